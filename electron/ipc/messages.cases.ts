/** Messages of the renderer, well-formed and too large, for the tests of what answers them. */
import type { IpcCall, IpcCalls, IpcNotice, IpcNotices } from '../../shared/host/ipc';
import { ENTRIES_LENGTH } from '../../shared/host/journal-portions';
import { WRITE_LIMIT } from '../../shared/host/limits';

/** A well-formed message on every channel. It fills every part that can be filled, so that {@link grown} grows it. */
export const MESSAGES: { readonly [C in IpcCall]: IpcCalls[C]['args'] } & {
  readonly [C in IpcNotice]: IpcNotices[C];
} = {
  'files:open': ['articles'],
  'files:save': ['harbour.verbatim.json', new Uint8Array([123, 125])],
  'files:folder': [],
  'files:read': ['019b0000-0000-7000-8000-000000000003'],
  'files:still': [],
  'links:open': ['https://harrowbay.example/ferries'],
  'recovery:survey': [],
  'recovery:append': [['{"state":{},"change":{}}']],
  'recovery:journal': [3],
  'recovery:keep': [
    {
      id: '2026-01-01-a',
      reason: 'close',
      state: {
        revision: 3,
        at: '2026-01-01T00:00:00.000Z',
        projectId: '019b0000-0000-7000-8000-000000000001',
        counts: { articles: 1, quotes: 2, speakers: 3, events: 4, tags: 5 },
        digest: '0123456789abcdef',
      },
      projectName: 'Harrow Bay',
      annotatorId: '019b0000-0000-7000-8000-000000000002',
      takenAt: '2026-01-01T00:00:00.000Z',
      bytes: 2,
      sha256: 'a'.repeat(64),
    },
    new Uint8Array([123, 125]),
  ],
  'recovery:snapshot': ['2026-01-01-a'],
  'recovery:originals': [true],
  'recovery:keep-original': ['a'.repeat(64), new Uint8Array([123, 125])],
  'recovery:original': ['a'.repeat(64)],
  'recovery:drop-original': ['a'.repeat(64)],
  'recovery:aside': [],
  'recovery:away': [],
  'recovery:forget': [],
  'recovery:space': [],
  'team:state': [],
  'team:open': [],
  'team:leave': [],
  'team:list': [],
  'team:read': ['ada.verbatim.json'],
  'team:write': ['ada.verbatim.json', new Uint8Array([123, 125])],
  'window:unsaved': [true],
  'window:prepares': [true],
  'window:prepared': [],
  'window:title': ['Port chief presses for night ferries'],
  'menu:state': [{ keys: { undo: ['Mod+Z'] }, enabled: ['undo'] }],
  'files:ready': [],
  'files:keep': [['019b0000-0000-7000-8000-000000000003']],
};

const MANY = 100_000;
const LONG = 'x'.repeat(1_000_000);
/** Longer than all entries of the journal in one message, which may be as long as many articles. */
const LONGEST = 'x'.repeat(ENTRIES_LENGTH + 1);

/** A value with one part of it grown past any limit, for each of its parts: texts, bytes, lists and members. */
export function grown(value: unknown): readonly unknown[] {
  // Entries of the journal are JSON; their texts are long where articles are.
  if (typeof value === 'string' && value.startsWith('{'))
    return [LONGEST, value.repeat(Math.ceil(ENTRIES_LENGTH / value.length) + 1)];
  if (typeof value === 'string')
    return [LONG, value + LONG, value.repeat(Math.ceil(MANY / value.length))];
  // The system gives such bytes no memory until something is written into them.
  if (value instanceof Uint8Array) return [new Uint8Array(WRITE_LIMIT + 1)];
  if (Array.isArray(value))
    return [
      Array.from({ length: MANY }, (_, index) => value[index % value.length] as unknown),
      ...value.flatMap((item, at) => grown(item).map((larger) => value.with(at, larger))),
    ];
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value);
  return [
    { ...value, more: LONG },
    { ...value, [LONG]: members[0]?.[1] },
    ...members.flatMap(([key, member]) =>
      grown(member).map((larger) => ({ ...value, [key]: larger })),
    ),
  ];
}
