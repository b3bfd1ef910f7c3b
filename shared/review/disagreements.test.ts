import { describe, expect, test } from 'vitest';
import { mergeContents } from '../merge/merged-plainly.cases';
import type { ProjectContent } from '../model/content';
import type { AnyRecord, DecisionRecord, QuoteRecord } from '../model/records';
import { decide, type Verdict } from '../operations/review';
import { editQuote } from '../operations/quotes';
import * as fc from 'fast-check';
import { AGREED_LAYER, agreedQuoteId, decisionId } from './agreed-layer';
import { agreedOf, assessText, indexDecisions, seenHash } from './disagreements';
import { bulkChoice, type BulkSide } from './queue';
import { CaseAnnotator, quotesAmong } from './review.cases';
import { toReviewQuote } from './review-item';
import type { DisagreementItem } from './review-item';

const ann = new CaseAnnotator('ann', 9);
const ben = new CaseAnnotator('ben', 1);
const cia = new CaseAnnotator('cia', 5);

async function assess(
  records: readonly AnyRecord[],
  resolve = (id: string) => id,
): Promise<readonly DisagreementItem[]> {
  const decisions = records.filter((one): one is DecisionRecord => one.type === 'decision');
  return assessText(
    quotesAmong(records).map((quote) => toReviewQuote(quote)),
    { decisions: indexDecisions(decisions), resolve },
  );
}
const states = async (records: readonly AnyRecord[]) =>
  (await assess(records)).map(({ state }) => state);

async function decideAs(
  desk: CaseAnnotator,
  records: readonly AnyRecord[],
  verdict: Verdict,
  at = 0,
): Promise<readonly AnyRecord[]> {
  const item = (await assess(records))[at];
  if (!item) throw new Error('nothing to decide');
  const former = quotesAmong(records).find(({ id }) => id === agreedQuoteId(item.id)) ?? null;
  const change = decide(
    {
      id: item.id,
      items: item.quotes.map(({ id }) => id),
      documentId: item.documentId,
      exact: 'words',
      verdict,
      reason: 'because',
      by: desk.by,
      seenHash: await seenHash(item.quotes),
    },
    { named: records.some(({ id }) => id === AGREED_LAYER), name: 'Agreed', former },
  );
  return desk.apply(records, change);
}

const edit = (base: QuoteRecord, speakerIds: readonly string[]): Verdict => ({
  verdict: 'edit',
  base,
  fields: {
    anchor: base.anchor,
    kind: base.kind,
    speakerIds,
    eventIds: base.eventIds,
    attribution: 'stated',
  },
});
const project = (records: readonly AnyRecord[]): ProjectContent => ({
  project: { id: 'p', name: '' },
  records,
  unknown: [],
  texts: [],
});
const merged = (...files: readonly (readonly AnyRecord[])[]): readonly AnyRecord[] =>
  mergeContents(...files.map(project)).records;

