/**
 * The schema of the flat "annotated quotes" JSON, written once: its types are taken from here, and
 * `node scripts/generate-schema.mjs` makes `generated/annotated-quotes.schema.json` of it.
 */
import { Schema, type Described } from '../lib/schema';

/** `$id` of the schema.
 * @public read by scripts/generate-schema.mjs
 */
export const QUOTES_SCHEMA_ID = 'urn:verbatim:annotated-quotes:2.1';

const { nullable, text } = Schema;
const count = (description: string) => Schema.whole({ minimum: 0 }, description);

const spanMembers = {
  start: count('Offset into the text of that hash.'),
  end: count('End, exclusive.'),
};
const Span = Schema.object(spanMembers);
const codePoints = () =>
  nullable(Schema.object(spanMembers, { description: 'null when the text is not at hand.' }));

const passageMembers = {
  text: text('The words as they stand in the source.'),
  utf16: Span,
  codePoints: codePoints(),
};
const Passage = Schema.object(passageMembers);

/** A passage that somebody marked. */
const Marked = Schema.object({
  text: text(
    'The words as they were marked. What the source says only where place has them stand there.',
  ),
  place: Schema.oneOf(
    ['as-stated', 'found-again', 'ambiguous', 'not-found', 'unchecked'],
    'as-stated: the words stand at the offsets. found-again: not at those that were given, but in one other place, to which utf16 leads. ambiguous, not-found: in several places, or in none; there are no offsets, and nobody may take the words for a quote. unchecked: the text of that hash is not at hand.',
  ),
  utf16: nullable(Span),
  codePoints: codePoints(),
  stated: nullable(
    Schema.object(spanMembers, {
      description:
        'The offsets that were given, where they do not lead to the words; null where they do.',
    }),
  ),
});

const namedMembers = {
  id: text(),
  name: nullable(text('null when the record is not at hand.')),
};
const Named = Schema.object(namedMembers);

/** A speaker or an event as somebody linked it, with what is known of it under all its ids. */
const identifiedMembers = {
  ...namedMembers,
  identity: text(
    'The id that stands for all ids taken as the same person or event; equal to id where nobody said so. Group by it.',
  ),
};

/** Where a quote stands in the document or recording that the text was read from. */
const Location = Schema.object(
  {
    pages: Schema.list(
      text('The label as printed on the page: the first and the last that the quote stands on.'),
    ),
    time: nullable(
      count('When its beginning was said, in ms from the beginning of the recording.'),
    ),
    speakers: Schema.list(
      text('Who says it by the labels of the transcript. Nobody confirmed them: see speakers.'),
    ),
    section: text('The heading it stands below; empty for none.'),
    note: nullable(text('The number or sign of the note that it is part of.')),
    quotedFrom: nullable(
      text('Whose earlier message it is, which an e-mail repeats; empty where that is not said.'),
    ),
    words: text('The same as it is cited, such as “p. 14” or “12:03, SMITH”.'),
    selectors: Schema.list(
      Schema.object({
        type: Schema.only('FragmentSelector'),
        conformsTo: text(),
        value: text('Such as page=14, counted from the first page, or t=723.5 in seconds.'),
      }),
      { description: 'Fragment selectors of the W3C Web Annotation Data Model.' },
    ),
  },
  {
    description:
      'Where the quote stands in what the text was read from; absent where the file says nothing of that, or the words do not stand in the text.',
  },
);

