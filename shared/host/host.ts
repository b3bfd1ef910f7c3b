import type { CommandId, MenuState } from './commands';
import type { OwnFile } from './own-file';
import type { RecoveryHost } from './recovery';
import type { SaveProblem } from './save-problem';
import type { TeamFolder, TeamListing } from './team-folder';

/** A file as the person chose it. Names carry no path and no bidi controls; a path never reaches the renderer. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Why a chosen file could not be read. `limit` and `size` are bytes. */
export type FileProblem =
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  /** Beyond the most files of one folder. */
  | { readonly kind: 'too-many'; readonly limit: number }
  | { readonly kind: 'vanished' }
  | { readonly kind: 'no-permission' }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'unreadable'; readonly reason: string };
export interface RefusedFile {
  readonly name: string;
  readonly problem: FileProblem;
}

/** A file that was chosen among many, and that is read when its turn comes, so that memory holds few at a time. */
export interface WaitingFile {
  /** Names it to `Host.readWaiting`. No path. */
  readonly id: string;
  readonly name: string;
  /** The folders it lies in, from the one that was chosen on, joined by “/”; '' for one that was chosen itself. */
  readonly folder: string;
}

export type OpenResult =
  | { readonly outcome: 'cancelled' }
  | {
      readonly outcome: 'opened';
      readonly files: readonly OpenedFile[];
      readonly refused: readonly RefusedFile[];
      /** Those of many, or of a folder, which are not read yet. */
      readonly waiting?: readonly WaitingFile[];
    };
/** What the open dialog offers first: articles or Verbatim files. */
export type OpenPurpose = 'articles' | 'project';

export type SaveResult =
  | { readonly outcome: 'cancelled' }
  /** `verified`: the file was opened again and holds the same bytes; false where the host cannot look (a download). */
  | { readonly outcome: 'saved'; readonly name: string; readonly verified: boolean }
  | { readonly outcome: 'failed'; readonly name: string; readonly problem: SaveProblem };

/**
 * What the renderer asks of where it runs. Cancelling is a result, not an error; errors are values, since
 * error classes do not cross IPC. Dropped files are read by the renderer itself on every host.
 */
export interface Host {
  readonly kind: 'desktop' | 'browser';
  readonly platform: 'mac' | 'windows' | 'linux' | 'other';
  readonly version: string;
  openFiles(purpose: OpenPurpose): Promise<OpenResult>;
  /** Asks for a folder: all files in it and in its folders, without what a link leads to. */
  openFolder(): Promise<OpenResult>;
  /** Reads a file that waits. */
  readWaiting(id: string): Promise<OpenedFile | RefusedFile>;
  /** Those of the files that waited before a restart that can still be read. */
  stillWaiting(): Promise<readonly string[]>;
  /** No files wait any more but these. */
  keepWaiting(ids: readonly string[]): void;
  saveFile(suggestedName: string, bytes: Uint8Array<ArrayBuffer>): Promise<SaveResult>;
  /** Opens an `https:` address in the person's browser after asking; anything else is refused. */
  openExternal(url: string): Promise<'opened' | 'refused'>;
  /** Tells the host whether something is still unsaved, so that closing can wait or ask. */
  setUnsaved(unsaved: boolean): void;
  /**
   * What is to be done before the window goes. The desktop waits for it for some seconds; a browser waits for nothing, so that
   * it is asked when the window is hidden. Returns the function that stops listening.
   */
  onClosing(prepare: () => Promise<void>): () => void;
  /** The host's window title and recent-file list follow the article that is open; null when none is. */
  setTitle(title: string | null): void;
  /** The native menu, where there is one, shows these keys and enables these commands. */
  setMenu(state: MenuState): void;
  /** Commands from the native menu. Returns the function that stops listening. */
  onCommand(listener: (command: CommandId) => void): () => void;
  /** Files handed over by the system: open-with, a second start, recent files, the Dock. */
  onFilesOpened(listener: (result: OpenResult) => void): () => void;
  /** The second copy of the project, outside the database. */
  readonly recovery: RecoveryHost;
  /** A further copy in a file of the person's choice, on hosts whose own storage may be taken away. */
  readonly ownFile?: OwnFile | undefined;
  teamFolder(): Promise<TeamFolder>;
  /** Lets the person choose the team folder, or, where it `asks`, allow it again. As before when they cancel. */
  openTeamFolder(): Promise<TeamFolder>;
  /** Forgets the team folder; what lies in it stays. */
  leaveTeamFolder(): Promise<void>;
  listTeamFiles(): Promise<TeamListing>;
  readTeamFile(name: string): Promise<OpenedFile | RefusedFile>;
  /** Writes a file of the team folder whole or not at all. */
  writeTeamFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<SaveResult>;
  /** Something in the team folder may have changed. Returns the function that stops listening. */
  onTeamChange(listener: () => void): () => void;
}
