import type { Estimator } from './figure';

/** Where 95 of 100 redrawn samples lie. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** With fewer things to draw from an interval would only look like knowledge. */
export const FEWEST_TO_DRAW = 10;
const DRAWS = 1000;
const SEED = 20040101;

/** Mulberry32 (T. Ettinger, public domain): the same numbers from 0 up to 1 for the same seed, on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The 95 % percentile interval of a measure by bootstrap (Efron & Tibshirani 1993, chapter 13): `clusters` of item
 * indexes are drawn with replacement, as many as there are, a thousand times, and the measure is taken of each draw.
 * Items that belong together, as the quotes of one article do, are drawn together (ibid., chapter 8). The seed is
 * fixed: the same project has the same interval. Null with fewer than ten clusters, or when one draw in ten or more
 * has no value.
 */
export function bootstrapInterval(
  estimator: Estimator,
  clusters: readonly (readonly number[])[],
): Interval | null {
  if (clusters.length < FEWEST_TO_DRAW) return null;
  const random = seededRandom(SEED);
  const values: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const items: number[] = [];
    for (let at = 0; at < clusters.length; at += 1)
      for (const item of clusters[Math.floor(random() * clusters.length)] ?? []) items.push(item);
    const value = estimator.over(items);
    if (value !== null) values.push(value);
  }
  if (values.length <= DRAWS * 0.9) return null;
  values.sort((a, b) => a - b);
  const quantile = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
  return { low: quantile(0.025), high: quantile(0.975) };
}
