import { Schema } from '../lib/schema';
import {
  defineRecord,
  filled,
  filledByMember,
  links,
  required,
  sha256Schema,
} from './define-record';

/** An article. The text itself is held once per hash, apart from it. */
export const DOCUMENT = defineRecord({
  section: 'documents',
  noun: 'article',
  nouns: 'articles',
  fields: {
    title: required(Schema.text()),
    textHash: required(sha256Schema()),
    /** The file a text was read from. `sha256` is that of its bytes as they came; null when pasted. */
    original: required(
      Schema.object({
        name: Schema.text(),
        mediaType: Schema.text(),
        encoding: Schema.text(),
        sha256: Schema.nullable(sha256Schema()),
      }),
    ),
    /** BCP 47 tag, or '' when unknown. */
    language: filled(Schema.text('BCP 47 tag, or empty when unknown.'), ''),
    /** Where an article comes from. Dates are what the person wrote; `EventDate` says what is understood of such. */
    source: filledByMember(
      {
        publisher: Schema.text(),
        url: Schema.text(),
        authors: Schema.list(Schema.text()),
        published: Schema.text(),
        accessed: Schema.text(),
        dateline: Schema.text(),
      },
      { publisher: '', url: '', authors: [], published: '', accessed: '', dateline: '' },
    ),
    notes: filled(Schema.text(), ''),
    /** Where the work on it stands, as the annotator says. */
    progress: filled(Schema.oneOf(['new', 'in-work', 'done']), 'new'),
    tags: links('tag'),
    /** Names of the collections it was put into. A collection is there as long as an article is in it. */
    collections: filled(Schema.list(Schema.text()), []),
  },
  words: {
    title: 'Title',
    textHash: 'Text',
    original: 'Original file',
    language: 'Language',
    source: 'Source',
    notes: 'Notes',
    progress: 'Progress',
    tags: 'Tags',
    collections: 'Collections',
  },
  called: ({ title }) => title,
});
