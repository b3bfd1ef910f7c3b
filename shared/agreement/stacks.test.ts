/** Quotes of one annotator on the same words: matched by what they say, never by their ids. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveIdentities } from '../identities/resolve-identities';
import type { ProjectContent } from '../model/content';
import type { AnyRecord, QuoteRecord, RecordByType } from '../model/records';
import { alignLayers } from '../review/align-layers';
import { assignBest } from '../review/assign-best';
import { assessText } from '../review/disagreements';
import { toReviewQuote } from '../review/review-item';
import { firstNameOf } from '../review/said';
import { agreementOf } from './agreement-of';
import type { AgreementFigure } from './compare';
import { MEASURES_OF, WHATS } from './question';
import type { Measure, Question, What } from './question';
import { otherIds, PLAIN, someStacks, stacked, stackedContent } from './stacks.cases';
import type { Stacked } from './stacks.cases';

const ofType = <T extends AnyRecord['type']>(
  { records }: ProjectContent,
  type: T,
): RecordByType[T][] => records.filter((record): record is RecordByType[T] => record.type === type);
/** Names for ids; one name for those who are one. */
const namesOf = (content: ProjectContent): ((id: string) => string) => {
  const names = new Map(
    content.records.flatMap((row) => ('name' in row ? [[row.id, row.name] as const] : [])),
  );
  const identities = resolveIdentities(ofType(content, 'identity'));
  return firstNameOf(identities, (id) => names.get(id) ?? '');
};
const by = (one: object, other: object): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;

/** Everything that agreement says, with names for ids. */
function figures(content: ProjectContent, question: Question): unknown {
  const name = namesOf(content);
  const said = ({ figure, interval, passages, disagreements }: AgreementFigure) => ({
    figure,
    interval,
    passages: passages.length,
    disagreements: disagreements
      .map(({ span, quotes }) => ({
        span,
        quotes: quotes.map(({ layer }) => name(layer)).toSorted(),
      }))
      .toSorted(by),
  });
  const { all, pairs, articles, speakers } = agreementOf(content, question);
  return {
    all: said(all),
    pairs: pairs.map(({ a, b, figure }) => [name(a), name(b), said(figure)]),
    articles: articles.map(({ figure }) => said(figure)),
    speakers: speakers.map((one) => [name(one.id), said(one.figure)]).toSorted(by),
  };
}

/** What there is to settle, with names for ids. */
async function queue(content: ProjectContent): Promise<readonly object[]> {
  const nameOf = namesOf(content);
  const items = await assessText(
    ofType(content, 'quote').map((quote: QuoteRecord) => toReviewQuote(quote)),
    {
      decisions: new Map(),
      resolve: resolveIdentities(ofType(content, 'identity')).representative,
      nameOf,
    },
  );
  return items
    .filter(({ state }) => state !== 'unanimous')
    .map(({ kind, span, versions, differs, absent }) => ({
      kind,
      span,
      differs,
      absent: absent.map(nameOf).toSorted(),
      versions: versions
        .map(({ voices, speakerIds, eventIds, span: own, kind: spoken }) => ({
          own,
          spoken,
          speakers: speakerIds.map(nameOf).toSorted(),
          events: eventIds.map(nameOf).toSorted(),
          voices: voices.map((voice) => nameOf(voice.by)).toSorted(),
        }))
        .toSorted(by),
    }))
    .toSorted(by);
}

const QUESTIONS: readonly Question[] = WHATS.flatMap((what: What) =>
  MEASURES_OF[what].flatMap((measure) =>
    (['answer', 'missing'] as const).map((none) => ({ what, measure, none })),
  ),
);
const value = (quotes: readonly Stacked[], what: What, measure: Measure) =>
  agreementOf(stackedContent(quotes), { what, measure, none: 'answer' }).all.figure.value;

const elsewhere = [0, 1].flatMap((one) => [
  stacked(0, [one], { start: 24 + one * 10, end: 27 + one * 10 }),
  stacked(1, [one], { start: 24 + one * 10, end: 27 + one * 10 }),
]);

