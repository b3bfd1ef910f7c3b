import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { snapshotsToDrop } from './rotation';
import type { RotationMark } from './rotation';

const DAY = 24 * 60 * 60 * 1000;
const mark = (revision: number, day: number, over: Partial<RotationMark> = {}): RotationMark => ({
  id: `s-${revision}`,
  reason: 'working',
  revision,
  records: revision,
  takenAt: new Date(Date.UTC(2026, 0, 5) + day * DAY).toISOString(),
  ...over,
});
const keptOf = (marks: readonly RotationMark[]): readonly number[] => {
  const gone = new Set(snapshotsToDrop(marks));
  return marks.filter(({ id }) => !gone.has(id)).map(({ revision }) => revision);
};
const range = (length: number) => Array.from({ length }, (_unused, index) => index);

it('keeps 24 recent, one of each of 7 earlier days and of 4 earlier weeks', () => {
  // Ten a day for 60 days.
  const kept = keptOf(range(600).map((n) => mark(n, Math.floor(n / 10))));
  const recent = range(24).map((n) => 599 - n);
  expect(kept.toReversed().slice(0, 24)).toEqual(recent);
  // The newest left of each of the days before, the 57th first; day 0 is a Monday, day 50 in the week of day 49.
  expect(kept.toReversed().slice(24)).toEqual([
    575, 569, 559, 549, 539, 529, 519, 509, 489, 419, 349,
  ]);
});

it('lets the same go whatever the clock says of what is recent', () => {
  const revisions = range(20);
  expect(keptOf(revisions.map((n) => mark(n, -1000 * n)))).toEqual(revisions);
  expect(keptOf(revisions.map((n) => mark(n, 0, { takenAt: 'never' })))).toEqual(revisions);
});

it('keeps the fullest, however old', () => {
  const marks = range(200).map((n) => mark(n, 0, { records: n === 3 ? 1000 : 1 }));
  expect(keptOf(marks)).toContain(3);
});

it('keeps two of one revision and no more', () => {
  const same = range(5).map((n) => mark(7, n, { id: `s-${n}`, records: 1 }));
  expect(snapshotsToDrop(same).toSorted()).toEqual(['s-0', 's-1', 's-2']);
});

it('counts what was set aside apart', () => {
  const aside = range(10).map((n) => mark(n, n, { reason: 'set-aside', id: `a-${n}` }));
  expect(snapshotsToDrop([...aside, mark(100, 1)]).toSorted()).toEqual(['a-0', 'a-1']);
});

it('never drops the newest 24 revisions, nor keeps without end', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(400), fc.nat(4000)), { maxLength: 300 }), (drawn) => {
      const marks = drawn.map(([revision, day], index) => mark(revision, day, { id: `${index}` }));
      const kept = keptOf(marks);
      const newest = [...new Set(marks.map(({ revision }) => revision))].toSorted((a, b) => b - a);
      for (const revision of newest.slice(0, 24)) expect(kept).toContain(revision);
      expect(kept.length).toBeLessThanOrEqual(2 * 24 + 7 + 4 + 1);
    }),
  );
});
