/**
 * The schema of the flat "annotated quotes" JSON, written once: its types are taken from here, and
 * `node scripts/generate-schema.mjs` makes `generated/annotated-quotes.schema.json` of it.
 */
import { Type, type Static, type TSchema } from 'typebox';

/** `$id` of the schema.
 * @public read by scripts/generate-schema.mjs
 */
export const QUOTES_SCHEMA_ID = 'urn:verbatim:annotated-quotes:2.0';

const text = (description?: string) => Type.String(description ? { description } : {});
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const count = (description: string) => Type.Integer({ minimum: 0, description });

const Span = Type.Object({
  start: count('Offset into the text of that hash.'),
  end: count('End, exclusive.'),
});
const codePoints = () =>
  nullable(Type.Object(Span.properties, { description: 'null when the text is not at hand.' }));

const Passage = Type.Object({
  text: text('The words as they stand in the source.'),
  utf16: Span,
  codePoints: codePoints(),
});

/** A passage that somebody marked. */
const Marked = Type.Object({
  text: text(
    'The words as they were marked. What the source says only where place has them stand there.',
  ),
  place: Type.Enum(['as-stated', 'found-again', 'ambiguous', 'not-found', 'unchecked'], {
    description:
      'as-stated: the words stand at the offsets. found-again: not at those that were given, but in one other place, to which utf16 leads. ambiguous, not-found: in several places, or in none; there are no offsets, and nobody may take the words for a quote. unchecked: the text of that hash is not at hand.',
  }),
  utf16: nullable(Span),
  codePoints: codePoints(),
  stated: nullable(
    Type.Object(Span.properties, {
      description:
        'The offsets that were given, where they do not lead to the words; null where they do.',
    }),
  ),
});

const Named = Type.Object({
  id: text(),
  name: nullable(text('null when the record is not at hand.')),
});

/** A speaker or an event as somebody linked it, with what is known of it under all its ids. */
const Identified = Type.Object({
  ...Named.properties,
  identity: text(
    'The id that stands for all ids taken as the same person or event; equal to id where nobody said so. Group by it.',
  ),
});

/** One quote with all that a program needs to use it alone. */
export const AnnotatedQuote = Type.Object({
  id: text(),
  quote: Marked,
  sentence: nullable(
    Type.Object(Passage.properties, {
      description:
        'The sentence or sentences the quote stands in; null when the text is not at hand.',
    }),
  ),
  kind: Type.Enum(['direct', 'indirect', 'mixed', 'scare']),
  attribution: Type.Enum(['stated', 'inferred', 'unknown']),
  speakers: Type.Array(
    Type.Object({
      ...Identified.properties,
      kind: nullable(Type.Enum(['person', 'organisation', 'document', 'unnamed'])),
      aliases: Type.Array(text()),
      roles: Type.Array(
        Type.Object({ title: text(), organisation: text(), from: text(), to: text() }),
      ),
      identifiers: Type.Unsafe<Record<string, string>>({
        type: 'object',
        additionalProperties: { type: 'string' },
      }),
    }),
  ),
  cue: nullable(Marked),
  mention: nullable(Marked),
  events: Type.Array(
    Type.Object({
      ...Identified.properties,
      aliases: Type.Array(text()),
      when: nullable(
        Type.Object({
          text: text(),
          edtf: nullable(text()),
          earliest: nullable(text()),
          latest: nullable(text()),
        }),
      ),
      place: text(),
    }),
  ),
  tags: Type.Array(Type.Object({ ...Named.properties, path: Type.Array(text()) })),
  note: text('Markdown.'),
  check: Type.Object({
    status: Type.Enum(['unchecked', 'verbatim', 'altered', 'disputed']),
    note: text(),
  }),
  origin: Type.Object({
    by: Type.Enum(['person', 'suggestion']),
    confidence: nullable(Type.Enum(['high', 'medium', 'low'])),
  }),
  annotator: Named,
  conflicts: Type.Array(
    Type.Object({
      field: text(),
      values: Type.Array(Type.Object({ value: Type.Unknown(), by: text(), at: text() })),
    }),
    {
      description:
        'Fields of the quote with several concurrent values; the newest stands above, or that it was not deleted.',
    },
  ),
  article: Type.Object({
    id: text(),
    title: text(),
    publisher: text(),
    url: text(),
    authors: Type.Array(text()),
    published: text(),
    accessed: text(),
    dateline: text(),
    language: text(),
    original: nullable(
      Type.Object(
        {
          name: text(),
          mediaType: text(),
          encoding: text('By its name in the Encoding Standard.'),
          sha256: nullable(text('Of the bytes as they came; null where there was no file.')),
          unchanged: nullable(
            Type.Boolean({
              description:
                'Whether the text is the file, byte for byte, so that offsets count in the file too; null when it cannot be told.',
            }),
          ),
        },
        {
          description:
            'The file that the text was read from; null when the article is not at hand.',
        },
      ),
    ),
  }),
  textHash: Type.String({
    description:
      'SHA-256 of the text the offsets count in, as UTF-8; lower-case hexadecimal. It is the normalised text: see normalisation.',
  }),
});

export const AnnotatedQuotesFile = Type.Object(
  {
    format: Type.Literal('verbatim-annotated-quotes'),
    formatVersion: Type.Literal('2.0'),
    project: Type.Object({ id: text(), name: text() }),
    normalisation: text('What was done to the files before offsets were counted in them.'),
    counts: Type.Object({
      quotes: count('Quotes here.'),
      speakers: count('Different speakers named by them, each identity once.'),
      articles: count('Articles they stand in.'),
    }),
    places: Type.Object({
      foundAgain: count('Quotes whose place is found-again.'),
      notFound: count('Quotes whose place is ambiguous or not-found.'),
      setAside: count('Quotes that could not be read and are not here.'),
    }),
    quotes: Type.Array(AnnotatedQuote),
  },
  {
    title: 'Annotated quotes',
    description: 'One object a quote, for programs. Written by Verbatim; it does not read it back.',
  },
);

export type AnnotatedQuote = Static<typeof AnnotatedQuote>;
export type AnnotatedQuotesFile = Static<typeof AnnotatedQuotesFile>;
export type AnnotatedPassage = Static<typeof Passage>;
export type AnnotatedMarked = Static<typeof Marked>;
