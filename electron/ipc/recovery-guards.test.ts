import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOriginalHash } from '../../shared/copies/originals';
import { isSnapshotId } from '../../shared/copies/snapshots';
import { journalPortions } from '../../shared/host/journal-portions';
import { isEntries, isMark, isRevision } from './recovery-guards';

const mark = {
  id: '2026-01-01-ab',
  reason: 'close',
  state: {
    revision: 4,
    at: '2026-01-01T00:00:00.000Z',
    projectId: 'p1',
    counts: { articles: 1, quotes: 2, speakers: 3, events: 4, tags: 5 },
    digest: '0123456789abcdef',
  },
  projectName: 'Harrow Bay',
  annotatorId: 'ann',
  takenAt: '2026-01-01T00:00:00.000Z',
  bytes: 12,
  sha256: 'a'.repeat(64),
};
const LONG = 'x'.repeat(5000);

describe('messages of the second copy', () => {
  it.each([
    ['a mark', isMark, mark, true],
    ['a mark with more beside it', isMark, { ...mark, load: LONG }, false],
    ['a mark with a path as id', isMark, { ...mark, id: '../sentinel/a' }, false],
    ['a mark of no reason', isMark, { ...mark, reason: 'fun' }, false],
    ['a mark with a long name', isMark, { ...mark, projectName: LONG }, false],
    ['a mark without a state', isMark, { ...mark, state: null }, false],
    ['a state with more beside it', isMark, { ...mark, state: { ...mark.state, x: 1 } }, false],
    ['a long digest', isMark, { ...mark, state: { ...mark.state, digest: LONG } }, false],
    ['a hash of capitals', isMark, { ...mark, sha256: 'A'.repeat(64) }, false],
    ['a broken number of bytes', isMark, { ...mark, bytes: 1.5 }, false],
    ['entries', isEntries, ['{}', '{}'], true],
    ['no entries', isEntries, [], true],
    ['entries that are objects', isEntries, [{}], false],
    ['too many entries', isEntries, Array.from({ length: 20_001 }, () => ''), false],
    ['too long entries', isEntries, Array.from({ length: 65 }, () => 'x'.repeat(1 << 20)), false],
    ['a list that is none', isEntries, { length: 0 }, false],
    ['a revision', isRevision, 0, true],
    ['a negative revision', isRevision, -1, false],
    ['a revision as text', isRevision, '1', false],
    ['an endless revision', isRevision, Number.POSITIVE_INFINITY, false],
    ['an id', isSnapshotId, 'former-a', true],
    ['an id with a dot', isSnapshotId, '..', false],
    ['an id that leads out', isSnapshotId, 'a/b', false],
    ['an empty id', isSnapshotId, '', false],
    ['a hash', isOriginalHash, 'a'.repeat(64), true],
    ['a hash that leads out', isOriginalHash, `../${'a'.repeat(61)}`, false],
    ['a long hash', isOriginalHash, 'a'.repeat(65), false],
    ['a long id', isSnapshotId, 'a'.repeat(81), false],
    ['an id with a NUL', isSnapshotId, 'a\0', false],
    ['an id with a line end', isSnapshotId, 'a\n', false],
  ] as const)('%s', (_name, guard, value, accepted) => {
    expect(guard(value)).toBe(accepted);
  });

  it.each([
    ['none', [], []],
    ['few', ['a', 'b'], [2]],
    ['many', Array.from({ length: 45_000 }, () => 'x'), [20_000, 20_000, 5_000]],
    ['long ones', Array.from({ length: 9 }, () => 'x'.repeat(16 << 20)), [4, 4, 1]],
  ])('entries, %s, go in portions that pass', (_name, entries, sizes) => {
    const portions = journalPortions(entries);
    expect(portions.map(({ length }) => length)).toEqual(sizes);
    expect(portions.every(isEntries)).toBe(true);
    expect(portions.flat()).toEqual(entries);
  });

  it('never throw at anything', () => {
    fc.assert(
      fc.property(fc.anything({ withTypedArray: true, withNullPrototype: true }), (value) => {
        for (const guard of [isMark, isEntries, isRevision, isSnapshotId])
          expect(typeof guard(value)).toBe('boolean');
        for (const key of Object.keys(mark))
          expect(isMark({ ...mark, [key]: value })).toBeTypeOf('boolean');
      }),
    );
  });
});
