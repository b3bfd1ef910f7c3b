/**
 * The schema of the Verbatim file (`*.verbatim.json`): what is around the records, whose fields are defined in
 * shared/records. From it come the TypeScript types of the
 * file (here), the JSON Schema that is shipped (`generated/verbatim.schema.json`) and the compiled validators
 * (`generated/validate.js`); `node scripts/generate-schema.mjs` makes the latter two. This module is imported
 * at run time by that script only; everything else takes its types.
 *
 * Unknown fields and sections are allowed everywhere and kept. Fields that may be left out have the default
 * of their definition.
 */
import { Schema, type Described, type Members } from '../lib/schema';
import {
  ANCHOR_SCHEMA,
  authorSchema as author,
  idSchema as id,
  ID_PATTERN,
  NAME_PATTERN,
  offsetSchema as offset,
  sha256Schema as sha256,
} from '../records/define-record';
import {
  ANCHOR_FIELDS,
  DEFINITIONS,
  forEachType,
  RECORD_TYPES,
  type RecordType,
  type Section,
} from '../records/record-types';

/** `$id` of the schema; names its version, resolves to nothing.
 * @public read by scripts/generate-schema.mjs
 */
export const SCHEMA_ID = 'urn:verbatim:schema:2.0';

const { optional, text } = Schema;
const instant = () =>
  Schema.matching(
    '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
    'ISO 8601 instant in UTC with milliseconds. For showing; it decides nothing. 1970-01-01T00:00:00.000Z says that it is not known.',
  );

const common = {
  id: id(),
  deleted: optional(Schema.flag('A tombstone: the record was deleted. Left out when false.')),
};
/** The schema of a record in a file, by type. */
const RECORD_SCHEMAS = forEachType(({ fields, description }) =>
  Schema.object(
    {
      ...common,
      ...Object.fromEntries(Object.entries(fields).map(([name, { inFile }]) => [name, inFile])),
    },
    description === undefined ? {} : { description },
  ),
);

const Text = Schema.object(
  { hash: sha256(), text: text() },
  {
    description:
      'A text, once per hash: lower-case hexadecimal SHA-256 of it as UTF-8. As it was normalised when it was read from the file that the article names as its original: decoded, byte order mark removed, CR LF and CR written as LF, NUL and lone surrogates as U+FFFD. All offsets count in this text.',
  },
);

type RawRecord = Readonly<Record<string, unknown>>;

const count = () => Schema.whole({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Stamp: Schema<readonly [session: string, n: number, at: string, by: string]> = {
  type: 'array',
  prefixItems: [id(), count(), instant(), author()],
  minItems: 4,
  items: false,
  description: '[session, number of the write in it, time, annotator].',
};

const Revision = Schema.object(
  {
    seen: Schema.map(count(), 'Highest number of a write seen, by session.', ID_PATTERN),
    fields: Schema.map(
      Schema.list(Stamp, { minItems: 1 }),
      'The stamp of each field; "*" stamps all that are not named. Several stamps: written concurrently.',
    ),
  },
  { description: 'What merging needs to know of a record.' },
);

const Conflict = Schema.object(
  {
    record: id(),
    field: Schema.matching(NAME_PATTERN),
    values: Schema.list(Schema.object({ value: Schema.anything(), by: author(), at: instant() }), {
      minItems: 2,
    }),
  },
  {
    description:
      'A field with more than one value, in the order of its stamps in revisions. The record shows the newest, or that it was not deleted.',
  },
);

const Quarantined = Schema.object(
  {
    section: text('The section it stood in.'),
    reason: text(),
    detail: optional(text()),
    place: text('JSON pointer into the file that brought it.'),
    record: Schema.anything(),
    revision: optional(Schema.anything()),
    conflicts: optional(Schema.list(Schema.anything())),
  },
  { description: 'A record that could not be used, kept as it came.' },
);

const Misplaced = Schema.object(
  {
    quote: id(),
    field: Schema.oneOf(ANCHOR_FIELDS.quote),
    place: Schema.oneOf(['found-again', 'ambiguous', 'not-found']),
    start: optional(offset()),
    end: optional(offset()),
  },
  {
    description:
      'A quote, or the words that attribute it, whose words are not those at its offsets: nobody may take it for what the source says. start and end where they stand in one place only.',
  },
);

/** The records of each section by name in `$defs`; each has a compiled validator of its own.
 * @public read by scripts/generate-schema.mjs
 */
export const PARTS = {
  anchor: ANCHOR_SCHEMA,
  ...RECORD_SCHEMAS,
  text: Text,
  revision: Revision,
  conflict: Conflict,
  quarantined: Quarantined,
  misplaced: Misplaced,
};

const many = <T>(name: string, schema: Schema<T>) => Schema.list(Schema.ref(name, schema));
/** The sections of records, in the order of the file. Those that came after the first version may be absent. */
const sectionsOf = (schemaOf: (type: RecordType) => Schema<unknown>): Members =>
  Object.fromEntries(
    RECORD_TYPES.map((type) => {
      const { section, isOptional } = DEFINITIONS[type];
      return [section, isOptional ? optional(schemaOf(type)) : schemaOf(type)];
    }),
  );
const head = {
  format: Schema.only('verbatim'),
  formatVersion: Schema.matching('^\\d{1,6}\\.\\d{1,6}$'),
  minReader: optional(Schema.matching('^\\d{1,6}\\.\\d{1,6}$', 'Oldest version that may read it.')),
  offsets: Schema.only('utf-16'),
  generator: optional(Schema.object({ name: text(), version: text() })),
  exportedAt: optional(
    text(
      'Time of the newest write contained, so that equal content is an equal file; empty where none is known.',
    ),
  ),
  project: Schema.object({ id: id(), name: text() }),
};
const tail = {
  counts: optional(Schema.map(offset(), 'Records of each section, tombstones included.')),
  digest: optional(
    text(
      'sha256: and the SHA-256 of this file as UTF-8 without the line of the digest (grep -v \'^"digest": "sha256:\' FILE | sha256sum).',
    ),
  ),
};

/** The whole file. */
export const ProjectFile = Schema.object(
  {
    ...head,
    ...sectionsOf((type) => many(type, RECORD_SCHEMAS[type])),
    texts: optional(many('text', Text)),
    conflicts: optional(many('conflict', Conflict)),
    revisions: optional(Schema.map(Schema.ref('revision', Revision), 'By record id.')),
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

const records = (): Schema<readonly RawRecord[]> => Schema.list({ type: 'object' });

/**
 * The frame alone: what must hold for the file to be read at all. The records in it are then looked at one by
 * one, so that a bad one costs that one only.
 */
export const FileFrame = Schema.object({
  ...head,
  ...sectionsOf(records),
  texts: optional(records()),
  conflicts: optional(Schema.list(Schema.anything())),
  revisions: optional(Schema.map(Schema.anything(), '')),
  quarantine: optional(Schema.list(Schema.anything())),
  ...tail,
});

export type FileFrame = Described<typeof FileFrame> & {
  readonly [S in Section]?: readonly RawRecord[];
};
/** What a Verbatim file tells of a quote that is not where it says. */
export type FileMisplaced = Described<typeof Misplaced>;
export type FileTextEntry = Described<typeof Text>;
export type FileStamp = Described<typeof Stamp>;
export type FileRevision = Described<typeof Revision>;
export type FileConflict = Described<typeof Conflict>;
/** A quarantined record as a file has it. `place` is a JSON pointer into the file that brought it. */
export type QuarantineEntry = Described<typeof Quarantined>;
