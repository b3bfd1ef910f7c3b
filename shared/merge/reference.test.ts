import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { AnyRecord } from '../model/records';
import { canonicalJson } from '../lib/canonical-json';
import { createHistories, liveIn } from './histories.cases';
import { HISTORIES } from './laws.cases';
import { mergeRecord, toFielded } from '../revision/merge-record';

vi.setConfig({ testTimeout: HISTORIES * 240 });

/** The executable specification, where it lies beside the repository. */
const REFERENCE = join(import.meta.dirname, '../../../shared/reference/merge/reference-merge.mjs');
const present = existsSync(REFERENCE);

interface Copy {
  readonly id: string;
  readonly type: string;
  readonly cc: Readonly<Record<string, number>>;
  readonly f: Readonly<
    Record<string, readonly { readonly v: unknown; readonly d: readonly [string, number] }[]>
  >;
}
const toReference = (copy: AnyRecord): Copy => ({
  id: copy.id,
  type: copy.type,
  cc: copy.revision.seen,
  f: Object.fromEntries(
    Object.keys(toFielded(copy).values).map((field) => [
      field,
      liveIn(copy, field).map(({ value, session, n }) => ({ v: value, d: [session, n] as const })),
    ]),
  ),
});
/** What lives in each field, in one order. */
const outcome = ({ cc, f }: Copy) => ({
  cc,
  f: Object.fromEntries(
    Object.entries(f).map(([field, values]) => [
      field,
      values.map(({ v, d }) => canonicalJson([d, v])).toSorted((a, b) => (a < b ? -1 : 1)),
    ]),
  ),
});

describe('the merge and its reference', () => {
  it(
    present
      ? 'have the same outcome for any history'
      : 'the reference is not beside this clone: held against the model of laws.cases.ts only',
    async () => {
      if (!present) return;
      const { mergeRecord: reference } = (await import(/* @vite-ignore */ REFERENCE)) as {
        mergeRecord: (a: Copy, b: Copy) => Copy;
      };
      fc.assert(
        fc.property(createHistories(mergeRecord), ({ copies }) => {
          const ours = copies.reduce((a, b) => mergeRecord(a, b));
          const theirs = copies.map(toReference).reduce((a, b) => reference(a, b));
          expect(outcome(toReference(ours))).toEqual(outcome(theirs));
        }),
        { numRuns: HISTORIES },
      );
    },
  );
});
