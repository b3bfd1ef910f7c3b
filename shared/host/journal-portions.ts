/** Entries of the journal that cross to the main process in one message: so many, and so long together (UTF-16 units). */
export const ENTRIES_LIMIT = 20_000;
export const ENTRIES_LENGTH = 64 * 1024 * 1024;

/**
 * Entries in portions that one message may hold, in order. What waited for long, because nothing could be written, may
 * be more than that.
 */
export function journalPortions(entries: readonly string[]): readonly (readonly string[])[] {
  const portions: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    length += entry.length;
    const current = portions.at(-1);
    if (current && length <= ENTRIES_LENGTH && current.length < ENTRIES_LIMIT) current.push(entry);
    else {
      portions.push([entry]);
      ({ length } = entry);
    }
  }
  return portions;
}
