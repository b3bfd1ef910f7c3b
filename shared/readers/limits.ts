/** How much a reader takes in. Beyond that a file is refused, with the limit named. */
export const READER_LIMITS = {
  /** Of all that a packed file unpacks to (bytes). */
  unpacked: 200 * 1024 * 1024,
  /** How much larger than packed one entry of an archive may be, from a megabyte on. */
  ratio: 100,
  /** Entries of an archive. */
  entries: 10_000,
  /** Of a page's markup without its pictures, style and scripts (UTF-16 units). */
  markup: 5 * 1024 * 1024,
  /** Levels of nested elements. */
  levels: 2000,
  /** The same of office files, which are read by recursion. */
  officeLevels: 500,
  pages: 2000,
  articles: 2000,
} as const;
