import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '../files/error-code';

/** Copies of the store's own files, so that a store found damaged is set aside as it was. */
export interface StoreImages {
  /**
   * Takes the image of this start, in place of the one before. To be called before anything opens the store: Chromium
   * may empty a damaged one the moment it is opened.
   */
  take(): Promise<void>;
  /** Keeps the image of this start under an id, or one of the store as it lies. False where there is no store. */
  keep(id: string): Promise<boolean>;
  /** Moves the store itself to what was kept, under an id. False where there is none. */
  moveAway(id: string): Promise<boolean>;
  /** What was kept. */
  list(): Promise<readonly { readonly id: string; readonly bytes: number }[]>;
}

/** Of this start; the ids of what is kept never begin with a dot. */
const LATEST = '.this-start';

/** Tables and blobs are written once and never changed, so that a second name is a copy. Everything else is. */
const isWrittenOnce = (name: string): boolean =>
  name.endsWith('.ldb') || name.endsWith('.sst') || /^[0-9a-f]+$/.test(name);

async function copyOf(from: string, to: string, name: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  if (isWrittenOnce(name)) {
    try {
      await link(from, to);
      return;
    } catch (error) {
      // Some file systems know no second names.
      if (errorCode(error) === null) throw error;
    }
  }
  await copyFile(from, to);
}

/** The files under a folder, by their paths in it; none where it is missing. */
async function filesUnder(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.flatMap((entry) =>
      entry.isFile() ? [join(entry.parentPath, entry.name).slice(folder.length + 1)] : [],
    );
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return [];
  }
}

/** What lies right in a folder; nothing where it is missing. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return [];
  }
}

/** Copies the store's files; whether there were any. The lock is of no use in a copy. */
async function copyStore(store: string, to: string): Promise<boolean> {
  const files = (await filesUnder(store)).filter((path) => !/(?:^|[\\/])LOCK$/.test(path));
  for (const path of files) {
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    await copyOf(join(store, path), join(to, path), name);
  }
  return files.length > 0;
}

/** Images in `folder` of the store whose files lie in `store`. */
export function createStoreImages(folder: string, store: string): StoreImages {
  const latest = join(folder, LATEST);
  return {
    take: async () => {
      try {
        await rm(latest, { recursive: true, force: true });
        await copyStore(store, latest);
      } catch (error) {
        // A start goes on without: where there is no room for an image, there may be for the person's work.
        if (errorCode(error) === null) throw error;
      }
    },
    keep: async (id) => {
      const to = join(folder, id);
      if ((await filesUnder(latest)).length === 0) return copyStore(store, to);
      await rename(latest, to);
      return true;
    },
    moveAway: async (id) => {
      let found = false;
      for (const name of await namesIn(store)) {
        found = true;
        await mkdir(join(folder, id), { recursive: true });
        await rename(join(store, name), join(folder, id, name));
      }
      return found;
    },
    list: async () => {
      const kept: { readonly id: string; readonly bytes: number }[] = [];
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
        let bytes = 0;
        for (const path of await filesUnder(join(folder, entry.name)))
          bytes += (await stat(join(folder, entry.name, path))).size;
        kept.push({ id: entry.name, bytes });
      }
      return kept;
    },
  };
}
