import type { ArticleReader } from './reader';

/** One line of the table of kinds. */
export interface FileKind {
  /** What people call such a file, as part of a list: “plain text”. */
  readonly name: string;
  /** The endings of its names by their media types, the usual one of each first, all with their dot. */
  readonly types: Readonly<Record<string, readonly string[]>>;
  /** The ending and the media type that no other program has: systems give files of it to Verbatim. */
  readonly own: { readonly ending: string; readonly mediaType: string } | null;
  /** Larger files are refused before they are read (bytes). */
  readonly limit: number;
  /** What every file of this kind has at its beginning: one that only has the name is of another kind. */
  readonly sign?: string;
  /** Whether the first bytes of a file say that it is of this kind. Left out where bytes cannot say so. */
  readonly recognises?: (bytes: Uint8Array) => boolean;
}

/** A kind of file that holds articles. */
export interface ArticleKind extends FileKind {
  /** Loads the reader, so that the table itself stays light. */
  readonly reader: () => Promise<ArticleReader>;
  /** How long reading may take, in ms; as a rule 20 s. */
  readonly patience?: number;
}
