/** The words of which schema.ts is made: ids, times, offsets, texts. Read at run time by the script that it names only. */
import { Type, type Static, type TSchema } from 'typebox';
import { RESERVED_NAMES } from '../model/ids';

export const describe = (description: string) => ({ description });
export const text = (description?: string) => Type.String(description ? { description } : {});
export const optional = Type.Optional;
const NOT_RESERVED = `(?!(?:${RESERVED_NAMES.join('|')})$)`;
/** Patterns are read with the flag `u`, so that only unpaired surrogates are refused. */
export const ID = `^${NOT_RESERVED}[^\\s\\ud800-\\udfff]{1,200}$`;
export const AUTHOR = `^${NOT_RESERVED}`;
export const id = () =>
  Type.String({
    pattern: ID,
    description: 'An id: no blanks, at most 200 characters, no name that every object has.',
  });
/** Who wrote something: the id of an annotator, whom the file need not name; empty when unknown. */
export const author = (description?: string) =>
  Type.String({ pattern: AUTHOR, ...(description ? { description } : {}) });
export const instant = () =>
  Type.String({
    pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
    description:
      'ISO 8601 instant in UTC with milliseconds. For showing; it decides nothing. 1970-01-01T00:00:00.000Z says that it is not known.',
  });
export const sha256 = () => Type.String({ pattern: '^[0-9a-f]{64}$' });
export const offset = () => Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const strings = () => Type.Array(text());
/** A reference to one of `$defs`, typed as what it refers to. */
export const ref = <T extends TSchema>(name: string, _schema: T) =>
  Type.Unsafe<Static<T>>({ $ref: `#/$defs/${name}` });
/** A map with any keys, or with those of a pattern. */
export const map = <T extends TSchema>(value: T, description: string, keys?: string) =>
  Type.Unsafe<Record<string, Static<T>>>({
    type: 'object',
    ...(keys === undefined ? {} : { propertyNames: { pattern: keys } }),
    additionalProperties: value,
    description,
  });
