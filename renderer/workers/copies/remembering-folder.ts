import { CopyRefused } from '../../../shared/copies/copy-folder';
import type { CopyFile, CopyFolder } from '../../../shared/copies/copy-folder';

/** A folder that a browser may throw away under the open window, with what was in it still known. */
export interface RememberingFolder {
  readonly folder: CopyFolder;
  /** Writes what vanished again, as far as there is room. */
  readonly putBack: () => Promise<void>;
}

/** The bytes of a file as they were written, one piece behind the other. */
interface Remembered {
  readonly pieces: Uint8Array<ArrayBuffer>[];
  size: number;
}

/** Too large to be remembered: their marks are, so that one that is gone is missed. */
const isOriginal = (path: string): boolean => path.endsWith('.original');
const isSnapshot = (path: string): boolean => path.endsWith('.snapshot');
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function joined({ pieces, size }: Remembered): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/**
 * Remembers what lies in the folder of the copies: the journal, the sentinels and marks, and the snapshot that was
 * written last, or else the first that was read, which a start does with the newest. Chromium throws away everything of
 * an address when the disk is full, and what a window remembers is then all there is.
 */
export function rememberFolder(real: CopyFolder): RememberingFolder {
  const known = new Map<string, Remembered>();
  const remember = (path: string, bytes: Uint8Array<ArrayBuffer>): void => {
    known.set(path, { pieces: [bytes], size: bytes.length });
  };
  const forgetSnapshots = (): void => {
    for (const path of known.keys()) if (isSnapshot(path)) known.delete(path);
  };
  const missing = async (): Promise<readonly string[]> => {
    const sizes = new Map<string, number>();
    for (const folder of new Set([...known.keys()].map(folderOf)))
      for (const { name, size } of await real.list(folder)) sizes.set(`${folder}/${name}`, size);
    return [...known]
      .filter(([path, { size }]) => (sizes.get(path) ?? -1) < size)
      .map(([path]) => path);
  };
  const putBack = async (): Promise<void> => {
    for (const path of await missing()) {
      const file = known.get(path);
      if (!file) continue;
      try {
        await real.writeWhole(path, joined(file));
      } catch (error) {
        if (!(error instanceof CopyRefused)) throw error;
        return;
      }
    }
  };
  /** A file that begins in a folder that was emptied would pass for all there is. */
  const putBackBefore = async (path: string): Promise<void> => {
    if (!known.has(path)) await putBack();
  };
  const added = (path: string, offset: number, bytes: Uint8Array<ArrayBuffer>): void => {
    const file = known.get(path);
    if (offset === 0) remember(path, bytes);
    else if (file?.size === offset) {
      file.pieces.push(bytes);
      file.size += bytes.length;
    } else if (file && file.size > offset) {
      const before = joined(file).slice(0, offset);
      known.set(path, { pieces: [before, bytes], size: offset + bytes.length });
    } else known.delete(path);
  };
  const list = async (folder: string): Promise<readonly CopyFile[]> => {
    const found = new Map((await real.list(folder)).map((file) => [file.name, file]));
    for (const [path, { size }] of known)
      if (folderOf(path) === folder && (found.get(nameOf(path))?.size ?? -1) < size)
        found.set(nameOf(path), { name: nameOf(path), size });
    return [...found.values()];
  };
  const read = async (path: string): Promise<Uint8Array<ArrayBuffer> | null> => {
    const bytes = await real.read(path);
    const file = known.get(path);
    if (file && (bytes?.length ?? -1) < file.size) return joined(file);
    if (
      bytes &&
      !file &&
      !isOriginal(path) &&
      !(isSnapshot(path) && [...known.keys()].some(isSnapshot))
    )
      remember(path, bytes);
    return bytes;
  };
  const writeAt = async (path: string, offset: number, bytes: Uint8Array<ArrayBuffer>) => {
    await putBackBefore(path);
    try {
      await real.writeAt(path, offset, bytes);
    } catch (error) {
      const vanished = error instanceof CopyRefused && error.problem.kind === 'target-missing';
      if (!vanished || !known.has(path)) throw error;
      await putBack();
      await real.writeAt(path, offset, bytes);
    }
    added(path, offset, bytes);
  };
  return {
    putBack,
    folder: {
      ...real,
      list,
      read,
      writeAt,
      writeWhole: async (path, bytes) => {
        await putBackBefore(path);
        await real.writeWhole(path, bytes);
        if (isSnapshot(path)) forgetSnapshots();
        if (!isOriginal(path)) remember(path, bytes);
      },
      writeSoon: async (path, bytes) => {
        await real.writeSoon(path, bytes);
        remember(path, bytes);
      },
      remove: async (path) => {
        known.delete(path);
        await real.remove(path);
      },
      removeAll: async () => {
        known.clear();
        await real.removeAll();
      },
    },
  };
}
