import { errorChain } from '../problems/error-chain';
import type { OpenFailure, SavingFailure, StepFailure } from './repository';

/** A write that gave no sign of life for too long. */
export class WriteTimeout extends Error {
  override readonly name = 'WriteTimeout';
}

/** The database is no longer what it was when it was last written to. */
export class StoreLost extends Error {
  override readonly name = 'StoreLost';
}

/** Why storage ended a transaction, in `cause`, with what its requests were told, in `inner`. */
export class WriteRefused extends Error {
  override readonly name = 'AbortError';
  readonly inner: unknown;

  constructor(inner: unknown, cause: unknown) {
    super('the transaction was ended', { cause });
    this.inner = inner;
  }
}

/** Names of what storage throws. Anything else is a bug of ours, for which no reason is given. */
const STORAGE_ERRORS = new Set([
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'NotAllowedError',
  'NotReadableError',
  'OpenFailedError',
  'QuotaExceededError',
  'SecurityError',
  'StoreLost',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
  'WriteTimeout',
]);
const CLOSED = new Set(['DatabaseClosedError', 'InvalidStateError', 'OpenFailedError']);
/**
 * A full disk does not say QuotaExceededError in Chromium: it was measured as UnknownError “Connection is
 * closing because of: IO error … FILE_ERROR_NO_SPACE”.
 */
const DISK_FULL = /FILE_ERROR_NO_SPACE|ENOSPC|no space left|disk is full|QuotaExceeded/i;

/** A folder that is read-only or belongs to somebody else, as Chromium’s storage says it. */
const NO_ACCESS =
  /FILE_ERROR_ACCESS_DENIED|EACCES|EPERM|EROFS|permission denied|read-only file system/i;
const DENIED = new Set(['NotAllowedError', 'SecurityError']);

/** Why storage failed; null when it was no failure of storage but a bug. */
export function classifyFailure(error: unknown): SavingFailure | null {
  const chain = errorChain(error);
  const names = chain.map(({ name }) => name);
  if (!names.some((name) => STORAGE_ERRORS.has(name))) return null;
  if (chain.some(({ name, message }) => DISK_FULL.test(`${name} ${message}`))) return 'disk-full';
  if (names.includes('StoreLost')) return 'store-lost';
  if (
    names.some((name) => DENIED.has(name)) ||
    chain.some(({ message }) => NO_ACCESS.test(message))
  )
    return 'denied';
  if (names.includes('VersionError')) return 'newer-version';
  if (names.includes('WriteTimeout') || names.includes('TimeoutError')) return 'timed-out';
  return names.some((name) => CLOSED.has(name)) ? 'closed' : 'unknown';
}

/** Whether what was saved is gone: nothing is written any more then, and the project can be put into a new store. */
export const isStoreGone = (reason: SavingFailure | StepFailure): boolean =>
  reason === 'store-lost' || reason === 'evicted';

/** Why a database could not be opened, by what was thrown. */
export const openFailureOf = (error: unknown): OpenFailure =>
  classifyFailure(error) === 'disk-full'
    ? { kind: 'disk-full' }
    : { kind: 'unreadable', reason: reasonOf(error) };

/** The words of an error and of those within it, for reports. */
export const reasonOf = (error: unknown): string => {
  const [first] = errorChain(error);
  return first ? `${first.name}: ${first.message}` : String(error);
};
