import { expect, test } from 'vitest';
import { record } from '../project-file/sample.cases';
import { agreementOf } from './agreement-of';
import { bootstrapInterval } from './bootstrap-interval';
import { sameChoice } from './same-choice';

const rows = (same: number, apart: number) => [
  ...Array.from({ length: same }, () => ['x', 'x']),
  ...Array.from({ length: apart }, () => ['x', 'y']),
];
const single = (count: number) => Array.from({ length: count }, (_, item) => [item]);

test('a share of 80 in 100 lies where the binomial says, each time the same', () => {
  const { estimator } = sameChoice(rows(80, 20));
  const interval = bootstrapInterval(estimator, single(100));
  // The exact 95 % of Binomial(100, 0.8) is 72 to 87.
  expect(interval?.low).toBeGreaterThanOrEqual(0.7);
  expect(interval?.low).toBeLessThanOrEqual(0.74);
  expect(interval?.high).toBeGreaterThanOrEqual(0.86);
  expect(interval?.high).toBeLessThanOrEqual(0.89);
  expect(bootstrapInterval(estimator, single(100))).toEqual(interval);
});

test('what belongs together is drawn together, and says less', () => {
  const { estimator } = sameChoice(rows(80, 20));
  const tens = Array.from({ length: 10 }, (_, ten) =>
    Array.from({ length: 10 }, (__, at) => ten * 10 + at),
  );
  const width = (clusters: readonly (readonly number[])[]) => {
    const interval = bootstrapInterval(estimator, clusters);
    return (interval?.high ?? 0) - (interval?.low ?? 0);
  };
  expect(width(tens)).toBeGreaterThan(2 * width(single(100)));
});

test('too little to draw from, or too many draws without a value, have no interval', () => {
  expect(bootstrapInterval(sameChoice(rows(5, 4)).estimator, single(9))).toBeNull();
  // One row in ten can be compared: a third of the draws have none.
  const sparse = Array.from({ length: 10 }, (_, at) => (at === 0 ? ['x', 'x'] : ['x', null]));
  expect(bootstrapInterval(sameChoice(sparse).estimator, single(10))).toBeNull();
});

const quoteOf = (article: number, at: number, layer: string) =>
  record('quote', `q${article}-${at}-${layer}`, {
    documentId: `d${article}`,
    anchor: {
      textHash: `h${article}`,
      start: at * 10,
      end: at * 10 + 8,
      exact: 'abcdefgh',
      prefix: '',
      suffix: '',
    },
    kind: layer === 'ben' && article % 2 === 1 ? 'mixed' : 'direct',
    layer,
  });
/** Articles of twelve quotes: every other one is agreed on throughout, the rest not at all. */
const articlesOf = (count: number) => ({
  texts: [],
  records: Array.from({ length: count }, (_, article) => [
    record('document', `d${article}`, { title: `${article}`, textHash: `h${article}` }),
    ...Array.from({ length: 12 }, (__, at) => quoteOf(article, at, 'ann')),
    ...Array.from({ length: 12 }, (__, at) => quoteOf(article, at, 'ben')),
  ]).flat(),
});

const intervalOf = (count: number) => {
  const question = { what: 'kinds', measure: 'same', none: 'answer' } as const;
  const { interval } = agreementOf(articlesOf(count), question).all;
  return interval && { drawn: interval.drawn, width: interval.high - interval.low };
};

test('of ten articles articles are drawn, of fewer passages', () => {
  expect(intervalOf(10)?.drawn).toBe('articles');
  expect(intervalOf(10)?.width).toBeGreaterThan(0.4);
  expect(intervalOf(8)?.drawn).toBe('passages');
  expect(intervalOf(8)?.width).toBeLessThan(0.3);
});
