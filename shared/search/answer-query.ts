import type { Span } from '../model/anchor';
import { ClausePlaces } from './clause-places';
import { parseQuery } from './parse-query';
import type { NearClause, WordsClause } from './parsed-query';
import type { SearchContext } from './field-sets';
import {
  asksForSomething,
  findEntries,
  wordClauses,
  type ArticleFinding,
  type FoundEntries,
  type FoundEntry,
  type PassageFinding,
} from './find-entries';
import { lineAround, marksOfClauses, wholeLine } from './marked-lines';
import { placesOfWords } from './places-of-words';
import type {
  ArticleHit,
  HitGroup,
  MarkedLine,
  PassageHit,
  PersonHit,
  QuoteHit,
  SearchAnswer,
  SearchOptions,
  SearchState,
} from './search-answer';
import type { StoredEntry, Zone } from './search-entry';
import type { Segment } from './segment';
import { RecordNames } from './record-names';
import type { EntryPlace, TextNumbers } from './text-numbers';

type Clauses = readonly (WordsClause | NearClause)[];
type Texts = ReadonlyMap<string, string>;

/** What an answer is made from. */
export interface SearchSource {
  readonly segments: readonly Segment[];
  readonly texts: TextNumbers;
  readonly context: SearchContext;
  readonly state: SearchState;
  /** Texts by hash; those that are not here are left out. */
  readonly readTexts: (hashes: readonly string[]) => Promise<Texts>;
}

const NOTHING = { all: [], isLeast: false } as const;

/** Answers what was typed: finds it, reads the texts of what is to be shown, and marks the words in them. */
export async function answerQuery(
  source: SearchSource,
  text: string,
  { typing, most }: SearchOptions,
): Promise<SearchAnswer> {
  const { segments, texts, context, state } = source;
  const query = parseQuery(text, { typing });
  const found: FoundEntries = asksForSomething(query)
    ? findEntries(segments, query, context, {
        texts,
        everywhere: most === Number.POSITIVE_INFINITY,
      })
    : { quotes: NOTHING, passages: NOTHING, articles: NOTHING, people: NOTHING };
  const names = new RecordNames(segments, texts);
  const clauses = wordClauses(query).filter(({ excluded }) => !excluded);
  const passages = found.passages.all.slice(0, most);
  const articles = found.articles.all.slice(0, most);
  const read = await source.readTexts([
    ...new Set([
      ...passages.map(({ segment, entry }) => segment.stored(entry).id),
      ...(clauses.length > 0 ? articles.map(({ textHash }) => textHash) : []),
    ]),
  ]);
  const group = <F, H>(
    { all, isLeast }: { readonly all: readonly F[]; readonly isLeast: boolean },
    hitOf: (one: F) => H | null,
  ): HitGroup<H> => ({
    hits: all.slice(0, most).flatMap((one) => hitOf(one) ?? []),
    count: all.length,
    isLeast,
  });
  return {
    query,
    quotes: group(found.quotes, (one) => quoteHit(one, clauses, names)),
    passages: group(found.passages, (one) => passageHit(one, read, names)),
    articles: group(found.articles, (one) => articleHit(one, clauses, read, names)),
    people: group(found.people, (one) => personHit(one, clauses)),
    state,
  };
}

const zoneOf = ({ zones }: StoredEntry, wanted: Zone): string =>
  zones.find(([zone]) => zone === wanted)?.[1] ?? '';

/** A line of a text around what is marked in it; from its beginning where nothing is. */
const lineOf = (text: string, clauses: Clauses): MarkedLine =>
  lineAround(text, marksOfClauses(text, clauses), { start: 0, end: text.length });

