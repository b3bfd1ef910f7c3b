import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CopyRefused } from '../../shared/copies/copy-folder';
import type { CopyFile, CopyFolder } from '../../shared/copies/copy-folder';
import { saveAtomically } from '../files/atomic-save';
import { errorCode } from '../files/error-code';
import { saveProblemOf } from '../files/save-problem';
import type { StoreImages } from './store-images';

/** The steps that a test lets fail. */
export interface CopySteps {
  readonly open: typeof open;
}
const REAL_STEPS: CopySteps = { open };

/** Carries out a write; what the file system refuses becomes a {@link CopyRefused}. */
async function refusing<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof CopyRefused || errorCode(error) === null) throw error;
    throw new CopyRefused(saveProblemOf(error));
  }
}

/** Answers null, or what stands for nothing, where the file system has or gives nothing. */
async function ifThere<T, N>(read: () => Promise<T>, nothing: N): Promise<T | N> {
  try {
    return await read();
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return nothing;
  }
}

async function filesIn(folder: string): Promise<readonly CopyFile[]> {
  const files: CopyFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isFile()) {
      const { size } = await stat(join(folder, entry.name));
      files.push({ name: entry.name, size });
    }
  return files;
}

/** The second copy as files under `root`, which is made when first needed. `images`: of the store's own files. */
export function createCopyFiles(
  root: string,
  images: StoreImages,
  steps: CopySteps = REAL_STEPS,
): CopyFolder {
  const made = new Set<string>();
  /** Whether there was something in it. */
  let seen = false;
  const list = async (folder: string): Promise<readonly CopyFile[]> => {
    const files = await filesIn(join(root, folder));
    if (files.length > 0) seen = true;
    return files;
  };
  const pathFor = async (path: string): Promise<string> => {
    const whole = join(root, path);
    const folder = dirname(whole);
    if (!made.has(folder)) {
      // Whoever goes on from what was there has to know that it is gone.
      if (seen && (await ifThere(() => stat(root), null)) === null) {
        seen = false;
        throw new CopyRefused({ kind: 'target-missing' });
      }
      await mkdir(folder, { recursive: true });
      made.add(folder);
    }
    return whole;
  };

  const writeAt = async (path: string, offset: number, bytes: Uint8Array): Promise<void> => {
    const handle = await steps.open(await pathFor(path), constants.O_RDWR | constants.O_CREAT);
    try {
      // The file vanished or was cut meanwhile: what stood before would become a hole.
      if ((await handle.stat()).size < offset) throw new CopyRefused({ kind: 'target-missing' });
      for (let at = 0; at < bytes.length; ) {
        const rest = bytes.length - at;
        at += (await handle.write(bytes, at, rest, offset + at)).bytesWritten;
      }
      await handle.truncate(offset + bytes.length);
      await handle.datasync();
    } finally {
      await handle.close();
    }
  };

  return {
    list: (folder) => ifThere(() => list(folder), []),
    read: (path) => ifThere(async () => new Uint8Array(await readFile(join(root, path))), null),
    writeAt: (path, offset, bytes) =>
      refusing(async () => {
        try {
          await writeAt(path, offset, bytes);
        } catch (error) {
          made.clear(); // the folder may be gone: it is made anew
          throw error;
        }
      }),
    writeWhole: (path, bytes) =>
      refusing(async () => {
        const whole = await pathFor(path);
        const problem = await saveAtomically(whole, bytes);
        if (!problem) return;
        made.clear();
        throw new CopyRefused(problem);
      }),
    writeSoon: (path, bytes) => refusing(async () => writeFile(await pathFor(path), bytes)),
    remove: (path) => refusing(() => rm(join(root, path), { force: true })),
    removeAll: () => {
      made.clear();
      seen = false;
      return refusing(() => rm(root, { recursive: true, force: true }));
    },
    setAside: (id) => refusing(() => images.keep(id)),
    moveStoreAway: (id) => ifThere(() => images.moveAway(id), false),
    listAside: () => ifThere(() => images.list(), []),
    freeSpace: () =>
      ifThere(async () => {
        const { bavail, bsize } = await statfs(dirname(root));
        return bavail * bsize;
      }, null),
  };
}
