import type { Id } from '../model/ids';
import type { SaveProblem } from './save-problem';

/** The file that a copy of the project is kept in. `asks`: the browser wants to be allowed again before it writes there. */
export type OwnFileState =
  | { readonly state: 'none' }
  | { readonly state: 'asks' | 'open'; readonly name: string };

/** Why a copy was not written. What lies in the file is unchanged. */
export type OwnFileProblem =
  | SaveProblem
  /** The browser asks for leave first. */
  | { readonly kind: 'asks' }
  /** The file holds another project, or is no Verbatim file. */
  | { readonly kind: 'other-content' }
  /** Somebody else has written to it since. */
  | { readonly kind: 'changed-elsewhere' };

export type OwnFileWritten =
  | { readonly outcome: 'written'; readonly name: string }
  | { readonly outcome: 'failed'; readonly name: string; readonly problem: OwnFileProblem };

/**
 * A file of the person's choice, in which a copy of the whole project is kept up to date. It outlives what a browser does
 * to its own storage. Nothing is ever written over what is not an older copy of the same project.
 */
export interface OwnFile {
  state(): Promise<OwnFileState>;
  /** Lets the person choose a file, or allow the one that `asks`; right after a key or click. As before when they cancel. */
  choose(suggestedName: string): Promise<OwnFileState>;
  /** Forgets the file; what lies in it stays. */
  leave(): Promise<void>;
  write(bytes: Uint8Array<ArrayBuffer>, projectId: Id): Promise<OwnFileWritten>;
}
