import type { Difference } from './differences';
import { encodeValues } from './encode';
import { chanceFigure, type ChanceFigure, type ChanceParts, type Measured } from './figure';
import { addTo } from '../lib/group-by';

/** Two different values that are not wholly different. */
type Near = readonly [c: number, k: number];

/**
 * Krippendorff's alpha, 1 − Dₒ / Dₑ, for any number of annotators and missing choices (null).
 * Dₒ is the mean difference within the units, each pair of choices of a unit of m weighed by 1 / (m − 1); Dₑ the mean
 * difference of all pairs of choices, whatever the unit. K. Krippendorff, “Computing Krippendorff's
 * Alpha-Reliability” (2011). Units with fewer than two choices cannot be compared and are not used.
 *
 * Equal values must be identical (`===`): sets are to be interned.
 */
export function krippendorffsAlpha<V>(
  units: readonly (readonly (V | null)[])[],
  difference: Difference<V>,
): Measured<ChanceFigure> {
  const { values, codes } = encodeValues(units);
  const pairable = codes.map((row) => (row.length > 1 ? row : []));
  const used = pairable.filter((row) => row.length > 0);
  const differ = difference(values, countsOf(used, values.length));
  const within = pairable.map((row) => {
    const found: number[] = [];
    for (const [at, c] of row.entries())
      for (const k of row.slice(at + 1)) found.push(differ(c, k));
    // In order of size, so that the sum is to the last digit the same in whatever order the annotators come.
    return (
      (2 * found.toSorted((a, b) => a - b).reduce((sum, one) => sum + one, 0)) / (row.length - 1)
    );
  });
  // Most values are wholly different (1) from most others: only the rest need be looked at in each draw.
  const pairsByNearness = new Map<number, Near[]>();
  for (let c = 0; c < values.length; c += 1)
    for (let k = 0; k < c; k += 1) {
      const nearness = 1 - differ(c, k);
      if (nearness !== 0) addTo(pairsByNearness, nearness, [c, k]);
    }
  const near = [...pairsByNearness].toSorted(([a], [b]) => a - b);

  const over = (draw: Iterable<number>): ChanceParts | null => {
    const counts = new Float64Array(values.length);
    let n = 0;
    let observed = 0;
    for (const unit of draw) {
      observed += within[unit] ?? 0;
      for (const code of pairable[unit] ?? []) {
        counts[code] = (counts[code] ?? 0) + 1;
        n += 1;
      }
    }
    if (n < 2) return null;
    let expected = n * n;
    for (const count of counts) expected -= count * count;
    for (const [nearness, pairs] of near) {
      let chosen = 0;
      for (const [c, k] of pairs) chosen += (counts[c] ?? 0) * (counts[k] ?? 0);
      expected -= 2 * nearness * chosen;
    }
    return { observed: observed / n, expected: expected / (n * (n - 1)) };
  };

  const counted = { used: used.length, of: units.length };
  return {
    figure: chanceFigure(over(units.keys()), valueOf, counted),
    estimator: {
      items: units.length,
      over: (draw) => {
        const taken = over(draw);
        return taken && valueOf(taken);
      },
    },
  };
}

const valueOf = ({ observed, expected }: ChanceParts): number | null =>
  expected < 1e-12 ? null : 1 - observed / expected;

function countsOf(rows: readonly (readonly number[])[], values: number): Float64Array {
  const counts = new Float64Array(values);
  for (const row of rows) for (const code of row) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
