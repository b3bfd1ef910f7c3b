/**
 * How different two values are, for Krippendorff's alpha: each squared, as the formulas have it.
 * K. Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011), section E.
 */

/** Given all values and how often each was chosen, answers for two of them by their indexes. */
export type Difference<V> = (
  values: readonly V[],
  counts: ArrayLike<number>,
) => (c: number, k: number) => number;

/** The difference that a function gives of two values that are not one. */
export const between =
  <V>(difference: (a: V, b: V) => number): Difference<V> =>
  (values) =>
  (c, k) => {
    const [a, b] = [values[c], values[k]];
    return c === k || a === undefined || b === undefined ? 0 : difference(a, b);
  };

/** Names: the same or not. */
export const nominal: Difference<unknown> = between(() => 1);

type Labels = readonly string[];

/** How many of the labels of `a` are in `b`. */
const common = (a: Labels, b: Labels): number => a.filter((label) => b.includes(label)).length;

/** Jaccard index of two sets of labels: what they share of all they have. Two empty sets are the same. */
function likeness(a: Labels, b: Labels): number {
  const shared = common(a, b);
  const all = a.length + b.length - shared;
  return all === 0 ? 1 : shared / all;
}

/** Sets of labels: 1 − the Jaccard index. P. Jaccard, “The distribution of the flora in the alpine zone” (1912). */
export const jaccard: Difference<Labels> = between((a, b) => 1 - likeness(a, b));

/**
 * Sets of labels: 1 − MASI, the Jaccard index weighed by 1 for equal sets, 2/3 when one holds the other, 1/3 when
 * they only overlap. R. Passonneau, “Measuring agreement on set-valued items (MASI) for semantic and pragmatic
 * annotation”, LREC 2006.
 */
export const masi: Difference<Labels> = between((a, b) => {
  const shared = common(a, b);
  const monotonicity =
    shared === a.length && shared === b.length
      ? 1
      : shared === a.length || shared === b.length
        ? 2 / 3
        : 1 / 3;
  return 1 - likeness(a, b) * monotonicity;
});
