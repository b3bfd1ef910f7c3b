import { ClausePlaces } from './clause-places';
import { coversOf, type Cover } from './covers';
import { FieldSets, type SearchContext } from './field-sets';
import type { NearClause, ParsedQuery, WordsClause } from './parsed-query';
import { ENTRY_KINDS, PARAGRAPHS, entryKey, type EntryKind } from './search-entry';
import type { Segment } from './segment';
import { notedPlaces } from './term-places';
import { TextNumbers, type EntryPlace } from './text-numbers';

/**
 * Texts are looked into, best first, until so many passages are found in so many of them; how many more there are is not
 * counted. Where fewer are found, as of rare phrases of frequent words, all are looked into.
 */
const ENOUGH_PASSAGES = 100;
const ENOUGH_TEXTS = 20;
/** Texts that are put in order at first; most often enough is found in them. */
const FIRST_TEXTS = 200;
/** Saturation and length in the weight of a word: those of BM25. */
const SATURATION = 1.2;
const LENGTH = 0.75;

const numberOf = (kind: EntryKind): number => ENTRY_KINDS.indexOf(kind);
const [TEXT, QUOTE] = [numberOf('text'), numberOf('quote')];
const PEOPLE: ReadonlySet<number> = new Set((['speaker', 'event', 'tag'] as const).map(numberOf));

/** An entry that was found. */
export interface FoundEntry extends EntryPlace {
  readonly score: number;
}
/** A stretch of a text that was found. */
export interface PassageFinding extends FoundEntry {
  readonly cover: Cover;
}
/** An article that was found, all records of its text as one. */
export interface ArticleFinding {
  readonly textHash: string;
  readonly records: readonly EntryPlace[];
  readonly text: EntryPlace | undefined;
  readonly score: number;
}
interface Found<F> {
  /** Best first. */
  readonly all: readonly F[];
  readonly isLeast: boolean;
}
/** What a query finds in an index, by group. */
export interface FoundEntries {
  readonly quotes: Found<FoundEntry>;
  readonly passages: Found<PassageFinding>;
  readonly articles: Found<ArticleFinding>;
  readonly people: Found<FoundEntry>;
}

/** One clause in all segments, with the weight of its rarity. */
interface LookedFor {
  readonly places: ReadonlyMap<Segment, ClausePlaces>;
  readonly rarity: number;
}

/** What makes one search: everything is made for its query and thrown away with it. */
class Finding {
  readonly #texts: TextNumbers;
  readonly #allowed: ReadonlyMap<Segment, Uint8Array>;
  readonly #wanted: readonly LookedFor[];
  readonly #excluded: readonly LookedFor[];
  readonly #meanLength: number;
  readonly #everywhere: boolean;

  constructor(
    segments: readonly Segment[],
    texts: TextNumbers,
    query: ParsedQuery,
    context: SearchContext,
    everywhere: boolean,
  ) {
    this.#texts = texts;
    this.#everywhere = everywhere;
    this.#allowed = new FieldSets(segments, context).allowed(query);
    const words = wordClauses(query);
    const [entries, length] = sizeOf(segments);
    this.#meanLength = Math.max(1, length / Math.max(1, entries));
    const lookFor = (clause: WordsClause | NearClause): LookedFor => {
      const places = new Map(segments.map((one) => [one, new ClausePlaces(one, clause)]));
      let count = 0;
      for (const [segment, at] of places)
        for (let entry = 0; entry < segment.size; entry += 1)
          if (segment.alive[entry] === 1 && at.weightIn(entry) > 0) count += 1;
      return { places, rarity: Math.log(1 + (entries - count + 0.5) / (count + 0.5)) };
    };
    this.#wanted = words.filter(({ excluded }) => !excluded).map(lookFor);
    this.#excluded = words.filter(({ excluded }) => excluded).map(lookFor);
  }

  find(): FoundEntries {
    const { passages, apart } = this.#passages();
    return {
      quotes: this.#entries((kind) => kind === QUOTE),
      people: this.#entries((kind) => PEOPLE.has(kind)),
      passages,
      articles: this.#articles(apart, passages.isLeast),
    };
  }

