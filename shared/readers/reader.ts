import type { Result } from '../lib/result';
import type { Mark } from '../model/mark';
import type { Decoded, DecodeProblem, ReadAs } from '../text/decode';
import type { BadBytes } from '../text/encoding/bad-bytes';
import type { MappedTable } from './table/table-mapping';
import type { GuessedDetails } from './article-details';

/** Something of a file that does not stand in the text of its article as it stood in the file. */
export type Loss =
  /** Characters that no text may hold, such as NUL: U+FFFD stands in their place. */
  | { readonly kind: 'unfit-characters'; readonly count: number }
  /** Bytes that do not fit the encoding: U+FFFD stands in their place. */
  | { readonly kind: 'unfit-bytes'; readonly bytes: BadBytes }
  /** Parts that were left out, so many of a sort. */
  | { readonly kind: 'left-out'; readonly what: LeftOut; readonly count: number }
  /** Words that were put together at the end of a line; each has a mark. */
  | { readonly kind: 'joined-hyphens'; readonly count: number }
  /** Line ends that only wrapped a paragraph, and are a space now. */
  | { readonly kind: 'joined-lines'; readonly count: number }
  /** The order of the text is a guess, as on pages with columns. `pages` are those in doubt, by their labels. */
  | { readonly kind: 'guessed-order'; readonly pages: readonly string[] }
  /** The text is not what the page shows but what it carries as data for other programs, since it shows far less. */
  | { readonly kind: 'page-data' };

/** What a reader may leave out. Each has its words in `shared/texts/losses.ts`. */
export type LeftOut =
  | 'picture'
  | 'page-furniture'
  | 'reader-comment'
  | 'tracked-deletion'
  | 'comment'
  | 'header-or-footer'
  | 'line-number'
  | 'attachment'
  | 'message'
  | 'page'
  | 'macro'
  | 'formula'
  | 'sheet'
  | 'hidden-text'
  | 'embedded-object'
  | 'row';

/** Where a detail of an article was found. */
export type DetailPlace =
  | 'json-ld'
  | 'open-graph'
  | 'meta'
  | 'properties'
  | 'headers'
  | 'front-matter'
  | 'columns'
  | 'address'
  | 'text'
  | 'file-name';

/** The details that a reader may find. */
export type DetailName = keyof GuessedDetails | 'updated' | 'archiveUrl';

/** Where a detail was found, and whether the file itself says so (`stated`) or a reader guesses it. */
export interface DetailFinding {
  readonly place: DetailPlace;
  readonly stated: boolean;
}

/** An article as a reader finds it in a file. */
export interface FoundArticle {
  /** Normalised by `normaliseText`, so that offsets into it are those of the article. */
  readonly text: string;
  /** In order of `start`, then of `end`. */
  readonly marks: readonly Mark[];
  /** '' or empty for what was not found. Wrong is worse than none. */
  readonly details: GuessedDetails;
  /** How each detail that is not empty came about. */
  readonly findings: Readonly<Partial<Record<DetailName, DetailFinding>>>;
  /** When it was last changed as its publisher says, and where an archive keeps it; '' when not found. */
  readonly updated: string;
  readonly archiveUrl: string;
  readonly losses: readonly Loss[];
}

/** What a reader gives for a file. */
export interface ArticlesInFile extends Pick<Decoded, 'encoding' | 'certain' | 'alternatives'> {
  /** The reader and its version, 'html@1'. A change of what it makes of any file is a new version. */
  readonly reader: string;
  /** The articles in the order of the file; never none. */
  readonly articles: readonly FoundArticle[];
  /** How a table was read, to be shown and changed; left out for everything else. */
  readonly table?: MappedTable;
}

/** Why a file gives no article. Each has its sentence in `shared/texts/file-problems.ts`. */
export type ReadProblem =
  | DecodeProblem
  /** It asks for a password. */
  | { readonly kind: 'encrypted' }
  /** It is damaged or cut; `what` is the kind of file, as part of a sentence: “a PDF document”. */
  | { readonly kind: 'broken'; readonly what: string }
  /** Pages that are pictures. */
  | { readonly kind: 'no-text-layer'; readonly pages: number }
  /** Its letters have no meaning a program can read: fonts without a usable map to characters. */
  | { readonly kind: 'unreadable-letters' }
  /** It unpacks to more than `limit` bytes, or to far more than its size lets expect. */
  | { readonly kind: 'unpacks-too-large'; readonly limit: number }
  /** More of something than is read: 'pages', 'articles', 'files', 'levels' of nesting, bytes of 'markup'. */
  | {
      readonly kind: 'too-much';
      readonly of: 'pages' | 'articles' | 'files' | 'levels' | 'markup';
      readonly limit: number;
    }
  /** XML that defines entities of its own. */
  | { readonly kind: 'entities' }
  /** It was read, and there is no article in it; `what` is the kind of file. */
  | { readonly kind: 'no-article'; readonly what: string }
  /** A page that only asks for consent, to log in, or to switch on scripts. */
  | { readonly kind: 'wall' }
  /** Another program's data rather than articles; `what` as part of a sentence: “annotations of brat”. */
  | { readonly kind: 'other-data'; readonly what: string }
  /** An archive inside of an archive. */
  | { readonly kind: 'nested-archive' }
  /** The reader broke down: a bug. Said by whoever runs it, like the next one; `what` is the kind of file. */
  | { readonly kind: 'reader-failed'; readonly what: string }
  /** The reader did not end within its time (ms). */
  | { readonly kind: 'too-slow'; readonly limit: number };

/**
 * Turns the bytes of one kind of file into articles. `title` is the name of the file without its ending, for articles
 * that show no title themselves; `reading` is what a person asked for. Readers are pure, with no DOM, no disk and no
 * network, and run in a worker that is ended at its limit; what they cannot read is a problem, never an exception.
 */
export type ArticleReader = (
  bytes: Uint8Array,
  title: string,
  reading: ReadAs,
) => Promise<Result<ArticlesInFile, ReadProblem>>;
