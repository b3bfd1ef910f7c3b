/**
 * Regular expressions for values as canonical JSON writes them, made from their schemas. Lines are texts of one
 * character a byte (UTF-8 read as Latin-1). Loops are unrolled: no text makes them take more than one look at each
 * character.
 *
 * `valuePattern(schema, standard)`.
 */
import { canonicalEntries, sameJson } from '../lib/canonical-json';
import type { Keywords, Schema } from '../lib/schema';
import { ID_PATTERN, NAME_PATTERN } from '../records/define-record';
import { RESERVED_NAMES } from '../records/reserved-names';

export const PLAIN_CHARACTER = String.raw`[^"\\\x00-\x1f]`;
const ESCAPE = String.raw`\\["\\bfnrt]`;
const TEXT = `${PLAIN_CHARACTER}*(?:${ESCAPE}${PLAIN_CHARACTER}*)*`;
const FILLED = `"(?:${PLAIN_CHARACTER}|${ESCAPE})${TEXT}"`;
export const NOT_RESERVED = `(?!(?:${RESERVED_NAMES.join('|')})")`;
export const ID_IN_LINE = String.raw`${NOT_RESERVED}[!#-\[\]-~]{1,200}`;
const HASH = '[0-9a-f]{64}';
const OFFSET = String.raw`(?:0|[1-9]\d{0,14})`;
/** Groups: hash, start, end, exact. */
const ANCHOR = `\\{"textHash":"(${HASH})","start":(${OFFSET}),"end":(${OFFSET}),"exact":"(${TEXT})","prefix":"${TEXT}","suffix":"${TEXT}"\\}`;

const escaped = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const anyOf = (patterns: readonly string[]): string => `(?:${patterns.join('|')})`;

/** Whether a schema admits one value only, and it is this one. */
function isOnly(schema: Schema<unknown>, value: unknown): boolean {
  const { type, const: only, properties } = schema as Keywords;
  if (only !== undefined) return sameJson(only, value);
  if (type === 'null') return value === null;
  return (
    properties !== undefined &&
    typeof value === 'object' &&
    value !== null &&
    Object.entries(properties).every(([name, member]) =>
      isOnly(member, (value as Readonly<Record<string, unknown>>)[name]),
    )
  );
}

/** A text of this pattern of a schema, without its quotation marks. */
function textPattern(pattern: string): string {
  if (pattern === ID_PATTERN || pattern === NAME_PATTERN) return ID_IN_LINE;
  if (pattern === `^${HASH}$`) return HASH;
  throw new Error(`No line is recognised by the pattern ${pattern}.`);
}

/** What a value matches that is not `standard`, since that is left out of a line. Throws on a shape that no field has yet. */
export function valuePattern(schema: Schema<unknown>, standard: unknown): string {
  const given = schema as Keywords;
  if (given.$ref !== undefined) return ANCHOR;
  if (given.anyOf) {
    const others = given.anyOf.filter((one) => !isOnly(one, standard));
    return anyOf(others.map((one) => valuePattern(one, undefined)));
  }
  if (given.enum) return anyOf(given.enum.filter((one) => one !== standard).map(escaped));
  if (given.const !== undefined) return escaped(given.const);
  switch (given.type) {
    case 'string':
      if (given.pattern !== undefined) return `"${textPattern(given.pattern)}"`;
      return standard === '' ? FILLED : `"${TEXT}"`;
    case 'boolean':
      return anyOf([true, false].filter((one) => one !== standard).map(String));
    case 'integer':
      return standard === undefined ? OFFSET : `(?!${escaped(standard)}[,}])${OFFSET}`;
    case 'null':
      return 'null';
    case 'array': {
      const item = valuePattern(given.items ?? {}, undefined);
      const filled = `${item}(?:,${item})*`;
      return `\\[${standard === undefined ? `(?:${filled})?` : filled}\\]`;
    }
    case 'object':
      if (given.properties) return membersPattern(given.properties, standard);
      break;
  }
  throw new Error(`No line is recognised by the schema ${JSON.stringify(schema)}.`);
}

/** An object whose members stand in canonical order; those that have a standard are left out where they hold it. */
function membersPattern(
  members: Readonly<Record<string, Schema<unknown>>>,
  standards: unknown,
): string {
  const standardOf = standards as Readonly<Record<string, unknown>> | undefined;
  const each = canonicalEntries(members).map(
    ([name, member]) =>
      `${JSON.stringify(name)}:${valuePattern(member as Schema<unknown>, standardOf?.[name])}`,
  );
  if (standardOf === undefined) return `\\{${each.join(',')}\\}`;
  // Any of them first, and each of those behind it or not.
  const beginning = each.map((first, at) =>
    [first, ...each.slice(at + 1).map((next) => `(?:,${next})?`)].join(''),
  );
  return `\\{${anyOf(beginning)}\\}`;
}