describe('what is a disagreement', () => {
  test.each<readonly [string, readonly QuoteRecord[], readonly string[]]>([
    ['one annotator alone disagrees with nobody', [ann.quote('a', 0, 9)], ['found unanimous -']],
    [
      'the same in both layers',
      [ann.quote('a', 0, 9), ben.quote('b', 0, 9)],
      ['found unanimous -'],
    ],
    [
      'other speakers',
      [ann.quote('a', 0, 9, { speakerIds: ['s1'] }), ben.quote('b', 0, 9, { speakerIds: ['s2'] })],
      ['speakers open -'],
    ],
    [
      'the order of speakers says nothing',
      [
        ann.quote('a', 0, 9, { speakerIds: ['s1', 's2'] }),
        ben.quote('b', 0, 9, { speakerIds: ['s2', 's1'] }),
      ],
      ['found unanimous -'],
    ],
    ['other bounds', [ann.quote('a', 0, 9), ben.quote('b', 0, 8)], ['boundaries open -']],
    [
      'other events',
      [ann.quote('a', 0, 9, { eventIds: ['e'] }), ben.quote('b', 0, 9)],
      ['events open -'],
    ],
    [
      'another kind',
      [ann.quote('a', 0, 9, { kind: 'mixed' }), ben.quote('b', 0, 9)],
      ['kind open -'],
    ],
    [
      'several at once',
      [ann.quote('a', 0, 9, { kind: 'mixed' }), ben.quote('b', 1, 9)],
      ['several open -'],
    ],
    [
      'found by one of two who worked on it',
      [ann.quote('a', 0, 9), ann.quote('a2', 20, 30), ben.quote('b', 0, 9)],
      ['found unanimous -', 'found open ben'],
    ],
    [
      'notes and tags are each one’s own',
      [ann.quote('a', 0, 9, { note: 'n', tags: ['t'] }), ben.quote('b', 0, 9)],
      ['found unanimous -'],
    ],
  ])('%s', async (_, quotes, expected) => {
    const items = await assess(quotes);
    expect(
      items.map(({ kind, state, absent }) => `${kind} ${state} ${absent.join() || '-'}`),
    ).toEqual(expected);
  });

  test('speakers that are one when read are one here', async () => {
    const quotes = [
      ann.quote('a', 0, 9, { speakerIds: ['s1'] }),
      ben.quote('b', 0, 9, { speakerIds: ['s2'] }),
    ];
    const [item] = await assess(quotes, (id) => (id === 's2' ? 's1' : id));
    expect(item).toMatchObject({ state: 'unanimous', versions: [{ speakerIds: ['s1'] }] });
  });

  test('versions hold who says so and when; most voices first, whatever their clocks', async () => {
    const [item] = await assess([
      ann.quote('a', 0, 9, { kind: 'mixed' }),
      ben.quote('b', 0, 9),
      cia.quote('c', 0, 9),
    ]);
    expect(item?.versions.map(({ kind, voices }) => [kind, voices.map(({ by }) => by)])).toEqual([
      ['direct', ['ben', 'cia']],
      ['mixed', ['ann']],
    ]);
    expect(item?.versions[1]?.voices[0]?.at).toMatch(/^2026-01-09/);
  });
});

test('settling many at once: an annotator’s side, or what only some marked', async () => {
  const items = await assess([
    ann.quote('a', 0, 9, { kind: 'mixed' }),
    ben.quote('b', 0, 9),
    ann.quote('a2', 20, 30),
  ]);
  const choices = (take: BulkSide) => items.map((item) => bulkChoice(item, take));
  expect(choices({ annotator: 'ann' })).toEqual([0, 0]);
  expect(choices({ annotator: 'ben' })).toEqual([1, 'reject']);
  expect(choices({ annotator: 'zoe' })).toEqual([null, null]);
  expect(choices('keep')).toEqual([null, 0]);
  expect(choices('drop')).toEqual([null, 'reject']);
});

