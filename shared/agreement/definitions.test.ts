import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../model/anchor';
import { nominal } from './differences';
import { krippendorffsAlpha } from './krippendorffs-alpha';
import { alphaOfTexts, unitizingAlpha } from './unitizing-alpha';

/** Units of one annotator from distances and lengths, as far as they fit. */
function unitsFrom(steps: readonly (readonly [number, number])[], length: number): Span[] {
  const units: Span[] = [];
  let at = 0;
  for (const [gap, size] of steps) {
    const start = at + gap;
    if (start + size > length) break;
    units.push({ start, end: start + size });
    at = start + size;
  }
  return units;
}

const step = fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 9 }));
/** Texts that the same annotators marked. */
const texts = fc.integer({ min: 2, max: 4 }).chain((annotators) =>
  fc.array(
    fc
      .tuple(
        fc.integer({ min: 20, max: 60 }),
        fc.array(fc.array(step, { maxLength: 6 }), {
          minLength: annotators,
          maxLength: annotators,
        }),
      )
      .map(([length, layers]) => ({
        length,
        layers: layers.map((steps) => unitsFrom(steps, length)),
      })),
    { minLength: 1, maxLength: 3 },
  ),
);

/** The definition of 2004, each sum written out over all sections of texts laid end to end. */
function unitizingByDefinition(given: readonly { length: number; layers: Span[][] }[]) {
  const L = given.reduce((sum, { length }) => sum + length, 0);
  const m = given[0]?.layers.length ?? 0;
  const sections = Array.from({ length: m }, (_, annotator) => {
    let before = 0;
    return given.flatMap(({ length, layers }) => {
      const units = layers[annotator] ?? [];
      const edges = [
        ...new Set([0, length, ...units.flatMap(({ start, end }) => [start, end])]),
      ].toSorted((x, y) => x - y);
      const offset = before;
      before += length;
      return edges.slice(0, -1).map((edge, at) => ({
        b: offset + edge,
        l: (edges[at + 1] ?? length) - edge,
        w: units.some(({ start }) => start === edge) ? 1 : 0,
      }));
    });
  });
  let observed = 0;
  for (const [i, own] of sections.entries())
    for (const [j, others] of sections.entries())
      for (const g of own)
        for (const h of others) {
          if (i === j) continue;
          const apart = g.b - h.b;
          if (g.w && h.w && -g.l < apart && apart < h.l)
            observed += apart ** 2 + (apart + g.l - h.l) ** 2;
          else if (g.w && !h.w && h.l - g.l >= apart && apart >= 0) observed += g.l ** 2;
          else if (!g.w && h.w && h.l - g.l <= apart && apart <= 0) observed += h.l ** 2;
        }
  const all = sections.flat();
  const units = all.filter(({ w }) => w);
  let expected = 0;
  for (const { l } of units) {
    expected += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l);
    for (const gap of all) if (!gap.w && gap.l >= l) expected += l ** 2 * (gap.l - l + 1);
  }
  const taken = units.reduce((sum, { l }) => sum + l * (l - 1), 0);
  return {
    observed: observed / (m * (m - 1) * L ** 2),
    expected: ((2 / L) * expected) / (m * L * (m * L - 1) - taken),
  };
}

test('unitizing: the walk along the text sums what the definition sums', () => {
  fc.assert(
    fc.property(texts, (given) => {
      fc.pre(given.some(({ layers }) => layers.some((units) => units.length > 0)));
      const { figure, estimator } = alphaOfTexts(given, { used: 0, of: 0 });
      const { observed, expected } = unitizingByDefinition(given);
      // A text that is drawn twice counts twice.
      const drawn = estimator.over([0, ...given.keys()]);
      const twice = unitizingByDefinition([...given.slice(0, 1), ...given]);
      if (drawn !== null) expect(drawn).toBeCloseTo(1 - twice.observed / twice.expected, 8);
      const [first] = given;
      if (first && given.length === 1)
        expect(unitizingAlpha([first], { used: 0, of: 0 })).toEqual(figure);
      if (figure.value === null) expect(expected).toBeLessThanOrEqual(0);
      else {
        expect(figure.observed).toBeCloseTo(observed, 10);
        expect(figure.expected).toBeCloseTo(expected, 10);
      }
    }),
    { numRuns: 400 },
  );
});

test('alpha: the counts give what the coincidence matrix gives', () => {
  const rows = fc.array(
    fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: 3, maxLength: 3 }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(rows, (units) => {
      const coincidences = new Map<string, number>();
      const totals = new Map<string, number>();
      let n = 0;
      for (const unit of units) {
        const said = unit.filter((value) => value !== null);
        if (said.length < 2) continue;
        n += said.length;
        for (const [i, c] of said.entries()) {
          totals.set(c, (totals.get(c) ?? 0) + 1);
          for (const [j, k] of said.entries())
            if (i !== j)
              coincidences.set(c + k, (coincidences.get(c + k) ?? 0) + 1 / (said.length - 1));
        }
      }
      const diagonal = ['aa', 'bb', 'cc'].reduce((sum, ck) => sum + (coincidences.get(ck) ?? 0), 0);
      const chance = [...totals.values()].reduce((sum, count) => sum + count * (count - 1), 0);
      // Krippendorff 2011, section B: α = ((n − 1) Σ o_cc − Σ n_c (n_c − 1)) / (n (n − 1) − Σ n_c (n_c − 1)).
      const alpha = ((n - 1) * diagonal - chance) / (n * (n - 1) - chance);
      const { value } = krippendorffsAlpha(units, nominal).figure;
      if (value === null) expect(totals.size).toBeLessThan(2);
      else expect(value).toBeCloseTo(alpha, 10);
    }),
    { numRuns: 400 },
  );
});
