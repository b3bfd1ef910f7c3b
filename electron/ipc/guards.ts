import { COMMAND_IDS, isCommandId } from '../../shared/host/commands';
import type { MenuState } from '../../shared/host/commands';
import type { OpenPurpose, RecoveryState } from '../../shared/host/host';
import { isTeamFileName } from '../../shared/host/team-folder';
import { isObject, membersOf } from '../../shared/lib/members';

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

const TEXT_LIMIT = 4096;

export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** A name, title or address: never a whole text. */
export const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= TEXT_LIMIT;

export const isShortTextOrNull = (value: unknown): value is string | null =>
  value === null || isShortText(value);

export const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> =>
  value instanceof Uint8Array && value.buffer instanceof ArrayBuffer;

/** A file right in the team folder: never a path. */
export const isTeamName = (value: unknown): value is string =>
  typeof value === 'string' && isTeamFileName(value);

export const isPurpose = (value: unknown): value is OpenPurpose =>
  value === 'articles' || value === 'project';

export const isRecoveryState = (value: unknown): value is RecoveryState => {
  const { changes, savedAt, annotatorId, snapshot } = membersOf(value);
  return (
    typeof changes === 'number' &&
    Number.isSafeInteger(changes) &&
    changes >= 0 &&
    isShortText(savedAt) &&
    isShortText(annotatorId) &&
    (snapshot === null || isBytes(snapshot))
  );
};

const isKeys = (value: unknown): boolean => Array.isArray(value) && value.every(isShortText);

export const isMenuState = (value: unknown): value is MenuState => {
  const { keys, enabled } = membersOf(value);
  return (
    isObject(keys) &&
    Object.entries(keys).every(([id, given]) => isCommandId(id) && isKeys(given)) &&
    Array.isArray(enabled) &&
    enabled.length <= COMMAND_IDS.length &&
    enabled.every(isCommandId)
  );
};
