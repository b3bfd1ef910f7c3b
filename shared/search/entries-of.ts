import type { TextHash } from '../model/ids';
import type {
  DocumentRecord,
  EventRecord,
  QuoteRecord,
  SpeakerRecord,
  TagRecord,
  TextRecord,
} from '../model/records';
import type { EventDate } from '../model/records';
import { parseEventDate } from '../dates/event-date';
import type { SearchEntry, Zone } from './search-entry';

/** Of an article that was deleted and is there for the quotes that others went on with. */
export const DELETED = 'deleted';
/** Of the quotes of an article. */
export const ofArticle = (documentId: string): string => `of:${documentId}`;

/** How the words of records come into the index: one entry for each text and each record. */
const NOTHING_MORE = {
  documentId: '',
  textHash: '',
  start: 0,
  end: 0,
  speakerIds: [],
} as const;

/** Zones without those that hold nothing. */
const filledZones = (...zones: readonly (readonly [Zone, string])[]): SearchEntry['zones'] =>
  zones.filter(([, words]) => words.trim() !== '');

const lines = (...words: readonly string[]): string =>
  words.filter((one) => one.trim() !== '').join('\n');

/** The days that a date may be of, as facets; open ends are before and behind all days. None where it says nothing. */
const dayFacets = ({ earliest, latest }: EventDate): readonly string[] =>
  earliest === null && latest === null
    ? []
    : [`earliest:${earliest ?? '0000'}`, `latest:${latest ?? '9999'}`];

const facetIf = (holds: boolean, facet: string): readonly string[] => (holds ? [facet] : []);

export const textEntry = ({ hash, text }: TextRecord): SearchEntry => ({
  ...NOTHING_MORE,
  kind: 'text',
  id: hash,
  textHash: hash,
  zones: [['text', text]],
  facets: [],
});

export function articleEntry(document: DocumentRecord): SearchEntry {
  const { id, title, textHash, source, notes, tags, language, progress, collections } = document;
  const { publisher, authors, published, url, dateline } = source;
  return {
    ...NOTHING_MORE,
    kind: 'article',
    id,
    textHash,
    zones: filledZones(
      ['title', title],
      ['publisher', publisher],
      ['author', lines(...authors)],
      ['details', lines(published, dateline, url, document.original.name, ...collections)],
      ['note', notes],
    ),
    facets: [
      ...tags.map((tag) => `tag:${tag}`),
      ...dayFacets(parseEventDate(published, null)),
      ...facetIf(language !== '', `language:${language.toLowerCase()}`),
      ...facetIf(notes.trim() !== '', 'noted'),
      `progress:${progress}`,
      ...facetIf(document.deleted, DELETED),
    ],
  };
}

/** `textHash`: the text of its article. */
export function quoteEntry(quote: QuoteRecord, textHash: TextHash): SearchEntry {
  const { id, documentId, anchor, speakerIds, eventIds, tags, kind, check, note, origin } = quote;
  return {
    kind: 'quote',
    id,
    documentId,
    textHash,
    start: anchor.start,
    end: anchor.end,
    speakerIds,
    zones: filledZones(['words', anchor.exact], ['note', lines(note, check.note)]),
    facets: [
      ...speakerIds.map((speaker) => `speaker:${speaker}`),
      ...eventIds.map((event) => `event:${event}`),
      ...tags.map((tag) => `tag:${tag}`),
      `kind:${kind}`,
      `check:${check.status}`,
      `layer:${quote.layer}`,
      ofArticle(documentId),
      speakerIds.length > 0 ? 'attributed' : 'unattributed',
      ...facetIf(note.trim() !== '' || check.note.trim() !== '', 'noted'),
      ...facetIf(origin.by === 'suggestion', 'suggested'),
    ],
  };
}

export const speakerEntry = ({ id, name, aliases, roles, notes }: SpeakerRecord): SearchEntry => ({
  ...NOTHING_MORE,
  kind: 'speaker',
  id,
  zones: filledZones(
    ['name', lines(name, ...aliases)],
    ['details', lines(...roles.flatMap(({ title, organisation }) => [title, organisation]))],
    ['note', notes],
  ),
  facets: [`is:${id}`, ...facetIf(notes.trim() !== '', 'noted')],
});

export const eventEntry = ({ id, name, when, place, notes }: EventRecord): SearchEntry => ({
  ...NOTHING_MORE,
  kind: 'event',
  id,
  zones: filledZones(['name', name], ['details', lines(when.text, place)], ['note', notes]),
  facets: [`is:${id}`, ...dayFacets(when), ...facetIf(notes.trim() !== '', 'noted')],
});

export const tagEntry = ({ id, name, path, description }: TagRecord): SearchEntry => ({
  ...NOTHING_MORE,
  kind: 'tag',
  id,
  zones: filledZones(['name', name], ['details', lines(...path)], ['note', description]),
  facets: [`is:${id}`, ...facetIf(description.trim() !== '', 'noted')],
});
