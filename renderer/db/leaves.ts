import type { Id } from '../../shared/model/ids';
import type { QuoteRecord } from '../../shared/model/records';
import type { LeafRow } from './schema';

/** A leaf is cut when it holds more than this, into pieces of about {@link LEAF_SIZE}. */
export const LEAF_LIMIT = 300;
export const LEAF_SIZE = 200;
/** Where the first leaf begins: before every id. */
export const FIRST_LEAF = '';

/**
 * The `first` of the leaf that holds an id: the largest at or before it, as in the inner nodes of a B-tree.
 * `firsts` are in ascending order; when all lie behind the id it belongs to a new first leaf.
 */
export function leafOf(firsts: readonly string[], id: Id): string {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? FIRST_LEAF) <= id) low = middle + 1;
    else high = middle;
  }
  return firsts[low - 1] ?? FIRST_LEAF;
}

/** Order of UTF-16 units, as IndexedDB orders keys. */
export const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The rows for the quotes of one leaf: none when it is empty, several of even size when it grew too large.
 * One at a time, since making those of 100,000 quotes at once would keep the window waiting.
 */
export function* leafRows(
  documentId: Id,
  first: string,
  quotes: Iterable<QuoteRecord>,
  version: string,
): Generator<LeafRow> {
  const sorted = [...quotes].toSorted((a, b) => byUnits(a.id, b.id));
  const pieces = sorted.length > LEAF_LIMIT ? Math.ceil(sorted.length / LEAF_SIZE) : 1;
  for (let piece = 0; piece < pieces; piece += 1) {
    const part = sorted.slice(
      Math.round((piece * sorted.length) / pieces),
      Math.round(((piece + 1) * sorted.length) / pieces),
    );
    const start = part[0];
    if (start) yield leafRow(documentId, piece === 0 ? first : start.id, part, version);
  }
}

function leafRow(
  documentId: Id,
  first: string,
  quotes: readonly QuoteRecord[],
  version: string,
): LeafRow {
  const living = quotes.filter(({ deleted }) => !deleted);
  return {
    documentId,
    first,
    version,
    quotes,
    speakerIds: [...new Set(living.flatMap(({ speakerIds }) => speakerIds))],
    eventIds: [...new Set(living.flatMap(({ eventIds }) => eventIds))],
    tags: [...new Set(living.flatMap(({ tags }) => tags))],
  };
}
