/**
 * Kappa: agreement beyond chance on one choice for each thing.
 *
 * `cohensKappa(pairs)` for two annotators, `fleissKappa(rows)` for any fixed number of them.
 */
import { encodeValues } from './encode';
import { chanceFigure, type ChanceFigure, type ChanceParts, type Measured } from './figure';

const valueOf = ({ observed, expected }: ChanceParts): number | null =>
  // Rounding alone must not make a value of 1 − 1.
  expected > 1 - 1e-12 ? null : (observed - expected) / (1 - expected);

function cohen(pairs: readonly (readonly number[])[], categories: number): ChanceParts | null {
  if (pairs.length === 0) return null;
  const first = new Float64Array(categories);
  const second = new Float64Array(categories);
  let same = 0;
  for (const [a = 0, b = 0] of pairs) {
    first[a] = (first[a] ?? 0) + 1;
    second[b] = (second[b] ?? 0) + 1;
    if (a === b) same += 1;
  }
  const n = pairs.length;
  const expected = first.reduce((sum, count, code) => sum + count * (second[code] ?? 0), 0);
  return { observed: same / n, expected: expected / (n * n) };
}

function fleiss(
  rows: readonly (readonly number[])[],
  categories: number,
  raters: number,
): ChanceParts | null {
  if (rows.length === 0 || raters < 2) return null;
  const totals = new Float64Array(categories);
  let observed = 0;
  for (const row of rows) {
    let same = 0;
    for (const [at, code] of row.entries()) {
      totals[code] = (totals[code] ?? 0) + 1;
      for (let other = at + 1; other < row.length; other += 1) if (row[other] === code) same += 2;
    }
    observed += same / (raters * (raters - 1));
  }
  const all = rows.length * raters;
  // Whole numbers until the end: the sum is the same in whatever order the categories came.
  const expected = totals.reduce((sum, total) => sum + total * total, 0) / (all * all);
  return { observed: observed / rows.length, expected };
}

function kappa(
  rows: readonly (readonly unknown[])[],
  raters: number,
  agreement: (rows: readonly (readonly number[])[], categories: number) => ChanceParts | null,
): Measured<ChanceFigure> {
  const { values, codes } = encodeValues(rows);
  const whole = (row: readonly number[]): boolean => row.length === raters;
  const used = codes.filter(whole);
  const counted = { used: used.length, of: rows.length };
  return {
    figure: chanceFigure(agreement(used, values.length), valueOf, counted),
    estimator: {
      items: rows.length,
      over: (draw) => {
        const rowsDrawn: (readonly number[])[] = [];
        for (const index of draw) {
          const row = codes[index];
          if (row && whole(row)) rowsDrawn.push(row);
        }
        const taken = agreement(rowsDrawn, values.length);
        return taken && valueOf(taken);
      },
    },
  };
}

/**
 * Cohen's kappa of two annotators: (pₒ − pₑ) / (1 − pₑ), with pₒ the share of equal choices and pₑ the sum over the
 * categories of the product of both annotators' own shares. J. Cohen, “A coefficient of agreement for nominal
 * scales”, Educational and Psychological Measurement 20 (1960). Pairs in which a choice is missing (null) are not
 * used.
 */
export const cohensKappa = (
  pairs: readonly (readonly [unknown, unknown])[],
): Measured<ChanceFigure> => kappa(pairs, 2, cohen);

/**
 * Fleiss' kappa of `raters` annotators: (P̄ − P̄ₑ) / (1 − P̄ₑ), with P̄ the mean share of equal pairs of choices and
 * P̄ₑ the sum of the squared shares of the categories over all choices. J. L. Fleiss, “Measuring nominal scale
 * agreement among many raters”, Psychological Bulletin 76 (1971). It needs a choice of each: other rows are not used.
 */
export const fleissKappa = (
  rows: readonly (readonly unknown[])[],
  raters: number,
): Measured<ChanceFigure> =>
  kappa(rows, raters, (used, categories) => fleiss(used, categories, raters));
