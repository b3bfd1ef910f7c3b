/** The file that an article was read from. */
export interface OriginalViewProps {
  readonly name: string;
  readonly mediaType: string;
  /** Another array is another file. */
  readonly bytes: Uint8Array;
  /** Which page of the file is wanted, from 1 on; null for the first. */
  readonly page: number | null;
  /** Somebody turned to a page. */
  readonly onPage: (page: number) => void;
}
