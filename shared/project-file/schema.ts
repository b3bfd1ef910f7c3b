/**
 * The schema of the Verbatim file (`*.verbatim.json`), written once. From it come the TypeScript types of the
 * file (here), the JSON Schema that is shipped (`generated/verbatim.schema.json`) and the compiled validators
 * (`generated/validate.js`); `node scripts/generate-schema.mjs` makes the latter two. This module is imported
 * at run time by that script only; everything else takes its types.
 *
 * Unknown fields and sections are allowed everywhere and kept. Fields that may be left out have the value of
 * shared/model/defaults.ts.
 */
import { Type, type Static, type TSchema } from 'typebox';
import {
  AUTHOR,
  author,
  describe,
  ID,
  id,
  instant,
  map,
  nullable,
  offset,
  optional,
  ref,
  sha256,
  strings,
  text,
} from './schema-terms';

/** `$id` of the schema; names its version, resolves to nothing.
 * @public read by scripts/generate-schema.mjs
 */
export const SCHEMA_ID = 'urn:verbatim:schema:2.0';

const common = {
  id: id(),
  deleted: optional(
    Type.Boolean(describe('A tombstone: the record was deleted. Left out when false.')),
  ),
};

const Anchor = Type.Object(
  {
    textHash: sha256(),
    start: offset(),
    end: offset(),
    exact: text('The text from start to end, as it stands in the source.'),
    prefix: text('Up to 32 UTF-16 units before it.'),
    suffix: text('Up to 32 UTF-16 units after it.'),
  },
  describe('Where a passage stands: UTF-16 offsets into the text of that hash, end exclusive.'),
);
const anchor = () => ref('anchor', Anchor);

const Document = Type.Object({
  ...common,
  title: text(),
  textHash: sha256(),
  original: Type.Object({
    name: text(),
    mediaType: text(),
    encoding: text(),
    sha256: nullable(sha256()),
  }),
  language: optional(text('BCP 47 tag, or empty when unknown.')),
  source: optional(
    Type.Object({
      publisher: optional(text()),
      url: optional(text()),
      authors: optional(strings()),
      published: optional(text()),
      accessed: optional(text()),
      dateline: optional(text()),
    }),
  ),
  notes: optional(text()),
  progress: optional(Type.Enum(['new', 'in-work', 'done'])),
});

const Quote = Type.Object({
  ...common,
  documentId: id(),
  anchor: anchor(),
  kind: optional(Type.Enum(['direct', 'indirect', 'mixed', 'scare'])),
  speakerIds: optional(Type.Array(id())),
  eventIds: optional(Type.Array(id())),
  cue: optional(nullable(anchor())),
  mention: optional(nullable(anchor())),
  attribution: optional(Type.Enum(['stated', 'inferred', 'unknown'])),
  tags: optional(Type.Array(id())),
  note: optional(text('Markdown.')),
  check: optional(
    Type.Object({
      status: optional(Type.Enum(['unchecked', 'verbatim', 'altered', 'disputed'])),
      note: optional(text()),
    }),
  ),
  layer: optional(author('The annotator in whose layer the quote lies; empty when unknown.')),
  origin: optional(
    Type.Union([
      Type.Object({ by: Type.Literal('person') }),
      Type.Object({
        by: Type.Literal('suggestion'),
        confidence: Type.Enum(['high', 'medium', 'low']),
      }),
    ]),
  ),
});

const Speaker = Type.Object({
  ...common,
  name: text(),
  aliases: optional(strings()),
  kind: optional(Type.Enum(['person', 'organisation', 'document', 'unnamed'])),
  roles: optional(
    Type.Array(Type.Object({ title: text(), organisation: text(), from: text(), to: text() })),
  ),
  identifiers: optional(map(text(), 'Identifiers in the world, such as {"wikidata": "Q42"}.')),
  notes: optional(text()),
});

const Event = Type.Object({
  ...common,
  name: text(),
  when: optional(
    Type.Object(
      {
        text: optional(text('The date as the person wrote it.')),
        edtf: optional(nullable(text('What was understood of it (EDTF).'))),
        earliest: optional(nullable(text('First day covered, YYYY-MM-DD.'))),
        latest: optional(nullable(text('Last day covered, YYYY-MM-DD.'))),
      },
      {},
    ),
  ),
  place: optional(text()),
  participants: optional(Type.Array(id())),
  notes: optional(text()),
});

