import type { Span } from '../model/anchor';
import {
  noValue,
  type ChanceFigure,
  type ChanceParts,
  type Counted,
  type Measured,
} from './figure';

/** One text and what each annotator marked in it as one category, in UTF-16 units. */
export interface Continuum {
  readonly length: number;
  /** Of each annotator: in order, within the text, none overlapping another. */
  readonly layers: readonly (readonly Span[])[];
}

/** A stretch of a text that an annotator marked, or the gap between two. */
interface Section extends Span {
  readonly unit: boolean;
}
interface Disagreement extends ChanceParts {
  /** How many units it is of. */
  readonly count: number;
}

function sectionsOf(units: readonly Span[], length: number): readonly Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (const { start, end } of units) {
    if (start > at) sections.push({ start: at, end: start, unit: false });
    sections.push({ start, end, unit: true });
    at = end;
  }
  if (at < length) sections.push({ start: at, end: length, unit: false });
  return sections;
}

/** δ² of two sections that overlap: how far their ends are apart, or the unit that lies wholly within a gap. */
function difference(a: Section, b: Section): number {
  if (a.unit && b.unit) return (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  if (a.unit && a.start >= b.start && a.end <= b.end) return (a.end - a.start) ** 2;
  if (b.unit && b.start >= a.start && b.end <= a.end) return (b.end - b.start) ** 2;
  return 0;
}

/** The differences of all sections of two annotators that overlap, in one walk along the text. */
function differencesOf(one: readonly Section[], other: readonly Section[]): number {
  let sum = 0;
  let [i, j] = [0, 0];
  for (let [a, b] = [one[0], other[0]]; a && b; [a, b] = [one[i], other[j]]) {
    if (a.unit || b.unit) sum += difference(a, b);
    if (a.end <= b.end) i += 1;
    if (b.end <= a.end) j += 1;
  }
  return sum;
}

/** What a text adds to both disagreements, so that texts can be drawn without walking them again. */
interface Parts {
  readonly length: number;
  readonly annotators: number;
  readonly observed: number;
  /** Lengths, longest first. */
  readonly units: readonly number[];
  readonly gaps: readonly number[];
  /** Σ (2 l³ − 3 l² + l) / 3 and Σ l (l − 1) over the units. */
  readonly cubes: number;
  readonly taken: number;
}

function partsOf({ length, layers }: Continuum): Parts {
  const sections = layers.map((units) => sectionsOf(units, length));
  let observed = 0;
  for (const [at, one] of sections.entries())
    for (const other of sections.slice(at + 1)) observed += 2 * differencesOf(one, other);
  const lengths = (unit: boolean): number[] =>
    sections
      .flatMap((all) => all.filter((section) => section.unit === unit))
      .map(({ start, end }) => end - start)
      .toSorted((a, b) => b - a);
  const units = lengths(true);
  return {
    length,
    annotators: layers.length,
    observed,
    units,
    gaps: lengths(false),
    cubes: units.reduce((sum, l) => sum + (2 * l ** 3 - 3 * l ** 2 + l) / 3, 0),
    taken: units.reduce((sum, l) => sum + l * (l - 1), 0),
  };
}

/** Σ l² · Σ (gap − l + 1): the places at which gaps at least as long would hold a unit of length l whole. */
function placesInGaps(units: readonly number[], gaps: readonly number[]): number {
  let taken = 0;
  let sum = 0;
  let places = 0;
  for (const l of units) {
    for (let gap = gaps[taken]; gap !== undefined && gap >= l; gap = gaps[taken]) {
      sum += gap + 1;
      taken += 1;
    }
    places += l ** 2 * (sum - taken * l);
  }
  return places;
}

/** Both disagreements of texts laid end to end; `places` is that of all their units in all their gaps. */
function disagreementOf(texts: readonly Parts[], places: number): Disagreement {
  const annotators = texts[0]?.annotators ?? 0;
  let [length, observed, count, cubes, taken] = [0, 0, 0, 0, 0];
  for (const text of texts) {
    length += text.length;
    observed += text.observed;
    count += text.units.length;
    cubes += text.cubes;
    taken += text.taken;
  }
  const all = annotators * length;
  const expected = (2 / length) * ((count - 1) * cubes + places);
  return {
    count,
    observed: observed / (annotators * (annotators - 1) * length ** 2),
    expected: count === 0 ? 0 : expected / (all * (all - 1) - taken),
  };
}

function figureOf(parts: readonly Disagreement[], counted: Counted): ChanceFigure {
  const observed = parts.reduce((sum, part) => sum + part.observed, 0);
  const expected = parts.reduce((sum, part) => sum + part.expected, 0);
  if (parts.every(({ count }) => count === 0)) return noValue('no-quotes', counted);
  if (!(expected > 0)) return noValue('one-answer', counted);
  return { value: 1 - observed / expected, observed, expected, ...counted };
}

/**
 * Krippendorff's alpha for unitizing, ᵤα = 1 − Σ Dₒ / Σ Dₑ over the categories: how well annotators agree on where
 * in a text something begins and ends. Each category is given as a continuum of its own over the same text.
 * K. Krippendorff, “On the reliability of unitizing contiguous data”, Sociological Methodology 25 (1995), with the
 * expected disagreement as corrected in “Content Analysis”, 2nd edition (2004), section 11.6.
 *
 * `counted` counts the units. No value where nobody marked anything.
 */
export const unitizingAlpha = (categories: readonly Continuum[], counted: Counted): ChanceFigure =>
  figureOf(
    categories.map((category) => {
      const parts = partsOf(category);
      return disagreementOf([parts], placesInGaps(parts.units, parts.gaps));
    }),
    counted,
  );

/**
 * The alpha of one category over several texts, laid end to end; a gap ends where its text does, since no unit runs
 * from one text into another.
 */
export function alphaOfTexts(
  texts: readonly Continuum[],
  counted: Counted,
): Measured<ChanceFigure> {
  const parts = texts.map(partsOf);
  // Of the units of each text in the gaps of each: made when first needed, then only added up.
  let places: Float64Array | null = null;
  const placesOf = (draw: readonly number[]): number => {
    places ??= Float64Array.from(
      parts.flatMap(({ units }) => parts.map(({ gaps }) => placesInGaps(units, gaps))),
    );
    let sum = 0;
    for (const one of draw)
      for (const other of draw) sum += places[one * parts.length + other] ?? 0;
    return sum;
  };
  const over = (draw: readonly number[]): ChanceFigure => {
    const drawn = draw.map((index) => parts[index]).filter((part) => part !== undefined);
    return figureOf([disagreementOf(drawn, placesOf(draw))], counted);
  };
  return {
    figure: over([...parts.keys()]),
    estimator: { items: parts.length, over: (draw) => over(draw).value },
  };
}
