import { expect, test } from 'vitest';
import type { AnyRecord, RejectionRecord } from '../model/records';
import type { Span } from '../model/anchor';
import { applyWrite } from '../operations/apply-write';
import { rejectionWrite } from '../operations/suggestions';
import { canonicalJson } from '../lib/canonical-json';
import { conflictsOf, mergeRecord } from '../revision/merge-record';

const HASH = '9f2c41d07ab35e68'.repeat(4);
const SPAN = { start: 12, end: 40 };

/** A rejection as an annotator writes it, or takes it back. */
const rejectedBy = (by: string, span: Span, n = 1, before?: AnyRecord, takenBack = false) => {
  const at = new Date(Date.UTC(2025, 2, 4, 9, n)).toISOString();
  return applyWrite(before, rejectionWrite(HASH, span, takenBack), { session: by, n, at, by });
};

test('two who reject the same words apart agree: one record, no conflict, in either order', () => {
  const [ada, ben] = [rejectedBy('ada', SPAN), rejectedBy('ben', SPAN, 7)];
  expect(ada.id).toBe(ben.id);
  const merged = mergeRecord(ada, ben) as RejectionRecord;
  expect(conflictsOf(merged)).toEqual([]);
  expect(merged.deleted).toBe(false);
  expect([merged.textHash, merged.span]).toEqual([HASH, SPAN]);
  expect(canonicalJson(mergeRecord(ben, ada))).toBe(canonicalJson(merged));
});

test('a rejection taken back stays so against a copy from before', () => {
  const first = rejectedBy('ada', SPAN);
  const back = rejectedBy('ada', SPAN, 2, first, true);
  expect(mergeRecord(first, back).deleted).toBe(true);
});

test('other words are another record', () => {
  expect(rejectedBy('ada', SPAN).id).not.toBe(rejectedBy('ben', { start: 12, end: 41 }).id);
});
