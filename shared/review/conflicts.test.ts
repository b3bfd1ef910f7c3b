import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRecord } from '../revision/merge-record';
import type { AnyRecord } from '../model/records';
import { editQuote } from '../operations/quotes';
import { settleConflict } from '../operations/review';
import { deleteSpeaker, editSpeaker } from '../operations/speakers';
import { bothOf } from './both';
import { conflictItems } from './conflicts';
import { NO_FILTER, bulkChoice, matches, orderQueue, overview } from './queue';
import { CaseAnnotator } from './review.cases';
import type { ConflictItem, ReviewItem } from './review-item';

const ann = new CaseAnnotator('ann', 2);
const ben = new CaseAnnotator('ben', 1);
const speaker = ann.make('speaker', 's1', { name: 'Okafor' });
const only = (records: readonly AnyRecord[]): AnyRecord => {
  if (!records[0]) throw new Error('no record');
  return records[0];
};
const byAnn = only(ann.apply([speaker], editSpeaker(speaker, { name: 'Ines Okafor' })));
const byBen = only(ben.apply([speaker], editSpeaker(speaker, { name: 'I. Okafor', notes: 'n' })));
const item = (record: AnyRecord): ConflictItem => {
  const [found] = conflictItems(record);
  if (!found) throw new Error('no conflict');
  return found;
};

describe('conflicts as items', () => {
  test('both values, who and when; the fields that differ only', () => {
    expect(conflictItems(mergeRecord(byAnn, byBen))).toMatchObject([
      {
        id: 'speaker/s1/name',
        field: 'name',
        forked: false,
        values: [
          { value: 'Ines Okafor', voices: [{ by: 'ann', at: '2026-01-02T00:00:02.000Z' }] },
          { value: 'I. Okafor', voices: [{ by: 'ben' }] },
        ],
      },
    ]);
  });

  test('the same value from two is no conflict', () => {
    const same = only(
      new CaseAnnotator('cia').apply([speaker], editSpeaker(speaker, { name: 'Ines Okafor' })),
    );
    expect(conflictItems(mergeRecord(byAnn, same))).toEqual([]);
    const [found] = conflictItems(mergeRecord(mergeRecord(byAnn, same), byBen));
    expect(found?.values.map(({ voices }) => voices.length).toSorted((a, b) => a - b)).toEqual([
      1, 2,
    ]);
  });

  test('deleted by one, edited by the other: what was edited is told', () => {
    const deleted = only(ann.apply([speaker], deleteSpeaker([speaker], [])));
    const values = item(mergeRecord(deleted, byBen)).values;
    expect(values.find(({ value }) => value === true)).toMatchObject({ along: [] });
    expect(values.find(({ value }) => value === false)?.along.toSorted()).toEqual([
      'name',
      'notes',
    ]);
  });

  test('a record that is deleted for good has none', () => {
    const merged = mergeRecord(byAnn, byBen);
    const gone = only(new CaseAnnotator('cia').apply([merged], deleteSpeaker([speaker], [])));
    expect(conflictItems(gone)).toEqual([]);
  });

  test('a forked copy is marked', () => {
    const fork = new CaseAnnotator('ann', 3);
    fork.stamp();
    const other = only(fork.apply([speaker], editSpeaker(speaker, { name: 'Other' })));
    expect(item(mergeRecord(byAnn, other)).forked).toBe(true);
  });

  test('a field that this version does not know can be settled too', () => {
    const kept = { ...speaker, extra: { mood: 'calm' } };
    const write = (desk: CaseAnnotator, mood: string) =>
      only(desk.apply([kept], settleConflict(kept, 'mood', mood)));
    const merged = mergeRecord(write(ann, 'glad'), write(ben, 'grim'));
    expect(item(merged).field).toBe('mood');
    const settled = only(
      new CaseAnnotator('cia').apply([merged], settleConflict(merged, 'mood', 'grim')),
    );
    expect([settled.extra, conflictItems(settled)]).toEqual([{ mood: 'grim' }, []]);
    expect(settled).not.toHaveProperty('mood');
  });
});

