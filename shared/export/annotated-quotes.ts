/**
 * The flat "annotated quotes" JSON for programs: one object a quote, with all that it needs to be used alone.
 * Its schema is `generated/annotated-quotes.schema.json`. It is written, never read back.
 *
 * Speakers and events keep the id under which they were linked and show who they are: the name, other names, roles and
 * identifiers of all records taken as the same, and the `identity` they share.
 *
 * `annotatedQuotes(content): string` (JSON, LF, one quote a line), `toAnnotatedQuotes(content)` the same as data.
 */
import { locateQuote, type Located } from '../anchoring/locate-quote';
import { locationOf, marksIn } from './quote-location';
import { heldArticles } from '../visibility/held-articles';
import type { Anchor, Span } from '../model/anchor';
import type { ProjectContent } from '../model/content';
import type { Id, TextHash } from '../model/ids';
import type { Mark } from '../model/mark';
import type { DocumentRecord, QuoteRecord, RecordByType } from '../model/records';
import type { RecordType } from '../records/record-types';
import { resolveIdentities } from '../identities/resolve-identities';
import { conflictsOf } from '../revision/merge-record';
import { knownTime } from '../model/revision';
import { compareCodeUnits } from '../lib/canonical-json';
import { codePointIndex } from '../text/code-points';
import { countPlaces } from '../project-file/misplaced';
import { sentenceAround } from '../text/sentences';
import { NORMALISATION } from '../texts/normalisation';
import type {
  AnnotatedMarked,
  AnnotatedPassage,
  AnnotatedQuote,
  AnnotatedQuotesFile,
} from './annotated-quotes-schema';

/** A text at hand, with its code points counted once for all quotes in it. */
interface CountedText {
  readonly text: string;
  readonly toCodePoints: (utf16: number) => number;
}
type Find = <T extends RecordType>(type: T, id: Id) => RecordByType[T] | undefined;
/** The living records that are the same as one, the one that stands for all first. Empty when none is at hand. */
type Group = <T extends 'speaker' | 'event'>(type: T, id: Id) => readonly RecordByType[T][];
type TextOf = (hash: TextHash) => CountedText | undefined;
interface Sources {
  readonly find: Find;
  readonly group: Group;
  readonly representative: (id: Id) => Id;
  readonly textOf: TextOf;
  readonly marksOf: (hash: TextHash) => readonly Mark[];
}

function finder(content: ProjectContent): Find {
  const byId = new Map(content.records.map((record) => [record.id, record]));
  const held = heldArticles(content.records);
  return <T extends RecordType>(type: T, id: Id) => {
    const found = byId.get(id);
    return found?.type === type && (!found.deleted || held.has(id))
      ? (found as RecordByType[T])
      : undefined;
  };
}

function grouper(content: ProjectContent, find: Find): Pick<Sources, 'group' | 'representative'> {
  const { group, representative } = resolveIdentities(
    content.records.filter((record) => record.type === 'identity'),
  );
  return {
    representative,
    group: (type, id) => group(id).flatMap((member) => find(type, member) ?? []),
  };
}

/** Names of the others, and what all are also called, each once. */
function otherNames(
  members: readonly { readonly name: string; readonly aliases?: readonly string[] }[],
): string[] {
  const names = members.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  return [...new Set(names)].filter((name) => name !== members[0]?.name);
}

function countTexts(content: ProjectContent): TextOf {
  const texts = new Map(content.texts.map(({ hash, text }) => [hash, text]));
  const counted = new Map<TextHash, CountedText>();
  return (hash) => {
    const known = counted.get(hash);
    const text = texts.get(hash);
    if (known || text === undefined) return known;
    const index = codePointIndex(text);
    const entry = { text, toCodePoints: (utf16: number) => index.toCodePoints(utf16) };
    counted.set(hash, entry);
    return entry;
  };
}

/** Code points of a span; null where the text is not at hand, or ends before it. */
const inCodePoints = ({ start, end }: Span, counted: CountedText | undefined): Span | null =>
  counted !== undefined && end <= counted.text.length
    ? { start: counted.toCodePoints(start), end: counted.toCodePoints(end) }
    : null;

/** What was marked, where its words stand; offsets only where they lead to the words. */
function marked({ exact, start, end }: Anchor, located: Located, counted: CountedText | undefined) {
  const { place, span } = located;
  const stood = counted && span && place !== 'unchecked';
  return {
    text: stood ? counted.text.slice(span.start, span.end) : exact,
    place,
    utf16: span,
    codePoints: span && inCodePoints(span, counted),
    stated: place === 'as-stated' || place === 'unchecked' ? null : { start, end },
  } satisfies AnnotatedMarked;
}

/** The sentence is given only where the words of the quote stand: else it would be another's. */
function sentenceOf(
  { place, span }: Located,
  language: string,
  counted: CountedText | undefined,
): AnnotatedPassage | null {
  if (!counted || !span || place === 'unchecked') return null;
  const { start, end } = sentenceAround(counted.text, span, language);
  return {
    text: counted.text.slice(start, end),
    utf16: { start, end },
    codePoints: inCodePoints({ start, end }, counted),
  };
}

function originalOf(document: DocumentRecord | undefined): AnnotatedQuote['article']['original'] {
  if (!document) return null;
  const { name, mediaType, encoding, sha256 } = document.original;
  // The text as UTF-8 has the hash of the file exactly when it is the file.
  const unchanged = sha256 === null ? null : sha256 === document.textHash;
  return { name, mediaType, encoding, sha256, unchanged };
}