const Tag = Type.Object({
  ...common,
  name: text(),
  path: optional(strings()),
  description: optional(text()),
  colour: optional(offset()),
});

const Annotator = Type.Object({ ...common, name: text(), colour: optional(offset()) });

const Identity = Type.Object({
  ...common,
  a: id(),
  b: id(),
  verdict: Type.Enum(['same', 'different']),
});

const Decision = Type.Object({
  ...common,
  items: Type.Array(id(), { minItems: 1, description: 'The quotes it is on.' }),
  verdict: Type.Enum(
    ['accept', 'reject', 'edit', 'none'],
    describe('Whether a quote stands ("accept", "edit": the one of "result") or none does.'),
  ),
  result: optional(nullable(id())),
  reason: optional(text()),
  by: author(),
  seenHash: text('SHA-256 of what was seen.'),
});

const Rejection = Type.Object(
  {
    ...common,
    textHash: sha256(),
    span: Type.Object({ start: offset(), end: offset() }),
  },
  describe(
    'Words of a text that are not to be suggested again. Who rejects the same writes the same record: the id is a UUID of version 8 of 60 bits of the hash and 31 bits each of start and end.',
  ),
);

const Finished = Type.Object(
  { ...common, textHash: sha256(), annotator: author() },
  describe('That an annotator is finished with a text. The id is derived from both.'),
);

const Policy = Type.Object(
  { ...common, blind: Type.Boolean() },
  describe(
    'What the team has agreed on, with the same id in every project. blind: the quotes of others are hidden in articles that one is not finished with. A program that shows quotes must keep to it.',
  ),
);

const Text = Type.Object(
  { hash: sha256(), text: text() },
  describe(
    'A text, once per hash: lower-case hexadecimal SHA-256 of it as UTF-8. As it was normalised when it was read from the file that the article names as its original: decoded, byte order mark removed, CR LF and CR written as LF, NUL and lone surrogates as U+FFFD. All offsets count in this text.',
  ),
);

const Stamp = Type.Unsafe<[session: string, n: number, at: string, by: string]>({
  type: 'array',
  prefixItems: [
    id(),
    Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    instant(),
    author(),
  ],
  minItems: 4,
  items: false,
  description: '[session, number of the write in it, time, annotator].',
});

const Revision = Type.Object(
  {
    seen: map(
      Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
      'Highest number of a write seen, by session.',
      ID,
    ),
    fields: map(
      Type.Array(Stamp, { minItems: 1 }),
      'The stamp of each field; "*" stamps all that are not named. Several stamps: written concurrently.',
    ),
  },
  describe('What merging needs to know of a record.'),
);

const Conflict = Type.Object(
  {
    record: id(),
    field: Type.String({ pattern: AUTHOR }),
    values: Type.Array(Type.Object({ value: Type.Unknown(), by: author(), at: instant() }), {
      minItems: 2,
    }),
  },
  describe(
    'A field with more than one value, in the order of its stamps in revisions. The record shows the newest, or that it was not deleted.',
  ),
);

const Quarantined = Type.Object(
  {
    section: text('The section it stood in.'),
    reason: text(),
    detail: optional(text()),
    place: text('JSON pointer into the file that brought it.'),
    record: Type.Unknown(),
    revision: optional(Type.Unknown()),
    conflicts: optional(Type.Array(Type.Unknown())),
  },
  describe('A record that could not be used, kept as it came.'),
);

const Misplaced = Type.Object(
  {
    quote: id(),
    field: Type.Enum(['anchor', 'cue', 'mention']),
    place: Type.Enum(['found-again', 'ambiguous', 'not-found']),
    start: optional(offset()),
    end: optional(offset()),
  },
  describe(
    'A quote, or the words that attribute it, whose words are not those at its offsets: nobody may take it for what the source says. start and end where they stand in one place only.',
  ),
);

