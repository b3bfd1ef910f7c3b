import { CopyRefused } from '../../../shared/copies/copy-folder';
import type { CopyFile, CopyFolder } from '../../../shared/copies/copy-folder';

/** The folder of the copies in the origin's private file system. */
const ROOT = 'recovery';

/** What the browser refuses, in the words of the host. Anything but its own errors is a bug. */
function refused(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  switch (error.name) {
    case 'QuotaExceededError':
      return new CopyRefused({ kind: 'disk-full' });
    case 'NotAllowedError':
    case 'SecurityError':
      return new CopyRefused({ kind: 'no-permission' });
    case 'NotFoundError':
      return new CopyRefused({ kind: 'target-missing' });
    default:
      return new CopyRefused({ kind: 'unwritable', reason: error.name });
  }
}

async function refusing<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw refused(error);
  }
}

/** Answers null, or what stands for nothing, where the browser has or gives nothing. */
async function ifThere<T, N>(read: () => Promise<T>, nothing: N): Promise<T | N> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return nothing;
  }
}

async function folderOf(
  path: readonly string[],
  create: boolean,
): Promise<FileSystemDirectoryHandle> {
  let folder = await navigator.storage.getDirectory();
  for (const name of [ROOT, ...path].filter((part) => part !== ''))
    folder = await folder.getDirectoryHandle(name, { create });
  return folder;
}

async function fileAt(path: string, create: boolean): Promise<FileSystemFileHandle> {
  const parts = path.split('/');
  const folder = await folderOf(parts.slice(0, -1), create);
  return folder.getFileHandle(parts.at(-1) ?? '', { create });
}

const bytesAt = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await (await fileAt(path, false)).getFile()).arrayBuffer());

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

async function filesIn(folder: string): Promise<readonly CopyFile[]> {
  const files: CopyFile[] = [];
  for await (const [name, handle] of await folderOf([folder], false))
    if (handle instanceof FileSystemFileHandle)
      files.push({ name, size: (await handle.getFile()).size });
  return files;
}

async function removeFrom(folder: () => Promise<FileSystemDirectoryHandle>, name: string) {
  try {
    await (await folder()).removeEntry(name, { recursive: true });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  }
}

/** Bytes at an offset of a file that then ends behind them; `flush` waits for the disk. */
async function put(path: string, offset: number, bytes: Uint8Array<ArrayBuffer>, flush: boolean) {
  const access = await (await fileAt(path, true)).createSyncAccessHandle();
  try {
    if (access.getSize() < offset) throw new CopyRefused({ kind: 'target-missing' });
    // A full disk shows as fewer bytes written, in some versions without an error.
    if (access.write(bytes, { at: offset }) < bytes.length)
      throw new CopyRefused({ kind: 'disk-full' });
    access.truncate(offset + bytes.length);
    if (flush) access.flush();
  } finally {
    access.close();
  }
}

/** Written and removed again to see whether the disk takes anything. */
const TRIAL = 'trial';
const TRIAL_BYTES = 256 * 1024;

/** What a browser says of its quota no longer shrinks with the disk: whether there is room is tried. */
async function hasRoom(): Promise<boolean> {
  try {
    await refusing(() => put(TRIAL, 0, new Uint8Array(TRIAL_BYTES), true));
    return true;
  } catch (error) {
    if (!(error instanceof CopyRefused)) throw error;
    return false;
  } finally {
    await refusing(() => removeFrom(() => folderOf([], false), TRIAL)).catch(() => undefined);
  }
}

/**
 * The second copy in the origin's private file system. Runs in a worker: only there can a file be added to and flushed
 * without being written anew.
 */
export function createPrivateFiles(): CopyFolder {
  return {
    list: (folder) => ifThere(() => filesIn(folder), []),
    read: (path) => ifThere(() => bytesAt(path), null),
    writeAt: (path, offset, bytes) => refusing(() => put(path, offset, bytes, true)),
    writeWhole: (path, bytes) =>
      refusing(async () => {
        // The browser writes beside the file and puts it in its place when the stream is closed.
        const stream = await (await fileAt(path, true)).createWritable();
        await stream.write(bytes);
        await stream.close();
        if (!same(await bytesAt(path), bytes)) throw new CopyRefused({ kind: 'readback-differs' });
      }),
    writeSoon: (path, bytes) => refusing(() => put(path, 0, bytes, false)),
    remove: (path) =>
      refusing(async () => {
        const parts = path.split('/');
        await removeFrom(() => folderOf(parts.slice(0, -1), false), parts.at(-1) ?? '');
      }),
    removeAll: () => refusing(() => removeFrom(() => navigator.storage.getDirectory(), ROOT)),
    // No page can reach the files of its own database.
    setAside: () => Promise.resolve(false),
    moveStoreAway: () => Promise.resolve(false),
    listAside: () => Promise.resolve([]),
    freeSpace: () =>
      ifThere(async () => {
        if (!(await hasRoom())) return 0;
        const { quota, usage } = await navigator.storage.estimate();
        return quota === undefined ? null : Math.max(0, quota - (usage ?? 0));
      }, null),
  };
}
