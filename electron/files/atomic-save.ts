import { randomBytes } from 'node:crypto';
import {
  access,
  constants,
  type FileHandle,
  lstat,
  open,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SaveProblem } from '../../shared/host/save-problem';
import { errorCode } from './error-code';
import { cutWhole, extensionOf } from './file-names';
import { saveProblemOf } from './save-problem';

/** The steps that can fail, replaceable in tests. */
export interface SaveSteps {
  readonly open: typeof open;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly holds: (path: string, bytes: Uint8Array) => Promise<boolean>;
  readonly unlink: (path: string) => Promise<void>;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}
const REAL_STEPS: SaveSteps = { open, rename, holds, unlink, sleep };

/** Bytes written or read back at a time: few calls, and no second copy of a large file in memory. */
const BLOCK = 8 * 1024 * 1024;

/** Virus scanners and viewers hold a file for a moment: ten tries, 1.8 seconds in all. */
const RENAME_TRIES = 10;
const RENAME_PAUSE_MS = 200;
const HELD = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** Null when the file holds exactly the bytes. */
type SaveOutcome = SaveProblem | null;

/** The file behind a symbolic link, so that the link stays one; the path itself when there is no file yet. */
async function realTarget(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
}

/** The permissions of the file that will be replaced, or null for a new one. Throws when it may not be written. */
async function formerMode(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    // A rename would replace even a file that is marked read-only.
    await access(path, constants.W_OK);
    return found.mode & 0o7777;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** With the rest of the name it stays under the 255 bytes of most systems in any script. */
const STEM_LIMIT = 60;

/** A name beside the target that opens in the same programs, should it have to stay. */
function temporaryName(target: string): string {
  const name = basename(target);
  const extension = extensionOf(name);
  const stem = cutWhole(name.slice(0, name.length - extension.length), STEM_LIMIT);
  return `${stem}.${randomBytes(4).toString('hex')}.unsaved${extension}`;
}

/** Whether a file holds exactly these bytes. */
export async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const block = Buffer.allocUnsafeSlow(Math.min(bytes.length, BLOCK) + 1);
    let at = 0;
    for (;;) {
      const { bytesRead } = await handle.read(block, 0, block.length, at);
      if (bytesRead === 0) return at === bytes.length;
      const read = block.subarray(0, bytesRead);
      if (!read.equals(bytes.subarray(at, at + bytesRead))) return false;
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, at, Math.min(bytes.length - at, BLOCK), at);
    at += bytesWritten;
  }
}

async function writeTemporary(
  steps: SaveSteps,
  path: string,
  bytes: Uint8Array,
  mode: number | null,
) {
  const handle = await steps.open(path, 'wx');
  try {
    await writeAll(handle, bytes);
    if (mode !== null) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether the target was replaced; false when another program held it to the end. */
async function replace(steps: SaveSteps, from: string, to: string): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await steps.rename(from, to);
      return true;
    } catch (error) {
      if (!HELD.has(errorCode(error) ?? '')) throw error;
      if (attempt === RENAME_TRIES) return false;
      await steps.sleep(RENAME_PAUSE_MS);
    }
  }
}

/** Makes the new name itself survive a power cut. Some file systems cannot; the bytes are safe by then. */
async function syncFolder(steps: SaveSteps, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await steps.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errorCode(error) === null) throw error;
  }
}

/**
 * Writes a file whole or not at all: a temporary file in the same folder, flushed and read back, takes the target's
 * place in one step and is read again under its name. Keeps the former permissions. Never throws for what the file
 * system does; the former file stays until the very step that replaces it.
 */
export async function saveAtomically(
  path: string,
  bytes: Uint8Array,
  steps: SaveSteps = REAL_STEPS,
): Promise<SaveOutcome> {
  return save(steps, bytes, () => realTarget(path));
}

/**
 * As {@link saveAtomically}, but never through a symbolic link of this name, which leads out of the folder: that is
 * refused. A link that is put there meanwhile is replaced, not followed.
 */
export const saveInFolder = (path: string, bytes: Uint8Array): Promise<SaveOutcome> =>
  save(REAL_STEPS, bytes, async () => {
    const found = await lstat(path).catch(() => null);
    if (found && !found.isFile()) throw Object.assign(new Error('a link'), { code: 'ELOOP' });
    return path;
  });

async function save(
  steps: SaveSteps,
  bytes: Uint8Array,
  findTarget: () => Promise<string>,
): Promise<SaveOutcome> {
  let temporary: string | null = null;
  try {
    const target = await findTarget();
    const mode = await formerMode(target);
    const keptAs = temporaryName(target);
    const beside = join(dirname(target), keptAs);
    temporary = beside;
    await writeTemporary(steps, beside, bytes, mode);
    if (!(await steps.holds(beside, bytes))) {
      await discard(steps, beside);
      return { kind: 'readback-differs' };
    }
    if (!(await replace(steps, beside, target))) return { kind: 'locked', keptAs };
    temporary = null;
    await syncFolder(steps, dirname(target));
    return (await steps.holds(target, bytes)) ? null : { kind: 'readback-differs' };
  } catch (error) {
    if (errorCode(error) === null) throw error;
    if (temporary) await discard(steps, temporary);
    return saveProblemOf(error);
  }
}

async function discard(steps: SaveSteps, path: string): Promise<void> {
  try {
    await steps.unlink(path);
  } catch (error) {
    // Never made, or its folder is gone: nothing to clean up.
    if (errorCode(error) === null) throw error;
  }
}