describe('quotes on the same words', () => {
  const stack = [stacked(0, [0]), stacked(0, [1]), stacked(1, [0]), stacked(1, [1])];

  test.each([
    ['as they were made', [0, 1, 2, 3]],
    ['crossed', [0, 1, 3, 2]],
    ['the other way round', [3, 2, 1, 0]],
  ])('two who say the same agree wholly, ids %s', async (_, quote) => {
    const content = stackedContent([...stack, ...elsewhere], { ...PLAIN, quote });
    const { all } = agreementOf(content, { what: 'speakers', measure: 'alpha', none: 'answer' });
    expect(all.figure).toMatchObject({ value: 1, used: 4, of: 4 });
    expect(all.disagreements).toEqual([]);
    expect(await queue(content)).toEqual([]);
  });

  test('of unequal stacks the one left over is the one that nobody else has', async () => {
    const content = stackedContent([...stack.slice(0, 3), stacked(0, [2])], {
      ...PLAIN,
      quote: [9, 1, 2, 0],
    });
    expect((await queue(content)).map((item) => JSON.stringify(item))).toEqual([
      expect.stringContaining('"speakers":["Blue"]'),
      expect.stringContaining('"speakers":["Green"]'),
    ]);
  });

  test('as a whole: what is nearest to two goes to where the rest fits too', async () => {
    // Red alone fits Red and Blue a little, but then Blue would be left with Green.
    const quotes = [stacked(0, [0, 1]), stacked(0, [0]), stacked(1, [0]), stacked(1, [1])];
    expect(await queue(stackedContent(quotes))).toHaveLength(1);
  });

  test('speakers that are one are one here too', async () => {
    const quotes = [stacked(0, [0]), stacked(0, [1]), stacked(1, [1]), stacked(1, [2])];
    const content = stackedContent(quotes, { ...PLAIN, quote: [0, 1, 2, 3] }, [0, 2]);
    expect(await queue(content)).toEqual([]);
  });

  test('one pairing for all questions: who agree on the speakers are not paired anew for the kinds', () => {
    const quotes = [
      stacked(0, [0], { kind: 'direct' }),
      stacked(0, [1], { kind: 'indirect' }),
      stacked(1, [0], { kind: 'indirect' }),
      stacked(1, [1], { kind: 'direct' }),
    ];
    expect(value(quotes, 'speakers', 'same')).toBe(1);
    expect(value(quotes, 'kinds', 'same')).toBe(0);
  });

  test('drawn differently, but all alike differently: content decides there as well', async () => {
    const quotes = [
      ...[0, 1, 2].map((one) => stacked(0, [one])),
      ...[2, 1, 0].map((one) => stacked(1, [one], { end: 18 })),
    ];
    expect(
      (await queue(stackedContent(quotes))).every(
        (item) => 'kind' in item && item.kind === 'boundaries',
      ),
    ).toBe(true);
    expect(value(quotes, 'speakers', 'same')).toBe(1);
  });

  test.each([2, 3])('a thousand of each of %s on the same words', (annotators) => {
    const quotes = Array.from({ length: annotators }, (_, annotator) =>
      Array.from({ length: 1000 }, (__, at) => ({
        id: `${String((at * (annotator * 2 + 7)) % 1000).padStart(4, '0')}-${annotator}`,
        layer: `layer-${annotator}`,
        anchor: { textHash: 't', start: 0, end: 9 },
        said: `s${at}`,
      })),
    ).flat();
    const groups = alignLayers(quotes, 0, ({ said }) => ({
      speakers: [said],
      events: [],
      kind: 'direct',
      rest: '',
      key: said,
      order: said,
    }));
    expect(groups).toHaveLength(1000);
    for (const group of groups) {
      expect(group.quotes).toHaveLength(annotators);
      expect(new Set(group.quotes.map(({ said }) => said)).size).toBe(1);
    }
  });
});

describe('any permutation of ids', () => {
  const given = fc.integer({ min: 2, max: 4 }).chain(someStacks);
  const same = fc.option(fc.constant([0, 2] as const));

  test('gives the same figures, whatever is asked', () => {
    fc.assert(
      fc.property(given, otherIds, same, (quotes, ids, joined) => {
        for (const question of QUESTIONS)
          expect(figures(stackedContent(quotes, ids, joined), question)).toEqual(
            figures(stackedContent(quotes, PLAIN, joined), question),
          );
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same review queue', async () => {
    await fc.assert(
      fc.asyncProperty(given, otherIds, same, async (quotes, ids, joined) => {
        expect(await queue(stackedContent(quotes, ids, joined))).toEqual(
          await queue(stackedContent(quotes, PLAIN, joined)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

test('adding a quote that both have never lowers agreement', () => {
  const nominal: readonly [What, Measure][] = [
    ['quotes', 'f1-overlap'],
    ['quotes', 'f1-exact'],
    ['speakers', 'same'],
    ['speakers', 'alpha'],
    ['kinds', 'same'],
    ['kinds', 'alpha'],
  ];
  // On one place, since a quote that overlaps several may find another partner when one more comes.
  const stack = someStacks(2).map((all) => all.map((one) => ({ ...one, start: 4, end: 13 })));
  fc.assert(
    fc.property(
      stack,
      fc.nat(1),
      fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
      (quotes, kind, speakers) => {
        const more = [0, 1].map((annotator) =>
          stacked(annotator, speakers, { kind: kind === 0 ? 'direct' : 'indirect' }),
        );
        for (const [what, measure] of nominal) {
          const before = value(quotes, what, measure);
          const after = value([...quotes, ...more], what, measure);
          if (before !== null) expect(after).toBeGreaterThanOrEqual(before - 1e-12);
        }
      },
    ),
    {
      numRuns: 300,
      // Two equally good ways to match the others: which is taken must not depend on what both have.
      examples: [
        [
          [
            stacked(0, [2], { kind: 'indirect', events: [0] }),
            stacked(1, [1], { kind: 'indirect' }),
            stacked(1, [0], { events: [0] }),
            stacked(0, []),
            stacked(0, []),
          ].map((one) => ({ ...one, start: 4, end: 13 })),
          1,
          [],
        ],
      ],
    },
  );
});

test('the best assignment is the best of all', () => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  const best = (weights: readonly (readonly number[])[], taken: ReadonlySet<number>): number => {
    const [row, ...rest] = weights;
    if (!row) return 0;
    return Math.max(
      weights.length > row.length - taken.size ? best(rest, taken) : 0,
      ...row.map((weight, at) =>
        taken.has(at) ? 0 : weight + best(rest, new Set([...taken, at])),
      ),
    );
  };
  fc.assert(
    fc.property(matrix, (weights) => {
      const columns = assignBest(weights);
      const used = columns.filter((column) => column >= 0);
      expect(new Set(used).size).toBe(used.length);
      expect(used.length).toBe(Math.min(weights.length, weights[0]?.length ?? 0));
      expect(columns.reduce((sum, column, row) => sum + (weights[row]?.[column] ?? 0), 0)).toBe(
        best(weights, new Set()),
      );
    }),
  );
});
