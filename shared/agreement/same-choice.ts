import { encodeValues } from './encode';
import { noValue, type Measured } from './figure';

/**
 * The share of all pairs of choices of one unit that are the same: agreement as it was observed, without regard to
 * chance (Aₒ in R. Artstein & M. Poesio, “Inter-coder agreement for computational linguistics”, Computational
 * Linguistics 34, 2008). Equal values must be identical (`===`); null is missing.
 */
export function sameChoice(units: readonly (readonly unknown[])[]): Measured {
  const pairs = encodeValues(units).codes.map((row) => {
    let same = 0;
    for (const [at, code] of row.entries())
      for (const other of row.slice(at + 1)) if (other === code) same += 1;
    return { same, all: (row.length * (row.length - 1)) / 2 };
  });
  const over = (draw: Iterable<number>): number | null => {
    let same = 0;
    let all = 0;
    for (const unit of draw) {
      same += pairs[unit]?.same ?? 0;
      all += pairs[unit]?.all ?? 0;
    }
    return all === 0 ? null : same / all;
  };
  const counted = { used: pairs.filter(({ all }) => all > 0).length, of: units.length };
  const value = over(pairs.keys());
  return {
    figure: value === null ? noValue('no-common-quote', counted) : { value, ...counted },
    estimator: { items: units.length, over },
  };
}
