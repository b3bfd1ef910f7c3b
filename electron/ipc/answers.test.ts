import { describe, expect, it, vi } from 'vitest';
import { answerRenderer } from './answers';
import type { IpcContext } from './answers';
import { answeredChannels, takesMessage } from './fake-electron.cases';
import { checkArguments } from './guards';
import { grown, MESSAGES } from './messages.cases';

vi.mock('electron', async () => (await import('./fake-electron.cases')).FAKE_ELECTRON);

const received = vi.fn();
answerRenderer({
  recent: { add: received },
  waiting: {
    addFiles: received,
    addFolder: received,
    read: received,
    still: received,
    keep: received,
  },
  copies: {
    survey: received,
    appendJournal: received,
    readJournal: received,
    writeSnapshot: received,
    readSnapshot: received,
    originals: received,
    keepOriginal: received,
    readOriginal: received,
    dropOriginal: received,
    setAsideStore: received,
    moveStoreAway: received,
    forget: received,
    freeSpace: received,
  },
  team: {
    state: received,
    open: received,
    leave: received,
    list: received,
    read: received,
    write: received,
  },
  onUnsaved: received,
  onPrepares: received,
  onPrepared: received,
  onTitle: received,
  onListening: received,
  onMenu: received,
} as unknown as IpcContext);

/** The messages that are too large in one part, for every part of a message. */
const tooLarge = (message: readonly unknown[]) =>
  message.flatMap((part, at) => grown(part).map((larger) => message.with(at, larger)));

it('every channel has a message here', () => {
  expect(answeredChannels().toSorted()).toEqual(Object.keys(MESSAGES).toSorted());
});

describe.each(Object.entries(MESSAGES))('%s', (channel, message: readonly unknown[]) => {
  it('takes what the renderer sends', async () => {
    expect(await takesMessage(channel, message)).toBe(true);
  });

  it('refuses one argument more, and one fewer', async () => {
    expect(await takesMessage(channel, [...message, 'more'])).toBe(false);
    if (message.length > 0) expect(await takesMessage(channel, message.slice(1))).toBe(false);
  });

  it('has a limit for every part of its arguments', async () => {
    for (const larger of tooLarge(message)) expect(await takesMessage(channel, larger)).toBe(false);
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
