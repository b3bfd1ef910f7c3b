import { err, ok } from '../lib/result';
import type { Result } from '../lib/result';
import type { JournalEntry } from './journal-entry';
import type { LivingCounts, StoreState } from './store-state';

const COUNTED: readonly (keyof LivingCounts)[] = [
  'articles',
  'quotes',
  'speakers',
  'events',
  'tags',
];
/** The lists that every change has. */
const LISTS = ['puts', 'removed', 'texts', 'removedTexts', 'unknown', 'removedUnknown'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

/** Whether a value is the state of a store, as a sentinel, a snapshot's mark or a journal's line holds it. */
export function isStoreState(value: unknown): value is StoreState {
  if (!isObject(value) || !isObject(value.counts)) return false;
  const { counts } = value;
  return (
    isCount(value.revision) &&
    typeof value.at === 'string' &&
    typeof value.projectId === 'string' &&
    typeof value.digest === 'string' &&
    COUNTED.every((kind) => isCount(counts[kind]))
  );
}

function isChange(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (value.kind === 'bulk') return isCount(value.records);
  return value.kind === 'change' && LISTS.every((list) => Array.isArray(value[list]));
}

/** Reads an entry from its JSON. What the records in it hold is not looked at: the line's hash vouches for them. */
export function parseJournalEntry(json: string): Result<JournalEntry, 'not-an-entry'> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return err('not-an-entry');
  }
  return isObject(value) && isStoreState(value.state) && isChange(value.change)
    ? ok(value as unknown as JournalEntry)
    : err('not-an-entry');
}