  /** Entries of which everything holds, each looked at for itself. */
  #entries(isKind: (kind: number) => boolean): Found<FoundEntry> {
    const found: FoundEntry[] = [];
    for (const [segment, set] of this.#allowed)
      for (let entry = 0; entry < set.length; entry += 1) {
        if (set[entry] === 0 || !isKind(segment.kinds[entry] ?? 0)) continue;
        if (!this.#wanted.every((one) => one.places.get(segment)?.isIn(entry))) continue;
        if (this.#excluded.some((one) => one.places.get(segment)?.isIn(entry))) continue;
        found.push({ segment, entry, score: this.#score(segment, entry) });
      }
    return { all: this.#ordered(found), isLeast: false };
  }

  /** Passages, and the texts in which all words stand, but not in one paragraph. */
  #passages(): { passages: Found<PassageFinding>; apart: readonly FoundEntry[] } {
    if (this.#wanted.length === 0) return { passages: { all: [], isLeast: false }, apart: [] };
    const first: PassageFinding[] = [];
    const further: PassageFinding[] = [];
    const apart: FoundEntry[] = [];
    const isEnough = () =>
      !this.#everywhere &&
      looked >= ENOUGH_TEXTS &&
      first.length + further.length >= ENOUGH_PASSAGES;
    let looked = 0;
    let count = 0;
    for (const most of [FIRST_TEXTS, Number.POSITIVE_INFINITY]) {
      const best = this.#bestTexts(most);
      ({ count } = best);
      // The order is the same, whatever is left out behind.
      for (const text of this.#ordered(best.texts).slice(looked)) {
        if (isEnough()) break;
        looked += 1;
        const covers = this.#coversIn(text);
        if (covers?.length === 0) apart.push(text);
        for (const [at, cover] of covers?.entries() ?? [])
          (at < PASSAGES_OF_A_TEXT ? first : further).push({ ...text, cover });
      }
      if (isEnough() || looked >= count) break;
    }
    return {
      passages: { all: [...first, ...further], isLeast: count > looked },
      apart,
    };
  }

  /** Null where a phrase is not there though its words are. */
  #coversIn({ segment, entry }: FoundEntry): readonly Cover[] | null {
    const placesIn = (one: LookedFor) => one.places.get(segment)?.placesIn(entry) ?? [];
    const wanted = this.#wanted.map(placesIn);
    if (wanted.some((places) => places.length === 0)) return null;
    return coversOf(
      wanted,
      this.#excluded.map(placesIn),
      notedPlaces(segment, PARAGRAPHS).positionsIn(entry),
    );
  }

  #articles(apart: readonly FoundEntry[], isLeast: boolean): Found<ArticleFinding> {
    const beside = new Map(apart.map((text) => [this.#texts.of(text), text.score]));
    const found: ArticleFinding[] = [];
    for (const [number, all] of this.#texts.articles()) {
      const records = all.filter(({ segment, entry }) => this.#allowed.get(segment)?.[entry] === 1);
      if (records.length === 0) continue;
      const text = this.#texts.text(number);
      const isIn = (one: LookedFor, place: EntryPlace | undefined): boolean =>
        place !== undefined && one.places.get(place.segment)?.isIn(place.entry) === true;
      const inRecords = this.#wanted.filter((one) => records.some((place) => isIn(one, place)));
      if (this.#wanted.length > 0 && inRecords.length === 0 && !beside.has(number)) continue;
      if (!this.#wanted.every((one) => inRecords.includes(one) || isIn(one, text))) continue;
      if (this.#excluded.some((one) => [...records, text].some((place) => isIn(one, place))))
        continue;
      const score = inRecords.reduce((sum, { rarity }) => sum + rarity, 0);
      found.push({ textHash: this.#texts.hashes[number] ?? '', records, text, score });
    }
    return {
      all: found.toSorted((a, b) => b.score - a.score || (a.textHash < b.textHash ? -1 : 1)),
      isLeast: isLeast && this.#wanted.length > 1,
    };
  }

  /** The texts that hold all words, the best of them where they are many, in no order; and how many there are. */
  #bestTexts(most: number): { texts: readonly FoundEntry[]; count: number } {
    const bySegment = Array.from(this.#allowed, ([segment, set]) => {
      const scores = new Float64Array(segment.size);
      const isArticle = this.#texts.withArticle(segment);
      for (let entry = 0; entry < set.length; entry += 1)
        if (
          set[entry] === 1 &&
          segment.kinds[entry] === TEXT &&
          isArticle[segment.textOf[entry] ?? 0] === 1
        )
          scores[entry] = this.#score(segment, entry);
      return { segment, scores };
    });
    const { least, count } = thresholdOf(
      bySegment.map(({ scores }) => scores),
      most,
    );
    const texts: FoundEntry[] = [];
    for (const { segment, scores } of bySegment)
      for (let entry = 0; entry < scores.length; entry += 1) {
        const score = scores[entry] ?? 0;
        if (score > 0 && score >= least) texts.push({ segment, entry, score });
      }
    return { texts, count };
  }

  /** Above 0 for an entry that holds all words. */
  #score(segment: Segment, entry: number): number {
    const length = (segment.lengths[entry] ?? 0) / this.#meanLength;
    const room = SATURATION * (1 - LENGTH + LENGTH * length);
    let score = 0;
    for (const { places, rarity } of this.#wanted) {
      const often = places.get(segment)?.weightIn(entry) ?? 0;
      if (often === 0) return 0;
      score += (rarity * often) / (often + room);
    }
    return score;
  }

  /** Best first; equal ones by text, place and key, so that the order never depends on that of writing. */
  #ordered(entries: readonly FoundEntry[]): readonly FoundEntry[] {
    const { hashes } = this.#texts;
    const hashOf = (one: FoundEntry) => hashes[this.#texts.of(one)] ?? '';
    return entries.toSorted((a, b) => {
      if (a.score !== b.score) return b.score - a.score;
      const [one, other] = [hashOf(a), hashOf(b)];
      if (one !== other) return one < other ? -1 : 1;
      const place = (a.segment.starts[a.entry] ?? 0) - (b.segment.starts[b.entry] ?? 0);
      if (place !== 0) return place;
      return keyOf(a) < keyOf(b) ? -1 : 1;
    });
  }
}

const keyOf = ({ segment, entry }: EntryPlace): string => entryKey(segment.stored(entry));

/** Passages of one text that come before those of others. */
const PASSAGES_OF_A_TEXT = 3;

/** The parts of a query that are looked for in words. */
export const wordClauses = ({ clauses }: ParsedQuery): readonly (WordsClause | NearClause)[] =>
  clauses.filter((clause) => clause.type !== 'field');

function sizeOf(segments: readonly Segment[]): readonly [number, number] {
  let entries = 0;
  let length = 0;
  for (const segment of segments)
    for (let entry = 0; entry < segment.size; entry += 1)
      if (segment.alive[entry] === 1) {
        entries += 1;
        length += segment.lengths[entry] ?? 0;
      }
  return [entries, length];
}

const STEPS = 2048;

/** A score that about so many reach, or a few more; and how many scores are above 0. */
function thresholdOf(
  all: readonly Float64Array[],
  most: number,
): { readonly least: number; readonly count: number } {
  let highest = 0;
  let count = 0;
  for (const scores of all)
    for (let at = 0; at < scores.length; at += 1) {
      const score = scores[at] ?? 0;
      if (score > 0) count += 1;
      if (score > highest) highest = score;
    }
  if (count <= most) return { least: 0, count };
  // By counting, since sorting thousands takes longer than all the rest.
  const steps = new Uint32Array(STEPS + 1);
  for (const scores of all)
    for (let at = 0; at < scores.length; at += 1) {
      const score = scores[at] ?? 0;
      const step = Math.floor((score / highest) * STEPS);
      if (score > 0) steps[step] = (steps[step] ?? 0) + 1;
    }
  let step = STEPS;
  for (let sum = steps[step] ?? 0; sum < most && step > 0; sum += steps[step] ?? 0) step -= 1;
  return { least: (step / STEPS) * highest, count };
}

/** Whether a query asks for anything. */
export const asksForSomething = (query: ParsedQuery): boolean =>
  query.clauses.some((clause) => clause.type !== 'field' || clause.problem === null);

/** What a query finds. `everywhere`: in all texts, however many there are. */
export function findEntries(
  segments: readonly Segment[],
  query: ParsedQuery,
  context: SearchContext,
  { everywhere = false, texts = new TextNumbers(segments) } = {},
): FoundEntries {
  return new Finding(segments, texts, query, context, everywhere).find();
}
