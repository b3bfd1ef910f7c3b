import { COMMAND_IDS, isCommandId } from '../../shared/host/commands';
import type { MenuState } from '../../shared/host/commands';
import type { OpenPurpose } from '../../shared/host/host';
import {
  ADDRESS_LIMIT,
  FILE_NAME_LIMIT,
  KEY_LENGTH_LIMIT,
  KEYS_LIMIT,
  TITLE_LIMIT,
  WAITING_ID_LIMIT,
  WAITING_LIMIT,
  WRITE_LIMIT,
} from '../../shared/host/limits';
import { isTeamFileName } from '../../shared/host/team-folder';

type Guard<T> = (value: unknown) => value is T;
/** One guard for each argument of a message. */
export type Guards<A extends readonly unknown[]> = { readonly [I in keyof A]: Guard<A[I]> };

/** The arguments with their types, or null when there are too few, too many or wrong ones. */
export function checkArguments<A extends readonly unknown[]>(
  values: readonly unknown[],
  guards: Guards<A>,
): A | null {
  const checks: readonly ((value: unknown) => boolean)[] = guards;
  if (values.length !== checks.length) return null;
  return checks.every((check, index) => check(values[index])) ? (values as unknown as A) : null;
}

const textUpTo =
  (limit: number) =>
  (value: unknown): value is string =>
    typeof value === 'string' && value.length <= limit;

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

const isTitle = textUpTo(TITLE_LIMIT);
export const isTitleOrNull = (value: unknown): value is string | null =>
  value === null || isTitle(value);

/** A name that a file may be suggested under. What some system does not take is left out of it later. */
export const isSuggestedName = textUpTo(FILE_NAME_LIMIT);

export const isAddress = textUpTo(ADDRESS_LIMIT);

/** The bytes of a file to write. */
export const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> =>
  value instanceof Uint8Array &&
  value.buffer instanceof ArrayBuffer &&
  value.byteLength <= WRITE_LIMIT;

/** A file right in the team folder: never a path. */
export const isTeamName = (value: unknown): value is string =>
  typeof value === 'string' && isTeamFileName(value);

/** The id of a file that waits. */
export const isWaitingId = textUpTo(WAITING_ID_LIMIT);

export const isWaitingIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= WAITING_LIMIT && value.every(isWaitingId);

export const isPurpose = (value: unknown): value is OpenPurpose =>
  value === 'articles' || value === 'project';

/** The members of an object that has these and no others, or null. */
export function exactMembers<K extends string>(
  value: unknown,
  names: readonly K[],
): { readonly [N in K]: unknown } | null {
  if (typeof value !== 'object' || value === null) return null;
  const given = Object.keys(value);
  return given.length === names.length && names.every((name) => Object.hasOwn(value, name))
    ? (value as { readonly [N in K]: unknown })
    : null;
}

const isKey = textUpTo(KEY_LENGTH_LIMIT);
const isKeys = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= KEYS_LIMIT && value.every(isKey);

const isKeymap = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= COMMAND_IDS.length &&
    entries.every(([id, given]) => isCommandId(id) && isKeys(given))
  );
};

export const isMenuState = (value: unknown): value is MenuState => {
  const state = exactMembers(value, ['keys', 'enabled']);
  return (
    state !== null &&
    isKeymap(state.keys) &&
    Array.isArray(state.enabled) &&
    state.enabled.length <= COMMAND_IDS.length &&
    state.enabled.every(isCommandId)
  );
};
