import { constants } from 'node:fs';
import { lstat, open, stat } from 'node:fs/promises';
import type { FileProblem, OpenedFile, OpenResult, RefusedFile } from '../../shared/host/host';
import { limitFor } from '../../shared/readers/kinds';
import { errorCode, errorReason } from './error-code';
import { shownName } from './file-names';

/** Why the system did not give a file or a folder. */
export function fileProblemOf(error: unknown): FileProblem {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'vanished' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'no-permission' };
    case 'EISDIR':
      return { kind: 'not-a-file' };
    default:
      return { kind: 'unreadable', reason: errorReason(error) };
  }
}

/** Whether a symbolic link may lead elsewhere. Where the system cannot refuse one at opening, it is looked at before. */
type Links = 'follow' | 'no-link';
const NO_LINK = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** Reads at most `limit` bytes; null when there are more. The file may grow or shrink meanwhile. */
async function readWhole(path: string, size: number, limit: number, links: Links) {
  const handle = await open(path, links === 'follow' ? 'r' : NO_LINK);
  try {
    let bytes = new Uint8Array(Math.min(size, limit));
    const beyond = new Uint8Array(1);
    let length = 0;
    for (;;) {
      const full = length === bytes.length;
      const { bytesRead } = full
        ? await handle.read(beyond, 0, 1, length)
        : await handle.read(bytes, length, bytes.length - length, length);
      // As large as it was said to be, which is as good as always: no copy.
      if (bytesRead === 0) return full ? bytes : bytes.slice(0, length);
      if (length + bytesRead > limit) return null;
      if (full) {
        const larger = new Uint8Array(Math.min(length * 2 + 1, limit));
        larger.set(bytes);
        larger.set(beyond, length);
        bytes = larger;
      }
      length += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

/** Reads one file, or says why not. Looked at before it is opened: a pipe or a device would never end. */
export async function readChosenFile(
  path: string,
  limit: number = limitFor(path),
  links: Links = 'follow',
): Promise<OpenedFile | RefusedFile> {
  const name = shownName(path);
  try {
    const found = await (links === 'follow' ? stat(path) : lstat(path));
    if (!found.isFile()) return { name, problem: { kind: 'not-a-file' } };
    const bytes = found.size > limit ? null : await readWhole(path, found.size, limit, links);
    return bytes
      ? { name, bytes }
      : { name, problem: { kind: 'too-large', size: Math.max(found.size, limit + 1), limit } };
  } catch (error) {
    return { name, problem: fileProblemOf(error) };
  }
}

/** Reads files one after the other, so that memory holds each once, and answers for each. */
export async function readChosenFiles(paths: readonly string[]): Promise<OpenResult> {
  const files: OpenedFile[] = [];
  const refused: RefusedFile[] = [];
  for (const path of paths) {
    const read = await readChosenFile(path);
    if ('bytes' in read) files.push(read);
    else refused.push(read);
  }
  return { outcome: 'opened', files, refused };
}
