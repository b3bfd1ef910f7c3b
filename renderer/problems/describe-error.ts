import { errorChain } from './error-chain';

/** What may be said of an error to others: nothing in it was written by a person. */
export interface ErrorFacts {
  /** The kinds of the error and of those within it, outermost first; `other` for one that is not known here. */
  readonly names: readonly string[];
  /** What its message means, in words of ours; null when that is not known here. */
  readonly about: string | null;
  /** Where in our own files it happened, such as `index-C9eNp1rA.js:12:3456`, innermost first. */
  readonly places: readonly string[];
}

/** Kinds of errors that languages, browsers, storage and we ourselves give. Any other word may be somebody's text. */
const NAMES: ReadonlySet<string> = new Set(
  `Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError DOMException AbortError
  ConstraintError DataCloneError DataError EncodingError HierarchyRequestError InvalidAccessError InvalidCharacterError
  InvalidModificationError InvalidStateError NetworkError NoModificationAllowedError NotAllowedError NotFoundError
  NotReadableError NotSupportedError OperationError QuotaExceededError ReadOnlyError SecurityError TimeoutError
  TransactionInactiveError TypeMismatchError UnknownError VersionError BulkError DatabaseClosedError DexieError
  ForeignAwaitError IncompatiblePromiseError InvalidArgumentError InvalidTableError MissingAPIError ModifyError
  NoSuchDatabaseError OpenFailedError PrematureCommitError SchemaError SubTransactionError UnsupportedError
  UpgradeError NotStoredYet WriteTimeout`.split(/\s+/),
);

/** What messages mean. A message itself is never passed on: it may quote a title, a name or a path. */
const MEANINGS: readonly (readonly [pattern: RegExp, meaning: string])[] = [
  [
    /FILE_ERROR_NO_SPACE|ENOSPC|no space left|disk is full|QuotaExceeded/i,
    'there is no space left',
  ],
  [/FILE_ERROR|IO error|Seek failure|LevelDB/i, 'storage could not read or write its files'],
  [/no answer from storage for/, 'storage gave no sign of life'],
  [
    /[Cc]onnection (?:is|was) clos|database (?:is|was|has been) clos/i,
    'the connection to storage was closed',
  ],
  [/Key already exists|uniqueness requirements/, 'a key was there already'],
  [
    /transaction (?:is|has|was) (?:not active|inactive|finished|aborted)/i,
    'a transaction had ended',
  ],
  [/could not be cloned/, 'a value could not be stored or sent'],
  [
    /dynamically imported module|Importing a module script failed/,
    'a part of the app was not loaded',
  ],
  [/Failed to fetch|Load failed/, 'a file of the app was not read'],
  [
    /Cannot read propert|undefined is not an object|null is not an object/,
    'a member of nothing was asked for',
  ],
  [/is not a function/, 'what is no function was called'],
  [/is not iterable/, 'what is no list was gone through'],
  [/is not defined|before initialization/, 'a name was not defined'],
  [/call stack/, 'functions called each other too deeply'],
  [
    /Invalid (?:array|string|typed array) length|allocation failed|out of memory/i,
    'there was too little memory',
  ],
  [/Maximum update depth|Too many re-renders/, 'drawing the window did not come to an end'],
  [/Minified React error/, 'React failed'],
  [/Invariant broken/, 'an invariant was broken'],
  [/bad arguments/, 'the main process refused the arguments'],
];

const FRAME = /\/assets\/([\w.-]+\.js):(\d{1,7}):(\d{1,7})/g;
const MOST_PLACES = 5;

/**
 * What may be told of an error. It is made of words and file names that are known beforehand, so that no text of a
 * person can be in it, whatever the error says. `ownFiles`: names of the app's files that were loaded.
 */
export function describeError(error: unknown, ownFiles: ReadonlySet<string>): ErrorFacts {
  const chain = errorChain(error);
  const messages = chain.map(({ name, message }) => `${name}: ${message}`).join('\n');
  const text = chain.length > 0 ? messages : String(error);
  const places = chain.flatMap(({ stack }) =>
    Array.from(stack.matchAll(FRAME), ([, file = '', line, column]) => ({ file, line, column })),
  );
  return {
    names: chain.map(({ name }) => (NAMES.has(name) ? name : 'other')),
    about: MEANINGS.find(([pattern]) => pattern.test(text))?.[1] ?? null,
    places: places
      .filter(({ file }) => ownFiles.has(file))
      .slice(0, MOST_PLACES)
      .map(({ file, line, column }) => `${file}:${line}:${column}`),
  };
}
