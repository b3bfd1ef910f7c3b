import { parseEventDate } from '../dates/event-date';
import type { Id } from '../model/ids';
import { isQuotedValue, plainValue } from './parse-query';
import type { FieldClause, IsValue, ParsedQuery, PhraseTerm } from './parsed-query';
import { ENTRY_KINDS, ZONES, type EntryKind, type Zone } from './search-entry';
import type { Segment } from './segment';
import { zoneOf } from './segment-builder';
import { PhrasePlaces, entriesBetween, entriesWith } from './term-places';
import { wordsIn } from './word-units';

/** What a search has to know beside the index. */
export interface SearchContext {
  /** What is seen of other annotators; null where everything is. Own quotes and finished texts always are. */
  readonly blind: { readonly me: Id; readonly finishedTexts: ReadonlySet<string> } | null;
  /** The annotator at this desk, whom `me` stands for; '' where there is none. */
  readonly me: Id;
  readonly annotators: readonly { readonly id: Id; readonly name: string }[];
  /** All records that are the same as one, itself included. */
  readonly sameAs: (id: Id) => readonly Id[];
}

const numberOf = (kind: EntryKind): number => ENTRY_KINDS.indexOf(kind);
const FILTERED_BY_TEXT: ReadonlySet<number> = new Set(
  (['text', 'article', 'quote'] as const).map(numberOf),
);

/** Something that narrows: the entries of a segment for which it holds. */
export type EntrySets = ReadonlyMap<Segment, Uint8Array>;

/** The entries for which each field of a query holds, and those that are shown at all. */
export class FieldSets {
  readonly #segments: readonly Segment[];
  readonly #context: SearchContext;

  constructor(segments: readonly Segment[], context: SearchContext) {
    this.#segments = segments;
    this.#context = context;
  }

  /** What is there and shown, and for which all fields hold. */
  allowed(query: ParsedQuery): EntrySets {
    const sets = this.#map((segment) => this.#shown(segment));
    for (const clause of query.clauses) {
      if (clause.type !== 'field' || clause.problem) continue;
      const holds = this.#holds(query, clause);
      for (const segment of this.#segments) {
        const set = sets.get(segment);
        const other = holds.get(segment);
        if (!set || !other) continue;
        const wanted = clause.excluded ? 0 : 1;
        for (let entry = 0; entry < set.length; entry += 1)
          if (other[entry] !== wanted) set[entry] = 0;
      }
    }
    return sets;
  }

  #map(make: (segment: Segment) => Uint8Array): Map<Segment, Uint8Array> {
    return new Map(this.#segments.map((segment) => [segment, make(segment)]));
  }

