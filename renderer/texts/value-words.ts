import type { Id } from '../../shared/model/ids';
import type { AnyRecord } from '../../shared/model/records';
import { LIBRARY } from './library';
import { SPEAKERS } from './people';
import { QUOTES } from './quotes';
import { REVIEW } from './review';

/** What the things are called that a value names by id. */
export interface ValueNames {
  readonly speaker: (id: Id) => { readonly name: string };
  readonly event: (id: Id) => string;
  readonly tag: (id: Id) => string;
  readonly annotator: (id: Id) => { readonly name: string };
  readonly document: (id: Id) => string;
}

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const asIds = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
const word = (words: Readonly<Record<string, string>>, value: unknown): string =>
  typeof value === 'string' && Object.hasOwn(words, value) ? (words[value] ?? value) : plain(value);

function plain(value: unknown): string {
  if (value === null || value === undefined) return REVIEW.none;
  if (typeof value === 'string') return value === '' ? REVIEW.empty : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? REVIEW.none : value.map(plain).join('; ');
  const facts = Object.entries(value).filter(([, fact]) => fact !== '' && fact !== null);
  return facts.map(([name, fact]) => `${name}: ${plain(fact)}`).join(', ') || REVIEW.none;
}

const names = (value: unknown, nameOf: (id: string) => string): string =>
  asIds(value).map(nameOf).join(', ') || REVIEW.none;

/** A value of a field in words, for people to compare. Whatever is not known is shown as it is. */
export function valueWords(
  { type }: Pick<AnyRecord, 'type'>,
  field: string,
  value: unknown,
  called: ValueNames,
): string {
  switch (`${type}.${field}`) {
    case 'quote.speakerIds':
    case 'event.participants':
      return names(value, (id) => called.speaker(id).name);
    case 'quote.eventIds':
      return names(value, called.event);
    case 'quote.tags':
      return names(value, called.tag);
    case 'quote.layer':
      return typeof value === 'string' ? called.annotator(value).name : plain(value);
    case 'quote.documentId':
      return typeof value === 'string' ? called.document(value) : plain(value);
    case 'quote.anchor':
    case 'quote.cue':
    case 'quote.mention':
      return value === null ? REVIEW.none : plain(asObject(value)['exact']);
    case 'quote.kind':
      return word(QUOTES.kinds, value);
    case 'quote.attribution':
      return word(QUOTES.attributions, value);
    case 'quote.check': {
      const { status, note } = asObject(value);
      return [word(QUOTES.checks, status), note].filter((part) => part !== '').join(': ');
    }
    case 'quote.origin':
      return word(REVIEW.origins, asObject(value)['by']);
    case 'speaker.kind':
      return word(SPEAKERS.kinds, value);
    case 'document.progress':
      return word(LIBRARY.progress, value);
    case 'event.when':
      return plain(asObject(value)['text']);
    case 'identity.verdict':
      return word(REVIEW.verdicts, value);
    case 'tag.colour':
    case 'annotator.colour':
      return typeof value === 'number' ? REVIEW.colourNumber(value) : plain(value);
    default:
      if (field === 'deleted') return value === true ? REVIEW.deleted : REVIEW.kept;
      return plain(value);
  }
}

/** Two values that differ but look the same are shown with everything they hold. */
export function valuesInWords(
  record: Pick<AnyRecord, 'type'>,
  field: string,
  values: readonly unknown[],
  called: ValueNames,
): readonly string[] {
  const words = values.map((value) => valueWords(record, field, value, called));
  return new Set(words).size === words.length
    ? words
    : values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value ?? null)));
}