function quoteHit({ segment, entry }: FoundEntry, clauses: Clauses, names: RecordNames): QuoteHit {
  const stored = segment.stored(entry);
  const exact = zoneOf(stored, 'words');
  const words = lineOf(exact, clauses);
  const note = lineOf(zoneOf(stored, 'note'), clauses);
  const isNote = words.marks.length === 0 && note.marks.length > 0;
  return {
    kind: 'quote',
    documentId: stored.documentId,
    quoteId: stored.id,
    start: stored.start,
    end: stored.end,
    exact,
    line: isNote ? note : words,
    lineOf: isNote ? 'note' : 'words',
    title: names.article(stored.textHash)?.title ?? '',
    speakers: stored.speakerIds.flatMap((id) => names.speaker(id) ?? []),
  };
}

function passageHit(
  { segment, entry, cover }: PassageFinding,
  texts: Texts,
  names: RecordNames,
): PassageHit | null {
  const { id: textHash } = segment.stored(entry);
  const text = texts.get(textHash);
  const article = names.article(textHash);
  if (text === undefined || !article) return null;
  const words = placesOfWords({ segment, entry }, text, cover.parts);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const { start } = first;
  const { end } = last;
  return {
    kind: 'passage',
    documentId: article.id,
    textHash,
    start,
    end,
    exact: text.slice(start, end),
    words,
    line: lineAround(text, words, paragraphsAround(text, { start, end })),
    title: article.title,
  };
}

/** The lines of a text in which a stretch stands. */
function paragraphsAround(text: string, { start, end }: Span): Span {
  const behind = text.indexOf('\n', end);
  return {
    start: text.lastIndexOf('\n', start - 1) + 1,
    end: behind < 0 ? text.length : behind,
  };
}

function articleHit(
  { records, textHash, text }: ArticleFinding,
  clauses: Clauses,
  texts: Texts,
  names: RecordNames,
): ArticleHit | null {
  const article = names.article(textHash);
  const all = records.map(({ segment, entry }) => segment.stored(entry));
  const stored = all.find(({ id }) => id === article?.id) ?? all[0];
  if (!stored) return null;
  const title = zoneOf(stored, 'title');
  const details = (['publisher', 'author', 'details'] as const).flatMap((zone) =>
    all.map((one) => [zone, zoneOf(one, zone)] as const),
  );
  const notes = all.map((one) => ['note', zoneOf(one, 'note')] as const);
  const beside = [...details, ...notes]
    .map(([zone, words]) => ({ zone, line: lineOf(words, clauses) }))
    .find(({ line }) => line.marks.length > 0);
  const content = text ? texts.get(textHash) : undefined;
  const at = text && content !== undefined ? firstIn(text, content, clauses) : null;
  const line =
    beside?.line ??
    (at && content !== undefined ? lineAround(content, [at], paragraphsAround(content, at)) : null);
  return {
    kind: 'article',
    documentId: article?.id ?? stored.id,
    title: wholeLine(title, marksOfClauses(title, clauses)),
    line,
    lineOf: beside ? (beside.zone === 'note' ? 'notes' : 'details') : line ? 'text' : null,
    at,
  };
}

/** The first of the words looked for that stands in a text. */
function firstIn(place: EntryPlace, text: string, clauses: Clauses): Span | null {
  const begins = clauses.flatMap((clause) =>
    new ClausePlaces(place.segment, clause).placesIn(place.entry).flatMap(({ parts }) => parts),
  );
  const first = begins.toSorted((a, b) => a[0] - b[0])[0];
  return first ? (placesOfWords(place, text, [first])[0] ?? null) : null;
}

function personHit({ segment, entry }: FoundEntry, clauses: Clauses): PersonHit | null {
  const stored = segment.stored(entry);
  const { kind } = stored;
  if (kind !== 'speaker' && kind !== 'event' && kind !== 'tag') return null;
  // A name stands before its other names, each in a line of its own.
  const [name = '', ...others] = zoneOf(stored, 'name').split('\n');
  const line = [...others, zoneOf(stored, 'details'), zoneOf(stored, 'note')]
    .map((words) => lineOf(words, clauses))
    .find(({ marks }) => marks.length > 0);
  return {
    kind,
    id: stored.id,
    name: wholeLine(name, marksOfClauses(name, clauses)),
    line: line ?? null,
  };
}
