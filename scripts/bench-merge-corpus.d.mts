/** Types of bench-merge-corpus.mjs for tests. */
export interface Article {
  readonly record: { readonly id: string; readonly title: string; readonly textHash: string };
  readonly text: string;
  readonly hash: string;
}
export declare function createArticles(count: number): Article[];
export declare function createFile(
  articles: readonly Article[],
  annotator: number,
  quotes: number,
  speakers?: number,
): object;