/** The records of each section by name in `$defs`; each has a compiled validator of its own. */
export const PARTS = {
  anchor: Anchor,
  document: Document,
  quote: Quote,
  speaker: Speaker,
  event: Event,
  tag: Tag,
  annotator: Annotator,
  identity: Identity,
  decision: Decision,
  rejection: Rejection,
  finished: Finished,
  policy: Policy,
  text: Text,
  revision: Revision,
  conflict: Conflict,
  quarantined: Quarantined,
  misplaced: Misplaced,
};

const many = <T extends TSchema>(name: string, schema: T) => Type.Array(ref(name, schema));
const head = {
  format: Type.Literal('verbatim'),
  formatVersion: Type.String({ pattern: '^\\d{1,6}\\.\\d{1,6}$' }),
  minReader: optional(
    Type.String({
      pattern: '^\\d{1,6}\\.\\d{1,6}$',
      description: 'Oldest version that may read it.',
    }),
  ),
  offsets: Type.Literal('utf-16'),
  generator: optional(Type.Object({ name: text(), version: text() })),
  exportedAt: optional(
    text(
      'Time of the newest write contained, so that equal content is an equal file; empty where none is known.',
    ),
  ),
  project: Type.Object({ id: id(), name: text() }),
};
const tail = {
  counts: optional(map(offset(), 'Records of each section, tombstones included.')),
  digest: optional(
    Type.String({
      description:
        'sha256: and the SHA-256 of this file as UTF-8 without the line of the digest (grep -v \'^"digest": "sha256:\' FILE | sha256sum).',
    }),
  ),
};

/** The whole file. */
export const ProjectFile = Type.Object(
  {
    ...head,
    documents: many('document', Document),
    quotes: many('quote', Quote),
    speakers: many('speaker', Speaker),
    events: many('event', Event),
    tags: many('tag', Tag),
    annotators: many('annotator', Annotator),
    identities: optional(many('identity', Identity)),
    decisions: optional(many('decision', Decision)),
    rejections: optional(many('rejection', Rejection)),
    finished: optional(many('finished', Finished)),
    policies: optional(many('policy', Policy)),
    texts: optional(many('text', Text)),
    conflicts: optional(many('conflict', Conflict)),
    revisions: optional(map(ref('revision', Revision), 'By record id.')),
    quarantine: optional(many('quarantined', Quarantined)),
    misplaced: optional(many('misplaced', Misplaced)),
    ...tail,
  },
  {
    title: 'Verbatim file',
    description:
      'Quotes, who said them, and in what source. Fields that are left out have their default value.',
  },
);

const records = () => Type.Array(Type.Unsafe<Record<string, unknown>>({ type: 'object' }));

/**
 * The frame alone: what must hold for the file to be read at all. The records in it are then looked at one by
 * one, so that a bad one costs that one only.
 */
export const Frame = Type.Object({
  ...head,
  documents: records(),
  quotes: records(),
  speakers: records(),
  events: records(),
  tags: records(),
  annotators: records(),
  identities: optional(records()),
  decisions: optional(records()),
  rejections: optional(records()),
  finished: optional(records()),
  policies: optional(records()),
  texts: optional(records()),
  conflicts: optional(Type.Array(Type.Unknown())),
  revisions: optional(map(Type.Unknown(), '')),
  quarantine: optional(Type.Array(Type.Unknown())),
  ...tail,
});

export type ProjectFile = Static<typeof ProjectFile>;
export type Frame = Static<typeof Frame>;
export type FileDocument = Static<typeof Document>;
export type FileQuote = Static<typeof Quote>;
export type FileSpeaker = Static<typeof Speaker>;
export type FileEvent = Static<typeof Event>;
export type FileTag = Static<typeof Tag>;
export type FileAnnotator = Static<typeof Annotator>;
export type FileIdentity = Static<typeof Identity>;
export type FileDecision = Static<typeof Decision>;
export type FileRejection = Static<typeof Rejection>;
export type FileFinished = Static<typeof Finished>;
export type FilePolicy = Static<typeof Policy>;
/** What a Verbatim file tells of a quote that is not where it says. */
export type FileMisplaced = Static<typeof Misplaced>;
export type FileText = Static<typeof Text>;
export type FileStamp = Static<typeof Stamp>;
export type FileRevision = Static<typeof Revision>;
export type FileConflict = Static<typeof Conflict>;
