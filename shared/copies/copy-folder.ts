import type { SaveProblem } from '../host/save-problem';

/** A file of the folder: its path within it, parts joined by `/`, and its size in bytes. */
export interface CopyFile {
  readonly name: string;
  readonly size: number;
}

/** Why the folder refused a write. Only this is thrown by it; anything else is a bug. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused';
  readonly problem: SaveProblem;

  constructor(problem: SaveProblem) {
    super(`A copy was not written: ${problem.kind}`);
    this.problem = problem;
  }
}

/**
 * Where a host keeps the second copy: a folder with plain files, one level of folders deep. What is written here is on
 * the disk when the promise is kept. Reading never makes anything.
 */
export interface CopyFolder {
  /** The files right in one of the folders, in any order; none where it is missing or cannot be read. */
  list(folder: string): Promise<readonly CopyFile[]>;
  /** The bytes of a file; null where it is missing or cannot be read. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Writes bytes at an offset, makes the file end behind them, and flushes it. Makes the file where it is missing. */
  writeAt(path: string, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Writes a file whole or not at all, flushed and read back. */
  writeWhole(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Writes a small file without waiting for the disk: what it says is written with every change. */
  writeSoon(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Removes a file; nothing happens where it is missing. */
  remove(path: string): Promise<void>;
  /** Removes everything in the folder, and what was set aside. */
  removeAll(): Promise<void>;
  /** Keeps the store's files as they lie, under this id; false where the host cannot reach them. */
  setAside(id: string): Promise<boolean>;
  /** Moves the store's files to what was set aside; false where the host cannot reach or move them. */
  moveStoreAway(id: string): Promise<boolean>;
  /** What was set aside. */
  listAside(): Promise<readonly { readonly id: string; readonly bytes: number }[]>;
  freeSpace(): Promise<number | null>;
}
