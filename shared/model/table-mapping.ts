/** Which columns of a table hold what, by their names; '' for what no column holds. Plain data, to be shown and kept. */
export interface TableMapping {
  /** The text of the article of a row. */
  readonly text: string;
  readonly title: string;
  readonly authors: string;
  readonly published: string;
  readonly publisher: string;
  readonly url: string;
  readonly language: string;
}