test('a settled conflict stays settled when the same old files come again, in any order', () => {
  const values = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(values, fc.nat(4), fc.boolean(), (names, choice, first) => {
      const copies = names.map((name, at) =>
        only(
          new CaseAnnotator(`desk${at}`).apply([speaker], settleConflict(speaker, 'name', name)),
        ),
      );
      const merged = copies.reduce((a, b) => mergeRecord(a, b));
      fc.pre(conflictItems(merged).length > 0);
      const { values: held } = item(merged);
      const chosen = held[choice % held.length]?.value;
      const settled = only(
        new CaseAnnotator('zoe').apply([merged], settleConflict(merged, 'name', chosen)),
      );
      for (const copy of [...copies, merged, speaker]) {
        const again = first ? mergeRecord(copy, settled) : mergeRecord(settled, copy);
        expect(conflictItems(again)).toEqual([]);
        expect(again).toMatchObject({ name: chosen });
      }
    }),
    { numRuns: 200 },
  );
});

describe('both', () => {
  test.each<readonly [string, readonly unknown[], boolean, unknown]>([
    [
      'lists, each member once',
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      false,
      ['a', 'b', 'c'],
    ],
    [
      'lists of things',
      [[{ x: 1, y: 2 }], [{ y: 2, x: 1 }, { x: 3 }]],
      false,
      [{ y: 2, x: 1 }, { x: 3 }],
    ],
    ['notes', ['one', '', 'two'], true, 'one\n\ntwo'],
    ['names hold one only', ['one', 'two'], false, undefined],
    ['maps', [{ wikidata: 'Q1' }, { viaf: '2' }], false, { wikidata: 'Q1', viaf: '2' }],
    [
      'maps that say two things of one key',
      [{ wikidata: 'Q1' }, { wikidata: 'Q2' }],
      false,
      undefined,
    ],
    ['unlike things', [['a'], 'a'], true, undefined],
    ['deleted or not', [true, false], true, undefined],
  ])('%s', (_, values, join, expected) => {
    expect(bothOf(values, join)?.value).toEqual(expected);
  });
});

describe('the queue', () => {
  const quote = ann.quote('q1', 40, 50, { kind: 'mixed' });
  const early = { ...ann.quote('q2', 5, 9), kind: 'mixed' } as const;
  const both = (record: typeof quote) =>
    item(
      mergeRecord(
        only(ann.apply([record], editQuote(record, { kind: 'scare' }))),
        only(ben.apply([record], editQuote(record, { kind: 'indirect' }))),
      ),
    );
  const items: readonly ReviewItem[] = [both(quote), both(early), item(mergeRecord(byAnn, byBen))];

  test('shared things first, then down the text, in any order of reading', () => {
    const expected = ['speaker/s1/name', 'quote/q2/kind', 'quote/q1/kind'];
    expect(orderQueue(items, ['d1']).map(({ id }) => id)).toEqual(expected);
    expect(orderQueue(items.toReversed(), ['d1']).map(({ id }) => id)).toEqual(expected);
  });

  test('counts follow the other filters', () => {
    const seen = overview(items, { ...NO_FILTER, documentId: 'd1' });
    expect(seen).toMatchObject({ open: 3, kinds: { conflict: 2 }, documents: { d1: 2 } });
    expect(seen.ids).toHaveLength(2);
    expect(items.filter((one) => matches(one, { ...NO_FILTER, annotator: 'cia' }))).toEqual([]);
  });

  test('an annotator’s value is taken only where it is known which', () => {
    expect(items.map((one) => bulkChoice(one, { annotator: 'ben' }))).toEqual([
      expect.any(Number),
      expect.any(Number),
      1,
    ]);
    expect(items.map((one) => bulkChoice(one, { annotator: 'cia' }))).toEqual([null, null, null]);
  });
});
