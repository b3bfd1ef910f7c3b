import type { Result } from '../lib/result';
import type { Decoded, DecodeProblem, ReadAs } from '../text/decode';
import type { BadBytes } from '../text/encoding/bad-bytes';
import type { GuessedDetails } from './article-details';

/** Something of a file that does not stand in the text of its article as it stood in the file. */
export type Loss =
  /** Characters that no text may hold, such as NUL: U+FFFD stands in their place. */
  | { readonly kind: 'unfit-characters'; readonly count: number }
  /** Bytes that do not fit the encoding: U+FFFD stands in their place. */
  | { readonly kind: 'unfit-bytes'; readonly bytes: BadBytes };

/** An article as a reader finds it in a file. */
export interface FoundArticle {
  /** Normalised by `normaliseText`, so that offsets into it are those of the article. */
  readonly text: string;
  readonly details: GuessedDetails;
  readonly losses: readonly Loss[];
}

/** What a reader gives for a file. */
export interface ArticlesInFile extends Pick<Decoded, 'encoding' | 'certain' | 'alternatives'> {
  /** The articles in the order of the file. */
  readonly articles: readonly FoundArticle[];
}

/**
 * Turns the bytes of one kind of file into articles. `title` is the name of the file without its ending, for articles
 * that show no title themselves; `reading` is what a person asked for. Readers are pure and run in a worker for large
 * files; what they cannot read is a problem, never an exception.
 */
export type ArticleReader = (
  bytes: Uint8Array,
  title: string,
  reading: ReadAs,
) => Promise<Result<ArticlesInFile, DecodeProblem>>;
