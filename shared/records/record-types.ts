/**
 * All types of records, in the order of a Verbatim file, and what is derived from their definitions. A type is added by
 * a definition of its own and a line in `DEFINITIONS`.
 */
import { ANNOTATOR } from './annotator';
import { DECISION } from './decision';
import type { FieldDefinition, RecordDefinition, ValuesOf } from './define-record';
import { DOCUMENT } from './document';
import { EVENT } from './event';
import { FINISHED } from './finished';
import { IDENTITY } from './identity';
import { MARKUP } from './markup';
import { POLICY } from './policy';
import { QUOTE } from './quote';
import { REJECTION } from './rejection';
import { SPEAKER } from './speaker';
import { TAG } from './tag';

export const DEFINITIONS = {
  document: DOCUMENT,
  quote: QUOTE,
  speaker: SPEAKER,
  event: EVENT,
  tag: TAG,
  annotator: ANNOTATOR,
  identity: IDENTITY,
  decision: DECISION,
  rejection: REJECTION,
  finished: FINISHED,
  policy: POLICY,
  markup: MARKUP,
} as const;

type Definitions = typeof DEFINITIONS;
export type RecordType = keyof Definitions;
/** The fields of each type, without what all records have. */
export type FieldsByType = { readonly [T in RecordType]: ValuesOf<Definitions[T]['fields']> };
/** The values of a record without what merging needs to know of it. */
export type RecordValues = {
  readonly [T in RecordType]: { readonly type: T } & FieldsByType[T];
}[RecordType];
export type Section = Definitions[RecordType]['section'];

type Filled<F> = {
  [K in keyof F]: F[K] extends FieldDefinition<unknown, true> ? K : never;
}[keyof F];
type AnchorsOf<F> = {
  [K in keyof F]: F[K] extends { readonly anchor: true } ? K : never;
}[keyof F];
type DefaultsOf<F extends Readonly<Record<string, FieldDefinition>>> = Pick<ValuesOf<F>, Filled<F>>;

/** The types in the order of a file. */
export const RECORD_TYPES = Object.keys(DEFINITIONS) as readonly RecordType[];

/** A table with an entry for each type, made from its definition. */
export const forEachType = <V>(
  make: (definition: RecordDefinition, type: RecordType) => V,
): Readonly<Record<RecordType, V>> =>
  Object.fromEntries(RECORD_TYPES.map((type) => [type, make(DEFINITIONS[type], type)])) as Record<
    RecordType,
    V
  >;

/** The names of the fields of which something holds. */
export const fieldsWith = (
  { fields }: RecordDefinition,
  has: (field: FieldDefinition) => boolean,
): readonly string[] => Object.keys(fields).filter((name) => has(fields[name] as FieldDefinition));

/** The section of a file, and the store of the database, that holds the records of a type. */
export const SECTIONS = forEachType(({ section }) => section) as {
  readonly [T in RecordType]: Definitions[T]['section'];
};

/** The fields of each type that this version knows; every other field of a record is kept in `extra`. */
export const FIELDS = forEachType(({ fields }) => Object.keys(fields)) as unknown as {
  readonly [T in RecordType]: readonly (keyof FieldsByType[T] & string)[];
};

/** Fields that a record cannot be made without. */
export const REQUIRED_FIELDS = forEachType((definition) =>
  fieldsWith(definition, ({ hasDefault }) => !hasDefault),
);

/**
 * What a field holds when nobody wrote it. A file leaves fields with these values out, and reading puts them
 * back, so that a plain quote stays a short line. Fields absent here must always be present.
 */
export const DEFAULTS = forEachType(({ fields }) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.hasDefault ? [[name, field.default]] : [],
    ),
  ),
) as unknown as { readonly [T in RecordType]: DefaultsOf<Definitions[T]['fields']> };

/** The fields of a type whose values say where words stand. */
export const ANCHOR_FIELDS = forEachType((definition) =>
  fieldsWith(definition, ({ anchor }) => anchor === true),
) as unknown as { readonly [T in RecordType]: readonly AnchorsOf<Definitions[T]['fields']>[] };
