import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guardClosing } from './close-guard';

const asked = vi.hoisted(() => ({ answer: 0, times: 0 }));
vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  return {
    app: Object.assign(new Emitter(), { quit: () => undefined }),
    BrowserWindow: {},
    ipcMain: {},
    dialog: {
      showMessageBox: async () => {
        asked.times += 1;
        return { response: asked.answer };
      },
    },
  };
});

/** A window that can be closed, with what its page is told. */
function opened() {
  const told: string[] = [];
  let closed = false;
  const window = Object.assign(new EventEmitter(), {
    isDestroyed: () => closed,
    setDocumentEdited: () => undefined,
    webContents: { send: (channel: string) => told.push(channel) },
    close: () => {
      let prevented = false;
      const preventDefault = () => {
        prevented = true;
      };
      window.emit('close', { preventDefault });
      closed = !prevented;
    },
  });
  const guard = guardClosing(window as unknown as BrowserWindow);
  return { guard, told, close: window.close, isClosed: () => closed };
}
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(asked, { answer: 0, times: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

it('closes at once where nothing is unsaved and the page wants nothing', () => {
  const { close, isClosed, told } = opened();
  close();
  expect([isClosed(), told]).toEqual([true, []]);
});

it('lets the page prepare, and closes when it has', async () => {
  const { guard, close, isClosed, told } = opened();
  guard.setPrepares(true);
  close();
  await after(100);
  expect([isClosed(), told]).toEqual([false, ['window:closing']]);
  // What is written in preparing is no news.
  guard.setUnsaved(true);
  guard.setUnsaved(false);
  await after(100);
  expect(isClosed()).toBe(false);
  guard.prepared();
  await after(0);
  expect([isClosed(), asked.times]).toEqual([true, 0]);
});

it.each([
  ['is never ready', () => undefined, 5000],
  ['is gone', (one: ReturnType<typeof opened>) => one.guard.setPrepares(false), 0],
])('closes without a page that %s', async (_, then, wait) => {
  const one = opened();
  one.guard.setPrepares(true);
  one.close();
  await after(0);
  then(one);
  await after(Math.max(0, wait - 1));
  expect(one.isClosed()).toBe(wait === 0);
  await after(1);
  expect(one.isClosed()).toBe(true);
});

it('waits for what is unsaved first, and stays open where the person says so', async () => {
  const { guard, close, isClosed, told } = opened();
  guard.setPrepares(true);
  guard.setUnsaved(true);
  close();
  await after(3000);
  expect([isClosed(), asked.times, told]).toEqual([false, 1, []]);
  close();
  await after(1000);
  guard.setUnsaved(false);
  await after(0);
  expect(told).toEqual(['window:closing']);
  guard.prepared();
  await after(0);
  expect([isClosed(), asked.times]).toEqual([true, 1]);
});
