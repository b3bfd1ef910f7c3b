import type { OpenedFile } from '../../../../shared/host/host';
import type { RunCounts, RunRow, RunSource, SavedRun, TakenFile, UnreadFile } from './run-row';

/** What reading one file obeys and reports to. */
export interface TakeControl {
  readonly signal: AbortSignal;
  /** How far reading it is, as a share: 0 to 1. */
  readonly onStep: (share: number) => void;
}

/** What a run needs from around it. */
export interface RunDesk {
  /** Done once before the first file of a run is read. */
  readonly before: () => Promise<void>;
  /** Reads one file and adds what is to be added. Null when it was cancelled. */
  readonly take: (
    file: OpenedFile,
    source: RunSource,
    control: TakeControl,
  ) => Promise<TakenFile | null>;
  /** Why a file could not even be opened. */
  readonly refusal: (refused: UnreadFile) => { readonly reason: string; readonly sentence: string };
  /** What is made of an error at a file: storage that failed is no fault of the file's. */
  readonly failed: (name: string, error: unknown) => TakenFile;
  /** What is said of a file that is no longer at hand after a restart. */
  readonly gone: { readonly reason: string; readonly sentence: string };
  /** Verbatim files that came among the others, when all are read. */
  readonly onProjects: (files: readonly OpenedFile[]) => void;
  /** Keeps the run for the next start; null forgets it, and all that waits. */
  readonly keep: (saved: SavedRun | null) => void;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Does something a moment later, so that many changes are told at once. */
  readonly soon: (tell: () => void) => void;
}

/** A run as it stands: told anew at every change. */
export interface RunState {
  readonly title: string;
  readonly rows: readonly RunRow[];
  readonly counts: RunCounts;
  /** `stopped`: storage took nothing more; `interrupted`: the app was closed. Both go on when they are told to. */
  readonly state: 'idle' | 'running' | 'stopped' | 'interrupted' | 'done';
  /** The file that is being read, and how far it is: 0 to 1. */
  readonly reading: { readonly row: RunRow; readonly share: number } | null;
  /** Files that are done with, of those that came in this time; ms that they took. */
  readonly done: number;
  /** Files that belong to saved pages, and are not in the list. */
  readonly pageParts: number;
  readonly elapsed: number;
}