  #shown(segment: Segment): Uint8Array {
    const set = segment.alive.slice();
    const { blind } = this.#context;
    if (!blind) return set;
    const own = entriesWith(segment, [`layer:${blind.me}`]);
    const open = Uint8Array.from(segment.textHashes, (hash) =>
      Number(blind.finishedTexts.has(hash)),
    );
    const quote = numberOf('quote');
    for (let entry = 0; entry < set.length; entry += 1)
      if (segment.kinds[entry] === quote && own[entry] === 0)
        set[entry] = (set[entry] ?? 0) & (open[segment.textOf[entry] ?? 0] ?? 0);
    return set;
  }

  #holds(query: ParsedQuery, clause: FieldClause): EntrySets {
    const { field, value } = clause;
    const zone = (kinds: readonly EntryKind[], name: Zone) =>
      this.#inZone(kinds, name, value, isQuotedValue(query, clause));
    switch (field) {
      case 'speaker':
      case 'event':
      case 'tag':
        return this.#linked(field, zone([field], 'name'));
      case 'publisher':
      case 'author':
      case 'title':
        return this.#ofArticles(zone(['article'], field));
      case 'note':
        return zone(['article', 'quote', 'speaker', 'event', 'tag'], 'note');
      case 'language':
        return this.#ofArticles(this.#inLanguage(plainValue(value)));
      case 'after':
      case 'before':
        return this.#dated(field, parseEventDate(value, null).earliest ?? '');
      case 'kind':
      case 'check':
        return this.#map((segment) => entriesWith(segment, [`${field}:${plainValue(value)}`]));
      case 'annotator':
        return this.#map((segment) => entriesWith(segment, this.#layers(value)));
      case 'is':
        return this.#being(plainValue(value) as IsValue);
    }
  }

  /** Entries of some kinds that hold all words of a value in one zone; the last may go on unless it is quoted. */
  #inZone(kinds: readonly EntryKind[], zone: Zone, value: string, quoted: boolean): EntrySets {
    const wanted = new Set(kinds.map(numberOf));
    const number = ZONES.indexOf(zone);
    const words = wordsIn(value).map(({ word }) => word);
    const terms = words.map((word, at): PhraseTerm => {
      const isLast = at === words.length - 1;
      return { words: [word], match: isLast && !quoted ? 'start' : 'whole' };
    });
    return this.#map((segment) => {
      const places = terms.map((term) => new PhrasePlaces(segment, term));
      return Uint8Array.from(segment.kinds, (kind, entry) =>
        Number(
          wanted.has(kind) &&
            places.every(
              (word) =>
                word.weightIn(entry) > 0 &&
                word.positionsIn(entry).some((position) => zoneOf(position) === number),
            ),
        ),
      );
    });
  }

  /** The records themselves, and what names one of them or one that is the same. */
  #linked(field: 'speaker' | 'event' | 'tag', named: EntrySets): EntrySets {
    const ids = new Set<Id>();
    for (const [segment, set] of named)
      for (const [entry, isIn] of set.entries())
        if (isIn === 1 && segment.alive[entry] === 1)
          for (const id of this.#context.sameAs(segment.stored(entry).id)) ids.add(id);
    const facets = [...ids].flatMap((id) => [`${field}:${id}`, `is:${id}`]);
    const naming = this.#map((segment) => entriesWith(segment, facets));
    if (field !== 'tag') return naming;
    // A text has the tags of its article; a quote has its own only.
    const texts = this.#ofArticles(naming);
    const [text, article] = [numberOf('text'), numberOf('article')];
    return this.#map((segment) =>
      Uint8Array.from(segment.kinds, (kind, entry) =>
        kind === text || kind === article
          ? (texts.get(segment)?.[entry] ?? 0)
          : (naming.get(segment)?.[entry] ?? 0),
      ),
    );
  }

  #inLanguage(tag: string): EntrySets {
    return this.#map((segment) => {
      const exact = entriesWith(segment, [`language:${tag}`]);
      // Regions and scripts of it stand behind a hyphen; the dot comes next after that.
      const narrower = entriesBetween(segment, `language:${tag}-`, `language:${tag}.`);
      return exact.map((one, entry) => one | (narrower[entry] ?? 0));
    });
  }

  /** What may be of the first day or later, or of an earlier one. Events have days of their own. */
  #dated(field: 'after' | 'before', day: string): EntrySets {
    const sets = this.#map((segment) =>
      field === 'after'
        ? entriesBetween(segment, `latest:${day}`, 'latest:~')
        : entriesBetween(segment, 'earliest:', `earliest:${day}`),
    );
    const texts = this.#ofArticles(sets);
    const event = numberOf('event');
    return this.#map((segment) =>
      Uint8Array.from(segment.kinds, (kind, entry) =>
        kind === event ? (sets.get(segment)?.[entry] ?? 0) : (texts.get(segment)?.[entry] ?? 0),
      ),
    );
  }

  #layers(value: string): readonly string[] {
    const { annotators, me } = this.#context;
    if (plainValue(value) === 'me') return [`layer:${me}`];
    const asked = wordsIn(value).map(({ word }) => word);
    return annotators.flatMap(({ id, name }) => {
      const words = wordsIn(name).map(({ word }) => word);
      return asked.every((one) => words.some((word) => word.startsWith(one)))
        ? [`layer:${id}`]
        : [];
    });
  }

  #being(value: IsValue): EntrySets {
    switch (value) {
      case 'passage':
      case 'quote':
      case 'article':
      case 'speaker':
      case 'event':
      case 'tag': {
        const kind = numberOf(value === 'passage' ? 'text' : value);
        return this.#map((segment) => segment.kinds.map((own) => Number(own === kind)));
      }
      case 'attributed':
      case 'unattributed':
      case 'noted':
      case 'suggested':
        return this.#map((segment) => entriesWith(segment, [value]));
      case 'new':
      case 'in-work':
      case 'done':
        return this.#ofArticles(this.#progress(value));
    }
  }

  /** While working blind an article that only others called done is not done. */
  #progress(value: 'new' | 'in-work' | 'done'): EntrySets {
    const { blind } = this.#context;
    const having = (progress: string) =>
      this.#map((segment) => entriesWith(segment, [`progress:${progress}`]));
    const sets = having(value);
    if (!blind || value === 'new') return sets;
    const done = having('done');
    return this.#map((segment) =>
      (sets.get(segment) ?? new Uint8Array()).map((one, entry) => {
        const hash = segment.textHashes[segment.textOf[entry] ?? 0] ?? '';
        if (blind.finishedTexts.has(hash)) return one;
        return value === 'done' ? 0 : one | (done.get(segment)?.[entry] ?? 0);
      }),
    );
  }

  /** All that belongs to the texts of some articles: the articles, their texts and their quotes. */
  #ofArticles(articles: EntrySets): EntrySets {
    const article = numberOf('article');
    const hashes = new Set<string>();
    for (const [segment, set] of articles)
      for (const [entry, isIn] of set.entries())
        if (isIn === 1 && segment.kinds[entry] === article && segment.alive[entry] === 1)
          hashes.add(segment.textHashes[segment.textOf[entry] ?? 0] ?? '');
    return this.#map((segment) => {
      const texts = Uint8Array.from(segment.textHashes, (hash) => Number(hashes.has(hash)));
      return Uint8Array.from(segment.kinds, (kind, entry) =>
        FILTERED_BY_TEXT.has(kind) ? (texts[segment.textOf[entry] ?? 0] ?? 0) : 0,
      );
    });
  }
}
