import type { RecoveryState } from '../../shared/host/host';
import { createTurns } from '../../shared/lib/turns';

/**
 * The recovery state in the browser's own file system (OPFS), apart from IndexedDB. Two generations of each file
 * are kept, written in turn: a write that is cut off leaves the other whole.
 *
 * A file is one line of JSON (what follows it: length and SHA-256), then the bytes. The sentinel is small and
 * written often; the snapshot is a file of its own, and a state without one leaves the former one in place.
 */
const GENERATIONS = ['a', 'b'] as const;
type Part = 'sentinel' | 'snapshot';

interface Header {
  readonly order: number;
  readonly length: number;
  readonly sha256: string;
}
interface Stored {
  readonly order: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function parseHeader(line: string): Header | null {
  try {
    const value = JSON.parse(line) as Partial<Header> | null;
    const { order, length, sha256: hash } = value ?? {};
    return typeof order === 'number' && typeof length === 'number' && typeof hash === 'string'
      ? { order, length, sha256: hash }
      : null;
  } catch {
    return null;
  }
}

/** The folder, or null in browsers without one (some private windows): those have no recovery. */
async function openFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle('recovery', { create: true });
  } catch {
    return null;
  }
}

async function readGeneration(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<Stored | null> {
  let whole: Uint8Array<ArrayBuffer>;
  try {
    const handle = await folder.getFileHandle(name);
    whole = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  } catch {
    return null; // never written, or gone
  }
  const line = whole.indexOf(10);
  const header = parseHeader(new TextDecoder().decode(whole.subarray(0, Math.max(line, 0))));
  const bytes = whole.slice(line + 1);
  if (!header || bytes.length !== header.length) return null;
  return (await sha256(bytes)) === header.sha256 ? { order: header.order, bytes } : null;
}

async function readNewest(folder: FileSystemDirectoryHandle, part: Part): Promise<Stored | null> {
  const found = await Promise.all(
    GENERATIONS.map((generation) => readGeneration(folder, `${part}-${generation}`)),
  );
  return found.reduce(
    (newest, stored) => (stored && stored.order > (newest?.order ?? 0) ? stored : newest),
    null,
  );
}

async function writeNext(
  folder: FileSystemDirectoryHandle,
  part: Part,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const order = ((await readNewest(folder, part))?.order ?? 0) + 1;
  const header: Header = { order, length: bytes.length, sha256: await sha256(bytes) };
  const handle = await folder.getFileHandle(`${part}-${GENERATIONS[order % 2]}`, { create: true });
  const stream = await handle.createWritable();
  await stream.write(`${JSON.stringify(header)}\n`);
  await stream.write(bytes);
  await stream.close();
}

function parseSentinel(bytes: Uint8Array): Omit<RecoveryState, 'snapshot'> | null {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<RecoveryState> | null;
    const { changes, savedAt, annotatorId } = value ?? {};
    return typeof changes === 'number' &&
      typeof savedAt === 'string' &&
      typeof annotatorId === 'string'
      ? { changes, savedAt, annotatorId }
      : null;
  } catch {
    return null;
  }
}

/** The newest whole state, or null when there is none. */
export async function readRecovery(): Promise<RecoveryState | null> {
  const folder = await openFolder();
  if (!folder) return null;
  const stored = await readNewest(folder, 'sentinel');
  const sentinel = stored && parseSentinel(stored.bytes);
  if (!sentinel) return null;
  return { ...sentinel, snapshot: (await readNewest(folder, 'snapshot'))?.bytes ?? null };
}

/** Two writes at once would take turns on the same generation. */
const turns = createTurns();

/** Keeps a state. The snapshot first, so that a sentinel never promises one that is not there yet. */
export function writeRecovery({ snapshot, ...sentinel }: RecoveryState): Promise<void> {
  return turns.take(async () => {
    const folder = await openFolder();
    if (!folder) return;
    if (snapshot) await writeNext(folder, 'snapshot', snapshot);
    await writeNext(folder, 'sentinel', new TextEncoder().encode(JSON.stringify(sentinel)));
  });
}
