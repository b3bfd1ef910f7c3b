import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TextDraft } from '../db/repository';
import { KeptDrafts } from './keep-drafts';

const NOTE = { key: 'note:q1', of: { type: 'quote', id: 'q1', documentId: 'd1' } };
const NAME = { key: 'name:s1', of: null };

/** A database of drafts; what is asked to be stored in the project is done by `finish`. */
function createDesk(found: Readonly<Record<string, string>> = {}) {
  const rows = new Map<string, string>(Object.entries(found));
  const steps: (() => void)[] = [];
  const state = { takes: true, writes: 0 };
  const drafts = new KeptDrafts(
    {
      put: async (key, draft: TextDraft | null) => {
        state.writes += 1;
        if (!state.takes) return false;
        if (draft === null) rows.delete(key);
        else rows.set(key, draft.text);
        return true;
      },
      dropBehind: (key, isStill) =>
        new Promise((resolve) => {
          steps.push(() => {
            const gone = state.takes && isStill();
            if (gone) rows.delete(key);
            resolve(gone);
          });
        }),
    },
    new Map(Object.entries(found).map(([key, text]) => [key, { text, of: null }])),
  );
  const finish = async () => {
    for (const step of steps.splice(0)) step();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { drafts, rows, state, finish };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('what is typed without a rest', () => {
  test('is never more than half a second ahead of the database', async () => {
    const { drafts, rows, state } = createDesk();
    const typed: { readonly at: number; readonly text: string }[] = [];
    for (let at = 0; at < 8000; at += 100) {
      const text = 'x'.repeat(typed.length + 1);
      drafts.keep(NOTE, text);
      typed.push({ at, text });
      await vi.advanceTimersByTimeAsync(100);
      const due = typed.findLast((one) => one.at <= at - 500)?.text ?? '';
      expect((rows.get(NOTE.key) ?? '').length).toBeGreaterThanOrEqual(due.length);
    }
    // A write for each half second, not for each key.
    expect(state.writes).toBeLessThanOrEqual(16);
  });

  test('waits until it is written, and says so', async () => {
    const { drafts, rows } = createDesk();
    const heard = vi.fn();
    drafts.subscribe(heard);
    expect(drafts.isWaiting()).toBe(false);
    drafts.keep(NOTE, 'a');
    expect(drafts.isWaiting()).toBe(true);
    drafts.flush();
    expect(drafts.isWaiting()).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.isWaiting()).toBe(false);
    expect(rows.get(NOTE.key)).toBe('a');
    expect(heard).toHaveBeenCalled();
  });

  test('is at hand for a window that goes before it is written', () => {
    const { drafts } = createDesk({ [NAME.key]: 'Ada' });
    drafts.keep(NOTE, 'half a sen');
    drafts.drop(NAME);
    expect(drafts.leaving()).toEqual(
      new Map([
        [NOTE.key, { text: 'half a sen', of: NOTE.of }],
        [NAME.key, null],
      ]),
    );
  });

  test('that storage refused is tried again with the next one', async () => {
    const { drafts, rows, state } = createDesk();
    state.takes = false;
    drafts.keep(NAME, 'Ada');
    await vi.advanceTimersByTimeAsync(500);
    expect(rows.size).toBe(0);
    state.takes = true;
    drafts.keep(NOTE, 'a');
    await vi.advanceTimersByTimeAsync(500);
    expect(rows).toEqual(
      new Map([
        [NAME.key, 'Ada'],
        [NOTE.key, 'a'],
      ]),
    );
  });
});

describe('a draft', () => {
  test('left from before is there at once, and goes when it is given up', async () => {
    const { drafts, rows } = createDesk({ [NAME.key]: 'Ada' });
    expect(drafts.read(NAME)).toBe('Ada');
    drafts.drop(NAME, 'another text');
    expect(drafts.read(NAME)).toBe('Ada');
    drafts.drop(NAME);
    expect(drafts.read(NAME)).toBeNull();
    await vi.advanceTimersByTimeAsync(0);
    expect(rows.size).toBe(0);
  });

  test('handed over to be stored is offered no more, and stays on disk until that is done', async () => {
    const { drafts, rows, finish } = createDesk();
    drafts.keep(NOTE, 'a');
    drafts.settle(NOTE);
    expect(drafts.read(NOTE)).toBeNull();
    await vi.advanceTimersByTimeAsync(500);
    expect(rows.get(NOTE.key)).toBe('a');
    await finish();
    expect(rows.size).toBe(0);
    expect(drafts.leaving().size).toBe(0);
  });

  test('handed over right behind the last key is not written as well', async () => {
    const { drafts, state, finish } = createDesk();
    drafts.keep(NOTE, 'a');
    drafts.settle(NOTE);
    await finish();
    await vi.advanceTimersByTimeAsync(1000);
    expect(state.writes).toBe(0);
  });

  test('typed on meanwhile stays', async () => {
    const { drafts, rows, finish } = createDesk();
    drafts.keep(NOTE, 'a');
    drafts.settle(NOTE);
    drafts.keep(NOTE, 'ab');
    await finish();
    await vi.advanceTimersByTimeAsync(500);
    expect(rows.get(NOTE.key)).toBe('ab');
    expect(drafts.read(NOTE)).toBe('ab');
  });

  test('of what could not be stored stays a draft', async () => {
    const { drafts, state, finish } = createDesk();
    drafts.keep(NOTE, 'a');
    state.takes = false;
    drafts.settle(NOTE);
    await finish();
    expect(drafts.read(NOTE)).toBe('a');
  });

  test('goes with everything else', async () => {
    const { drafts, state } = createDesk({ [NAME.key]: 'Ada' });
    drafts.keep(NOTE, 'a');
    drafts.forget();
    await vi.advanceTimersByTimeAsync(1000);
    expect(drafts.leaving().size).toBe(0);
    expect(state.writes).toBe(0);
  });
});
