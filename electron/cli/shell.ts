/**
 * What a command has of the world: folders, standard streams, and nothing else, so that tests can give it theirs.
 * `EXIT`, `Shell`, `Refusal`.
 */
import type { ArticleKind } from '../../shared/readers/file-kind';

/** How a command ends. The same for all commands; `verbatim help exit-codes` says it in words. */
export const EXIT = {
  fine: 0,
  /** Conflicts or differences were found, or single files refused; what was asked for was done. */
  differs: 1,
  usage: 2,
  /** A file was refused, or could not be read or written. Nothing was written. */
  refused: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** How articles are read: in a thread that is ended at its limit. */
export interface ReadingSetup {
  /** The program of the thread: `program/reading-thread.ts` as it was built. */
  readonly thread: string;
  /** How long reading a file of a kind may take (ms). */
  readonly patience: (kind: ArticleKind) => number;
}

export interface Shell {
  /** What relative paths start from. */
  readonly folder: string;
  /** Version of the program, for the files it writes. */
  readonly version: string;
  readonly input: AsyncIterable<Uint8Array>;
  readonly reading: ReadingSetup;
  /** Standard output: results only. */
  readonly write: (content: string | Uint8Array) => void;
  /** Standard error: what a person should know. One sentence a call. */
  readonly say: (sentence: string) => void;
  /** Shows what is being done, on a terminal only; the next one replaces it, null takes it away. */
  readonly progress: (doing: string | null) => void;
}

/** Thrown to end a command with {@link EXIT}.refused and a sentence for the person. */
export class Refusal extends Error {}
