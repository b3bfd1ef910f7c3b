/** The page on which a place stands, from 1 on, by where pages begin; null in a text without pages. */
export function pageAt(starts: readonly number[], offset: number): number | null {
  if (starts.length === 0) return null;
  return Math.max(1, starts.filter((start) => start <= offset).length);
}
