import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerRenderer } from './answers';
import type { IpcContext } from './answers';
import { checkArguments } from './guards';
import { grown, MESSAGES } from './messages.cases';

type Handler = (event: object, ...args: unknown[]) => unknown;
const electron = vi.hoisted(() => ({
  calls: new Map<string, Handler>(),
  notices: new Map<string, Handler>(),
}));
vi.mock('electron', () => ({
  app: { getPath: () => '/nowhere' },
  BrowserWindow: { fromWebContents: () => ({}) },
  dialog: {
    showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
    showSaveDialog: async () => ({ canceled: true, filePath: '' }),
    showMessageBox: async () => ({ response: 1 }),
  },
  ipcMain: {
    handle: (channel: string, handler: Handler) => electron.calls.set(channel, handler),
    on: (channel: string, handler: Handler) => electron.notices.set(channel, handler),
  },
  shell: {},
}));

const received = vi.fn();
answerRenderer({
  recent: { add: received },
  recovery: { read: received, write: received },
  team: {
    state: received,
    open: received,
    leave: received,
    list: received,
    read: received,
    write: received,
  },
  onUnsaved: received,
  onTitle: received,
  onListening: received,
  onMenu: received,
} as unknown as IpcContext);

const frame = {
  parent: null,
  frameTreeNodeId: 1,
  origin: 'app://verbatim',
  url: 'app://verbatim/',
};
const event = { sender: { mainFrame: frame }, senderFrame: frame };
const dropped = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => dropped.mockClear());

/** Whether what answers a channel takes a message. */
async function takes(channel: string, message: readonly unknown[]): Promise<boolean> {
  const notice = electron.notices.get(channel);
  if (notice) {
    const before = dropped.mock.calls.length;
    notice(event, ...message);
    return dropped.mock.calls.length === before;
  }
  try {
    await electron.calls.get(channel)?.(event, ...message);
    return true;
  } catch (error) {
    if (error instanceof TypeError && error.message.endsWith('bad arguments')) return false;
    throw error;
  }
}

/** The messages that are too large in one part, for every part of a message. */
const tooLarge = (message: readonly unknown[]) =>
  message.flatMap((part, at) => grown(part).map((larger) => message.with(at, larger)));

it('every channel has a message here', () => {
  const channels = [...electron.calls.keys(), ...electron.notices.keys()];
  expect(channels.toSorted()).toEqual(Object.keys(MESSAGES).toSorted());
});

describe.each(Object.entries(MESSAGES))('%s', (channel, message: readonly unknown[]) => {
  it('takes what the renderer sends', async () => {
    expect(await takes(channel, message)).toBe(true);
  });

  it('refuses one argument more, and one fewer', async () => {
    expect(await takes(channel, [...message, 'more'])).toBe(false);
    if (message.length > 0) expect(await takes(channel, message.slice(1))).toBe(false);
  });

  it('has a limit for every part of its arguments', async () => {
    for (const larger of tooLarge(message)) expect(await takes(channel, larger)).toBe(false);
  });
});

// Guards as somebody in a hurry would write them.
const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isAnyBytes = (value: unknown): value is Uint8Array => value instanceof Uint8Array;
const hasTitle = (value: unknown): value is { title: string } =>
  typeof value === 'object' && value !== null && 'title' in value && value.title === 'a';

it('finds a guard without a limit', () => {
  const planted = [
    ['a', isText],
    [['a'], isList],
    [new Uint8Array(1), isAnyBytes],
    [{ title: 'a' }, hasTitle],
  ] as const;
  for (const [part, guard] of planted) {
    const taken = tooLarge([part]).filter((message) => checkArguments(message, [guard]) !== null);
    expect(taken.length).toBeGreaterThan(0);
  }
});