/** One quote with all that a program needs to use it alone. */
export const AnnotatedQuote = Schema.object({
  id: text(),
  quote: Marked,
  sentence: nullable(
    Schema.object(passageMembers, {
      description:
        'The sentence or sentences the quote stands in; null when the text is not at hand.',
    }),
  ),
  location: Schema.optional(Location),
  kind: Schema.oneOf(['direct', 'indirect', 'mixed', 'scare']),
  attribution: Schema.oneOf(['stated', 'inferred', 'unknown']),
  speakers: Schema.list(
    Schema.object({
      ...identifiedMembers,
      kind: nullable(Schema.oneOf(['person', 'organisation', 'document', 'unnamed'])),
      aliases: Schema.list(text()),
      roles: Schema.list(
        Schema.object({ title: text(), organisation: text(), from: text(), to: text() }),
      ),
      identifiers: Schema.map(text()),
    }),
  ),
  cue: nullable(Marked),
  mention: nullable(Marked),
  events: Schema.list(
    Schema.object({
      ...identifiedMembers,
      aliases: Schema.list(text()),
      when: nullable(
        Schema.object({
          text: text(),
          edtf: nullable(text()),
          earliest: nullable(text()),
          latest: nullable(text()),
        }),
      ),
      place: text(),
    }),
  ),
  tags: Schema.list(Schema.object({ ...namedMembers, path: Schema.list(text()) })),
  note: text('Markdown.'),
  check: Schema.object({
    status: Schema.oneOf(['unchecked', 'verbatim', 'altered', 'disputed']),
    note: text(),
  }),
  origin: Schema.object({
    by: Schema.oneOf(['person', 'suggestion']),
    confidence: nullable(Schema.oneOf(['high', 'medium', 'low'])),
  }),
  annotator: Named,
  conflicts: Schema.list(
    Schema.object({
      field: text(),
      values: Schema.list(Schema.object({ value: Schema.anything(), by: text(), at: text() })),
    }),
    {
      description:
        'Fields of the quote with several concurrent values; the newest stands above, or that it was not deleted.',
    },
  ),
  article: Schema.object({
    id: text(),
    title: text(),
    publisher: text(),
    url: text(),
    authors: Schema.list(text()),
    published: text(),
    accessed: text(),
    dateline: text(),
    language: text(),
    tags: Schema.list(Schema.object({ ...namedMembers, path: Schema.list(text()) }), {
      description: 'The tags of the article itself, beside those of the quote.',
    }),
    collections: Schema.list(text(), {
      description: 'The names of the collections that the article was put into.',
    }),
    original: nullable(
      Schema.object(
        {
          name: text(),
          mediaType: text(),
          encoding: text('By its name in the Encoding Standard.'),
          sha256: nullable(text('Of the bytes as they came; null where there was no file.')),
          unchanged: nullable(
            Schema.flag(
              'Whether the text is the file, byte for byte, so that offsets count in the file too; null when it cannot be told.',
            ),
          ),
        },
        {
          description:
            'The file that the text was read from; null when the article is not at hand.',
        },
      ),
    ),
  }),
  textHash: text(
    'SHA-256 of the text the offsets count in, as UTF-8; lower-case hexadecimal. It is the normalised text: see normalisation.',
  ),
});

export const AnnotatedQuotesFile = Schema.object(
  {
    format: Schema.only('verbatim-annotated-quotes'),
    formatVersion: Schema.only('2.2'),
    project: Schema.object({ id: text(), name: text() }),
    normalisation: text('What was done to the files before offsets were counted in them.'),
    counts: Schema.object({
      quotes: count('Quotes here.'),
      speakers: count('Different speakers named by them, each identity once.'),
      articles: count('Articles they stand in.'),
    }),
    places: Schema.object({
      foundAgain: count('Quotes whose place is found-again.'),
      notFound: count('Quotes whose place is ambiguous or not-found.'),
      setAside: count('Quotes that could not be read and are not here.'),
    }),
    quotes: Schema.list(AnnotatedQuote),
  },
  {
    title: 'Annotated quotes',
    description: 'One object a quote, for programs. Written by Verbatim; it does not read it back.',
  },
);

export type AnnotatedQuote = Described<typeof AnnotatedQuote>;
export type AnnotatedQuotesFile = Described<typeof AnnotatedQuotesFile>;
export type AnnotatedLocation = Described<typeof Location>;
export type AnnotatedPassage = Described<typeof Passage>;
export type AnnotatedMarked = Described<typeof Marked>;
