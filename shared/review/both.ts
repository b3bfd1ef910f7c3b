import { canonicalJson } from '../lib/canonical-json';
import { isObject } from '../lib/members';

/**
 * One value that holds all of several, or null where none can: lists are joined, each member once; texts of many
 * words are put one below the other (`joinTexts`, for notes); maps are joined unless they say two things of one key.
 */
export function bothOf(
  values: readonly unknown[],
  joinTexts: boolean,
): { readonly value: unknown } | null {
  if (values.length < 2) return null;
  if (values.every((value) => Array.isArray(value))) {
    const members = new Map(values.flat().map((member) => [canonicalJson(member), member]));
    return { value: [...members.values()] };
  }
  if (values.every((value) => typeof value === 'string'))
    return joinTexts
      ? { value: [...new Set(values)].filter((text) => text !== '').join('\n\n') }
      : null;
  if (!values.every(isObject)) return null;
  const joined: Record<string, unknown> = Object.assign({}, ...values);
  const agrees = values.every((value) =>
    Object.entries(value).every(
      ([key, member]) => canonicalJson(joined[key]) === canonicalJson(member),
    ),
  );
  return agrees ? { value: joined } : null;
}
