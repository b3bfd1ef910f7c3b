import { between } from './differences';
import type { Difference } from './differences';

/** Differences of numbers, as published examples of alpha have them. The app compares labels only. */

/** Numbers on a scale whose steps are equal: (c − k)². */
export const interval: Difference<number> = between((a, b) => (a - b) ** 2);

/** Numbers with a true zero: ((c − k) / (c + k))². */
export const ratio: Difference<number> = between((a, b) => ((a - b) / (a + b)) ** 2);

/** Ranks: (the number of choices from c to k, half of those at either end)². */
export const ordinal: Difference<number> = (values, counts) => {
  const order = values
    .map((_, code) => code)
    .toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const middle = new Float64Array(values.length);
  let below = 0;
  for (const code of order) {
    const own = counts[code] ?? 0;
    middle[code] = below + own / 2;
    below += own;
  }
  return (c, k) => ((middle[c] ?? 0) - (middle[k] ?? 0)) ** 2;
};
