import { DEFINITIONS, forEachType, type RecordType, type RecordValues } from './record-types';

/** A reference of a record to another, by field. */
export interface Link {
  readonly field: string;
  readonly to: string;
  /** What may be referred to there. */
  readonly types: readonly RecordType[];
}

/** Ids in a field that holds one, a list of them, or null for none. */
const idsIn = (record: RecordValues, field: string): readonly string[] => {
  const value = (record as unknown as Readonly<Record<string, unknown>>)[field];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
};

const LINKS = forEachType(({ fields }) =>
  Object.entries(fields).flatMap(([field, { links }]) =>
    links ? [{ field, types: links as readonly RecordType[] }] : [],
  ),
);
const AUTHORS = forEachType(({ fields }) =>
  Object.keys(fields).filter((field) => fields[field]?.author),
);

/** All references a record makes, but for authors: those may be unknown. */
export const linksOf = (record: RecordValues): readonly Link[] =>
  LINKS[record.type].flatMap(({ field, types }) =>
    idsIn(record, field).map((to) => ({ field, to, types })),
  );

/** The annotators whom the fields of a record name, known or not. */
export const authorsOf = (record: RecordValues): readonly string[] =>
  AUTHORS[record.type].flatMap((field) => idsIn(record, field));

/** The words by which a person knows a record: its name, its title, what is quoted. Undefined where it has none. */
export const calledBy = ({ type, ...values }: RecordValues): string | undefined =>
  (DEFINITIONS[type].called as ((values: object) => string) | undefined)?.(values);