describe('decisions', () => {
  const a = ann.quote('a', 0, 9, { speakerIds: ['s1'] });
  const b = ben.quote('b', 0, 9, { speakerIds: ['s2'] });

  test('accepting one settles it and changes nobody’s layer', async () => {
    const after = await decideAs(cia, [a, b], { verdict: 'accept', quoteId: 'b' });
    const [item] = await assess(after);
    expect(item).toMatchObject({ state: 'settled', decision: { by: 'cia', reason: 'because' } });
    expect(item && agreedOf(item)).toBe('b');
    expect(after).toEqual(expect.arrayContaining([a, b]));
  });

  test('a version of one’s own goes into the agreed layer, which disagrees with nobody', async () => {
    const after = await decideAs(cia, [a, b], edit(a, ['s1', 's2']));
    const items = await assess(after);
    expect(items).toHaveLength(1);
    const own = after.find(({ id }) => id === (items[0] && agreedOf(items[0])));
    expect(own).toMatchObject({ layer: AGREED_LAYER, speakerIds: ['s1', 's2'], deleted: false });
    expect(after).toContainEqual(expect.objectContaining({ type: 'annotator', name: 'Agreed' }));
    // Decided again, the former quote of the agreed layer goes.
    const again = await decideAs(cia, after, { verdict: 'reject' });
    expect(again.find(({ id }) => id === own?.id)?.deleted).toBe(true);
    expect(quotesAmong(again)).toHaveLength(2);
  });

  test('an annotator who changes their quote, or one who comes late, marks it as changed', async () => {
    const after = await decideAs(cia, [a, b], { verdict: 'accept', quoteId: 'b' });
    const noted = ann.apply(after, editQuote(a, { note: 'read again' }));
    expect(await states(noted)).toEqual(['settled']);
    const edited = ann.apply(after, editQuote(a, { speakerIds: ['s3'] }));
    expect(await states(edited)).toEqual(['changed']);
    const late = [...after, new CaseAnnotator('dan').quote('d', 1, 9)];
    const [item] = await assess(late);
    expect(item).toMatchObject({ state: 'changed', decision: { items: ['a', 'b'] } });
    expect(item && agreedOf(item)).toBe('b');
    const settled = await decideAs(cia, late, { verdict: 'accept', quoteId: 'd' });
    expect(await states(settled)).toEqual(['settled']);
    expect(settled.filter(({ type }) => type === 'decision')).toHaveLength(1);
  });

  test('two who decide the same passage apart write one decision; differing verdicts are seen', async () => {
    const first = await decideAs(ann, [a, b], { verdict: 'accept', quoteId: 'a' });
    const second = await decideAs(ben, [a, b], { verdict: 'accept', quoteId: 'b' });
    expect(await states(merged(first, second))).toEqual(['contested']);
    const same = await decideAs(ben, [a, b], { verdict: 'accept', quoteId: 'a' });
    expect(await states(merged(first, same))).toEqual(['settled']);
    const settled = await decideAs(cia, merged(first, second), { verdict: 'none' });
    expect(await states(merged(settled, first, second))).toEqual(['settled']);
  });

  test('the id of a decision does not depend on the order of its quotes', () => {
    expect(decisionId(['b', 'a'])).toBe(decisionId(['a', 'b']));
    // Never to change: files hold it.
    expect([AGREED_LAYER, decisionId(['a', 'b'])]).toMatchInlineSnapshot(`
      [
        "088fcf4c-687d-599a-846a-b23ba3d92132",
        "bcc7ab03-a35f-584a-a7f8-793bc9751dd1",
      ]
    `);
  });
});

const file = (name: string) => {
  const desk = new CaseAnnotator(name);
  return fc
    .array(
      fc.record({ start: fc.nat(30), size: fc.nat(9), speaker: fc.constantFrom('s1', 's2', 's3') }),
      { minLength: 1, maxLength: 6 },
    )
    .map((rows) =>
      rows.map(({ start, size, speaker }, at) =>
        desk.quote(`${name}${at}`, start, start + size + 1, { speakerIds: [speaker] }),
      ),
    );
};
const verdicts = fc.array(fc.constantFrom('accept', 'edit', 'reject', 'none'), {
  minLength: 8,
  maxLength: 8,
});

test('deciding and merging commute: the same files again, in any order, leave every decision as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(file('ann'), file('ben'), file('cia')),
      verdicts,
      fc.nat(5),
      async (files, chosen, order) => {
        let held = merged(...files);
        const curator = new CaseAnnotator('zoe');
        for (const [at, what] of chosen.entries()) {
          const item = (await assess(held))[at];
          const base = quotesAmong(held).find(({ id }) => id === item?.quotes[0]?.id);
          if (!item || !base) continue;
          const verdict: Verdict =
            what === 'accept'
              ? { verdict: what, quoteId: base.id }
              : what === 'edit'
                ? edit(base, ['s9'])
                : { verdict: what };
          held = await decideAs(curator, held, verdict, at);
        }
        const before = await assess(held);
        const [one, two, three] = files;
        const orders = [
          [held, one, two, three],
          [three, held, one, two],
          [two, three, one, held],
          [one, one, held, held],
          [merged(three, two), merged(held, one)],
          [merged(one, two, three), held],
        ];
        const again = merged(...(orders[order] ?? []));
        expect(await assess(again)).toEqual(before);
        expect(before.slice(0, chosen.length).every(({ state }) => state === 'settled')).toBe(true);
      },
    ),
    { numRuns: 100 },
  );
});
