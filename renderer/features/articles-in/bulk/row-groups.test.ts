import { describe, expect, it } from 'vitest';
import { listLines } from './row-groups';
import type { ListLine } from './row-groups';
import type { RunOutcome, RunRow } from './run-row';

const row = (name: string, outcome: RunOutcome, place: number): RunRow => ({
  id: name,
  source: {
    id: name,
    name,
    folder: '',
    waitingId: null,
    archive: null,
    read: async () => ({ name, problem: { kind: 'vanished' } }),
  },
  outcome,
  reason: '',
  sentence: '',
  readable: false,
  articles: [],
  held: [],
  place,
});
const many = (count: number) =>
  listLines(
    [
      ...Array.from({ length: count }, (_unused, at) => row(`r${at}`, 'refused', at)),
      row('z', 'added', 99),
    ],
    null,
    {},
  );
const keys = (lines: readonly ListLine[]) => lines.map(({ key }) => key);

describe('the lines of the list', () => {
  const rows = [
    row('added', 'added', 1),
    row('refused-2', 'refused', 7),
    row('refused-1', 'refused', 3),
    row('look', 'look', 5),
  ];

  it('begin with who needs a person; what is settled is shut', () => {
    expect(keys(listLines(rows, null, {}))).toEqual([
      'look',
      'look',
      'refused',
      'refused-1',
      'refused-2',
      'added',
    ]);
  });

  it('are those of one group when one is asked for, and as a person opened or shut them', () => {
    expect(keys(listLines(rows, 'added', {}))).toEqual(['added', 'added']);
    expect(keys(listLines(rows, null, { refused: 'shut', added: 'all' }))).toEqual([
      'look',
      'look',
      'refused',
      'added',
      'added',
    ]);
  });

  it('stay where they are while a group grows, but for how many more there are', () => {
    expect(keys(many(5))).toEqual(['refused', 'r0', 'r1', 'r2', 'more refused', 'added']);
    expect(keys(many(50))).toEqual(keys(many(5)));
    expect(keys(many(4))).toHaveLength(6);
  });
});
