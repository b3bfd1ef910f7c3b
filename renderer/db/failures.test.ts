import { describe, expect, test } from 'vitest';
import { classifyFailure, reasonOf, StoreLost, WriteTimeout } from './failures';

const named = (name: string, message = '', more: object = {}) =>
  Object.assign(new Error(message), { name, ...more });

describe('why storage failed', () => {
  test.each([
    [
      'a full disk as Chromium says it',
      named('UnknownError', 'Connection is closing because of: IO error: FILE_ERROR_NO_SPACE'),
      'disk-full',
    ],
    ['a full quota', named('QuotaExceededError'), 'disk-full'],
    [
      'a full disk inside an aborted transaction',
      named('AbortError', 'aborted', { inner: named('QuotaExceededError') }),
      'disk-full',
    ],
    [
      'a full disk inside a bulk write',
      named('BulkError', 'bulkPut', { failures: [named('UnknownError', 'FILE_ERROR_NO_SPACE')] }),
      'disk-full',
    ],
    ['a closed connection', named('InvalidStateError'), 'closed'],
    ['a closed database', named('DatabaseClosedError'), 'closed'],
    ['silence', new WriteTimeout('3000 ms'), 'timed-out'],
    ['a newer database', named('VersionError'), 'newer-version'],
    ['a store that is gone', new StoreLost('gone'), 'store-lost'],
    [
      'a store that is gone, inside what Dexie makes of it',
      named('AbortError', 'aborted', { inner: new StoreLost('gone') }),
      'store-lost',
    ],
    ['a folder that may not be written to', named('UnknownError', 'EACCES: open'), 'denied'],
    ['a browser that gives no access', named('SecurityError'), 'denied'],
    ['something else of storage', named('UnknownError', 'Seek failure'), 'unknown'],
  ])('%s', (_, error, reason) => {
    expect(classifyFailure(error)).toBe(reason);
  });

  test.each([
    ['a broken invariant', new Error('Invariant broken: x')],
    ['a type error', new TypeError('x is not a function')],
    ['a value that cannot be stored', named('DataCloneError')],
    ['nothing', undefined],
    ['words only', 'disk full'],
  ])('%s is a bug and no failure of storage', (_, error) => {
    expect(classifyFailure(error)).toBeNull();
  });

  test('errors that hold themselves come to an end', () => {
    const error = named('UnknownError', 'round');
    Object.assign(error, { inner: error });
    expect(classifyFailure(error)).toBe('unknown');
  });

  test('the reason is the outermost words', () => {
    expect(reasonOf(named('UnknownError', 'Seek failure'))).toBe('UnknownError: Seek failure');
    expect(reasonOf('words')).toBe('words');
  });
});