const tagsOf = (ids: readonly Id[], find: Find): AnnotatedQuote['tags'] =>
  ids.map((id) => {
    const tag = find('tag', id);
    return { id, name: tag?.name ?? null, path: [...(tag?.path ?? [])] };
  });

function articleOf(
  id: Id,
  document: DocumentRecord | undefined,
  find: Find,
): AnnotatedQuote['article'] {
  const { publisher = '', url = '', authors = [], published = '' } = document?.source ?? {};
  const { accessed = '', dateline = '' } = document?.source ?? {};
  const { title = '', language = '', tags = [], collections = [] } = document ?? {};
  return {
    id,
    title,
    publisher,
    url,
    authors: [...authors],
    published,
    accessed,
    dateline,
    language,
    tags: tagsOf(tags, find),
    collections: [...collections],
    original: originalOf(document),
  };
}

function annotate(
  quote: QuoteRecord,
  { find, group, representative, textOf, marksOf }: Sources,
): AnnotatedQuote {
  const document = find('document', quote.documentId);
  const { anchor, origin, check } = quote;
  const counted = textOf(anchor.textHash);
  const located = locateQuote(quote, (hash) => textOf(hash)?.text);
  const part = (name: 'cue' | 'mention'): AnnotatedMarked | null => {
    const [held, found] = [quote[name], located[name]];
    return held && found ? marked(held, found, textOf(held.textHash)) : null;
  };
  return {
    id: quote.id,
    quote: marked(anchor, located.anchor, counted),
    sentence: sentenceOf(located.anchor, document?.language ?? '', counted),
    ...locationOf(located.anchor, { marks: marksOf(anchor.textHash), counted, document }),
    kind: quote.kind,
    attribution: quote.attribution,
    speakers: quote.speakerIds.map((id) => {
      const members = group('speaker', id);
      const [speaker] = members;
      const roles = members.flatMap((member) => member.roles);
      return {
        id,
        name: speaker?.name ?? null,
        identity: representative(id),
        kind: speaker?.kind ?? null,
        aliases: otherNames(members),
        roles: roles.map(({ title, organisation, from, to }) => ({
          title,
          organisation,
          from,
          to,
        })),
        // Where they contradict each other, the one that stands for all has the word.
        identifiers: Object.assign({}, ...members.map((one) => one.identifiers).toReversed()),
      };
    }),
    cue: part('cue'),
    mention: part('mention'),
    events: quote.eventIds.map((id) => {
      const members = group('event', id);
      const [event] = members;
      const when = event && {
        text: event.when.text,
        edtf: event.when.edtf,
        earliest: event.when.earliest,
        latest: event.when.latest,
      };
      return {
        id,
        name: event?.name ?? null,
        identity: representative(id),
        aliases: otherNames(members),
        when: when ?? null,
        place: event?.place ?? '',
      };
    }),
    tags: tagsOf(quote.tags, find),
    note: quote.note,
    check: { status: check.status, note: check.note },
    origin: {
      by: origin.by,
      confidence: origin.by === 'suggestion' ? origin.confidence : null,
    },
    annotator: { id: quote.layer, name: find('annotator', quote.layer)?.name ?? null },
    conflicts: conflictsOf(quote)
      .toSorted((a, b) => compareCodeUnits(a.field, b.field))
      .map(({ field, values }) => ({
        field,
        values: values.map(({ value, by, at }) => ({ value, by, at: knownTime(at) })),
      })),
    article: articleOf(quote.documentId, document, find),
    textHash: anchor.textHash,
  };
}

/** In the order a person meets them: by article title, then as they stand in it. */
function compareQuotes(find: Find): (a: QuoteRecord, b: QuoteRecord) => number {
  const title = (quote: QuoteRecord): string => find('document', quote.documentId)?.title ?? '';
  return (a, b) =>
    compareCodeUnits(title(a), title(b)) ||
    compareCodeUnits(a.documentId, b.documentId) ||
    a.anchor.start - b.anchor.start ||
    b.anchor.end - a.anchor.end ||
    compareCodeUnits(a.id, b.id);
}

/** The living quotes of a project as data. Records that are not at hand are named by id, with a null name. */
export function toAnnotatedQuotes(content: ProjectContent): AnnotatedQuotesFile {
  const find = finder(content);
  const sources = {
    find,
    textOf: countTexts(content),
    marksOf: marksIn(content),
    ...grouper(content, find),
  };
  const quotes = content.records
    .filter((record) => record.type === 'quote')
    .filter(({ deleted }) => !deleted)
    .toSorted(compareQuotes(find))
    .map((quote) => annotate(quote, sources));
  return {
    format: 'verbatim-annotated-quotes',
    formatVersion: '2.2',
    project: { id: content.project.id, name: content.project.name },
    normalisation: NORMALISATION.rule,
    counts: {
      quotes: quotes.length,
      speakers: new Set(quotes.flatMap(({ speakers }) => speakers.map(({ identity }) => identity)))
        .size,
      articles: new Set(quotes.map(({ article }) => article.id)).size,
    },
    places: countPlaces(content),
    quotes,
  };
}

/** The same as text: JSON, one quote a line, LF. */
export function annotatedQuotes(content: ProjectContent): string {
  const { quotes, ...head } = toAnnotatedQuotes(content);
  const members = Object.entries(head).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  const lines = quotes.map((quote) => JSON.stringify(quote)).join(',\n');
  members.push(quotes.length === 0 ? '"quotes": []' : `"quotes": [\n${lines}\n]`);
  return `{\n${members.join(',\n')}\n}\n`;
}
