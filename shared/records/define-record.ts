/**
 * What a record type is, said once: `defineRecord` and the kinds of fields. The types, the schema of the file, the
 * defaults, the links and the words for people are derived from it (`record-types.ts`).
 */
import { Schema, type Described, type Members } from '../lib/schema';
import { RESERVED_NAMES } from './reserved-names';

const NOT_RESERVED = `(?!(?:${RESERVED_NAMES.join('|')})$)`;
/** Patterns are read with the flag `u`, so that only unpaired surrogates are refused. */
export const ID_PATTERN = `^${NOT_RESERVED}[^\\s\\ud800-\\udfff]{1,200}$`;
/** What may name an author or a field. */
export const NAME_PATTERN = `^${NOT_RESERVED}`;

export const idSchema = (): Schema<string> =>
  Schema.matching(
    ID_PATTERN,
    'An id: no blanks, at most 200 characters, no name that every object has.',
  );
/** Who wrote something: the id of an annotator, whom the file need not name; empty when unknown. */
export const authorSchema = (description?: string): Schema<string> =>
  Schema.matching(NAME_PATTERN, description);
export const sha256Schema = (): Schema<string> => Schema.matching('^[0-9a-f]{64}$');
export const offsetSchema = (): Schema<number> =>
  Schema.whole({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** Where words stand in a text; `Anchor` in shared/model/anchor.ts says more. */
export const ANCHOR_SCHEMA = Schema.object(
  {
    textHash: sha256Schema(),
    start: offsetSchema(),
    end: offsetSchema(),
    exact: Schema.text('The text from start to end, as it stands in the source.'),
    prefix: Schema.text('Up to 32 UTF-16 units before it.'),
    suffix: Schema.text('Up to 32 UTF-16 units after it.'),
  },
  {
    description:
      'Where a passage stands: UTF-16 offsets into the text of that hash, end exclusive.',
  },
);

/** What a field holds beyond values of its schema. */
export interface FieldMeaning {
  /** Ids of records of one of these types. */
  readonly links?: readonly string[];
  /** The id of an annotator, who need not be known. */
  readonly author?: true;
  /** Where words stand in the text of an article. */
  readonly anchor?: true;
}

/** A field of a record. `F`: whether it has a default, so that a record can be made without it. */
export interface FieldDefinition<T = unknown, F extends boolean = boolean> extends FieldMeaning {
  /** Of the value in a record, where nothing is left out. */
  readonly schema: Schema<T>;
  /** Of the value in a file; optional where there is a default. */
  readonly inFile: Schema<unknown>;
  readonly hasDefault: F;
  /** What it holds when nobody wrote it, and what a file leaves out. */
  readonly default?: T;
  /** What a file that leaves it out means, where a record cannot be made without it. */
  readonly unwritten?: T;
  /** The members of the value have defaults one by one, so that a file may name some only. */
  readonly byMember: boolean;
}

/** A field without a default. */
export const required = <T>(
  schema: Schema<T>,
  { unwritten, ...meaning }: FieldMeaning & { readonly unwritten?: T } = {},
): FieldDefinition<T, false> => ({
  schema,
  inFile: unwritten === undefined ? schema : Schema.optional(schema),
  hasDefault: false,
  ...(unwritten === undefined ? {} : { unwritten }),
  byMember: false,
  ...meaning,
});

/** A field that holds the default when nobody wrote it. */
export const filled = <T>(
  schema: Schema<T>,
  otherwise: NoInfer<T>,
  meaning: FieldMeaning = {},
): FieldDefinition<T, true> => ({
  schema,
  inFile: Schema.optional(schema),
  hasDefault: true,
  default: otherwise,
  byMember: false,
  ...meaning,
});

/** A field whose value is an object, each member of which has a default. */
export const filledByMember = <M extends Members>(
  members: M,
  otherwise: { readonly [K in keyof M]: Described<M[K]> },
): FieldDefinition<{ readonly [K in keyof M]: Described<M[K]> }, true> => ({
  schema: Schema.object(members) as Schema<{ readonly [K in keyof M]: Described<M[K]> }>,
  inFile: Schema.optional(
    Schema.object(
      Object.fromEntries(
        Object.entries(members).map(([name, member]) => [name, Schema.optional(member)]),
      ),
    ),
  ),
  hasDefault: true,
  default: otherwise,
  byMember: true,
});

const anchorSchema = () => Schema.ref('anchor', ANCHOR_SCHEMA);
/** Where words stand, which a record cannot be without. */
export const requiredAnchor = () => ({ ...required(anchorSchema()), anchor: true }) as const;
/** Where words stand, or null for none. */
export const anchorOrNone = () =>
  ({ ...filled(Schema.nullable(anchorSchema()), null), anchor: true }) as const;
/** The id of a record of one of these types. */
export const link = (...to: readonly string[]) => required(idSchema(), { links: to });
/** Ids of records of a type; none when nobody wrote them. */
export const links = (...to: readonly string[]) =>
  filled(Schema.list(idSchema()), [], { links: to });

type Fields = Readonly<Record<string, FieldDefinition>>;
/** The values of the fields of a record. */
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: Described<F[K]['schema']> };

/** A type of records. */
export interface RecordDefinition<F extends Fields = Fields> {
  /** The section of a Verbatim file and the store of the database that hold its records. */
  readonly section: string;
  /** A file may be without the section, as files of versions before the type are. */
  readonly isOptional?: true;
  /** One of them and several, in the middle of a sentence. */
  readonly noun: string;
  readonly nouns: string;
  /** What the schema of the file says of it. */
  readonly description?: string;
  /** Review does not ask about values in conflict: they show, and are settled, where the thing itself does. */
  readonly isSettledElsewhere?: true;
  /** In the order in which a file writes them. */
  readonly fields: F;
  /** What people call the fields, where they meet them one by one; a field that is absent keeps its own name. */
  readonly words?: { readonly [K in keyof F]?: string };
  /** The words by which a person knows a record; absent where it has none. */
  called?(values: ValuesOf<F>): string;
}

/** Defines a type of records. To be listed in `record-types.ts`. */
export const defineRecord = <const F extends Fields, const S extends string>(
  definition: Omit<RecordDefinition<F>, 'section'> & { readonly section: S },
): RecordDefinition<F> & { readonly section: S } => definition;
