import { describe, expect, test } from 'vitest';
import { jaccard, masi, nominal } from './differences';
import type { Difference } from './differences';
import { cohensKappa, fleissKappa } from './kappa';
import { krippendorffsAlpha } from './krippendorffs-alpha';
import { ALPHA, COHEN, FLEISS_1971, SETS, UNITIZING, publishedSpan } from './published.cases';
import type { Scale } from './published.cases';
import { interval, ordinal, ratio } from './scales.cases';
import { spanF1 } from './span-f1';
import { unitizingAlpha } from './unitizing-alpha';

const SCALES: Record<Scale, Difference<number>> = { nominal, ordinal, interval, ratio };
const numbers = (row: string): (number | null)[] =>
  Array.from(row, (sign) => (sign === '.' ? null : Number(sign)));

const unitized = (layers: (typeof UNITIZING)[number]['layers'], scale: number) =>
  unitizingAlpha(
    [
      {
        length: 24 * scale,
        layers: layers.map((units) =>
          units.map(([start, length]) => publishedSpan([start * scale, length * scale])),
        ),
      },
    ],
    { used: 1, of: 1 },
  );

describe('published examples', () => {
  test.each(COHEN)('Cohen’s kappa: $source', ({ cells, observed, expected, kappa }) => {
    const pairs = cells.flatMap(([count, a, b]) =>
      Array.from({ length: count }, () => [a, b] as const),
    );
    const { figure } = cohensKappa(pairs);
    expect(figure).toMatchObject({ used: pairs.length, of: pairs.length });
    expect(figure.value).toBeCloseTo(kappa, 3);
    expect(figure.value !== null && figure.observed).toBeCloseTo(observed, 3);
    expect(figure.value !== null && figure.expected).toBeCloseTo(expected, 3);
  });

  test('Fleiss’ kappa: Fleiss 1971, p. 379', () => {
    const { figure } = fleissKappa(FLEISS_1971.map(numbers), 6);
    expect(figure.value).toBeCloseTo(0.43, 3);
    expect(figure.value !== null && figure.observed).toBeCloseTo(0.5556, 4);
    expect(figure.value !== null && figure.expected).toBeCloseTo(0.2201, 3);
  });

  test.each(
    ALPHA.flatMap(({ source, units, alpha }) =>
      (Object.entries(alpha) as [Scale, number][]).map(([scale, value]) => ({
        source,
        units,
        scale,
        value,
      })),
    ),
  )('alpha, $scale: $source', ({ units, scale, value }) => {
    const digits = String(value).length - 2;
    expect(krippendorffsAlpha(units.map(numbers), SCALES[scale]).figure.value).toBeCloseTo(
      value,
      digits,
    );
  });

  test.each(UNITIZING)('unitizing alpha: Krippendorff 1995, $source', (example) => {
    const figure = unitized(example.layers, 50_000);
    expect(figure.value !== null && figure.observed).toBeCloseTo(example.observed, 4);
    // The expected disagreement of 1995 was corrected in 2004: near, not equal.
    expect(figure.value !== null && Math.abs(figure.expected - example.expected)).toBeLessThan(
      0.005,
    );
    expect(Math.abs((figure.value ?? 9) - example.alpha)).toBeLessThan(0.02);
  });

  test('unitizing alpha: Krippendorff 1995, C on a tape of twelve lengths', () => {
    const figure = unitized(UNITIZING[2]?.layers ?? [], 0.5);
    expect(figure.value !== null && figure.observed).toBeCloseTo(0.02777, 4);
    expect(figure.value !== null && figure.expected).toBeCloseTo(0.05494, 4);
    expect(figure.value).toBeCloseTo(0.494, 2);
  });

  test.each(SETS)('differences of sets: $name', ({ a, b, ...expected }) => {
    expect(jaccard([a, b], [1, 1])(0, 1)).toBeCloseTo(expected.jaccard, 12);
    expect(masi([a, b], [1, 1])(1, 0)).toBeCloseTo(expected.masi, 12);
  });
});

describe('what is used, and when there is no value', () => {
  test('missing choices are counted and left out', () => {
    const { figure } = cohensKappa([
      ['a', 'a'],
      ['a', null],
      ['b', 'b'],
    ]);
    expect(figure).toMatchObject({ value: 1, used: 2, of: 3 });
    expect(
      fleissKappa(
        [
          ['a', 'a', null],
          ['a', 'b', 'b'],
        ],
        3,
      ).figure,
    ).toMatchObject({ used: 1, of: 2 });
    expect(
      krippendorffsAlpha(
        [
          ['a', 'b', null],
          ['b', null],
          ['b', 'b'],
        ],
        nominal,
      ).figure,
    ).toMatchObject({
      used: 2,
      of: 3,
    });
  });

  test('everybody said the same', () => {
    const rows = Array.from({ length: 10 }, () => ['y', 'y'] as const);
    for (const { figure } of [
      cohensKappa(rows),
      fleissKappa(rows, 2),
      krippendorffsAlpha(rows, nominal),
    ])
      expect(figure).toEqual({ value: null, because: 'one-answer', used: 10, of: 10 });
  });

  test('nothing to compare', () => {
    const rows = [['y', null] as const];
    for (const { figure } of [
      cohensKappa(rows),
      fleissKappa(rows, 2),
      krippendorffsAlpha(rows, nominal),
    ])
      expect(figure).toEqual({ value: null, because: 'no-common-quote', used: 0, of: 1 });
    expect(spanF1([], 4).figure).toEqual({ value: null, because: 'no-quotes', used: 0, of: 4 });
    expect(
      unitizingAlpha([{ length: 20, layers: [[], [], []] }], { used: 0, of: 0 }),
    ).toMatchObject({
      value: null,
      because: 'no-quotes',
    });
  });

  test('F1 of three is that of their pairs together', () => {
    // One passage that all three marked, one of two, one alone: 3 + 1 pairs agree of (3·2 + 2·2 + 1·2) / 2.
    const passages = [3, 2, 1].map((marked) => ({ marked, annotators: 3 }));
    expect(spanF1(passages, 7).figure).toEqual({ value: 8 / 12, used: 6, of: 7 });
  });

  test('an estimator over everything says what the figure says', () => {
    const rows = FLEISS_1971.map(numbers);
    const all = [...rows.keys()];
    for (const { figure, estimator } of [fleissKappa(rows, 6), krippendorffsAlpha(rows, interval)])
      expect(estimator.over(all)).toBeCloseTo(figure.value ?? Number.NaN, 12);
  });
});
