import { countContent } from '../recovery/counters';
import { readPacked } from '../recovery/salvage';
import type { StoredSnapshot } from '../recovery/survey';
import { sha256Hex } from '../text/hash';
import type { CopyFolder } from './copy-folder';

/**
 * What versions before the journal kept, right in the folder: two sentinels and two snapshots, on the desktop as plain
 * Verbatim files, in the browser behind a line that says how long they are.
 */
const SENTINEL = /^sentinel-[ab](?:\.json)?$/;
const SNAPSHOT = /^snapshot-([ab])(?:\.verbatim\.json)?$/;
const ID = /^former-([ab])$/;

interface FormerSentinel {
  readonly changes: number;
  readonly savedAt: string;
  readonly annotatorId: string;
}

const BRACE = 0x7b;

/** The bytes behind the line of a file in the browser; all of them where there is no such line. */
function withoutHeader(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const end = bytes.indexOf(10);
  const begins =
    end > 0 && bytes[0] === BRACE ? new TextDecoder().decode(bytes.subarray(0, end)) : '';
  return /^\{"order":\d+,"length":\d+,/.test(begins) ? bytes.slice(end + 1) : bytes;
}

function parseSentinel(bytes: Uint8Array): FormerSentinel | null {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as Partial<FormerSentinel> | null;
    const { changes, savedAt, annotatorId } = value ?? {};
    return Number.isSafeInteger(changes) &&
      typeof savedAt === 'string' &&
      typeof annotatorId === 'string'
      ? { changes: Number(changes), savedAt, annotatorId }
      : null;
  } catch {
    return null;
  }
}

async function newestSentinel(
  folder: CopyFolder,
  names: readonly string[],
): Promise<FormerSentinel> {
  let newest: FormerSentinel = { changes: 1, savedAt: '', annotatorId: '' };
  for (const name of names) {
    const bytes = SENTINEL.test(name) ? await folder.read(name) : null;
    const sentinel = bytes && parseSentinel(withoutHeader(bytes));
    if (sentinel && sentinel.changes > newest.changes) newest = sentinel;
  }
  return newest;
}

/**
 * The former snapshots. How many changes one holds is not known: the sentinel beside them says how many there were at
 * most.
 */
export async function surveyFormer(folder: CopyFolder): Promise<readonly StoredSnapshot[]> {
  const names = (await folder.list('')).map(({ name }) => name).toSorted();
  const snapshots = names.filter((name) => SNAPSHOT.test(name));
  if (snapshots.length === 0) return [];
  const { changes, savedAt, annotatorId } = await newestSentinel(folder, names);
  const found: StoredSnapshot[] = [];
  for (const name of snapshots) {
    const id = `former-${SNAPSHOT.exec(name)?.[1]}`;
    const bytes = await readFormer(folder, id);
    const read = bytes && (await readPacked(bytes));
    if (!bytes || !read) {
      found.push({ id, mark: null, condition: bytes ? 'damaged' : 'missing' });
      continue;
    }
    const { project, records } = read.content;
    const state = {
      ...countContent(records),
      revision: changes,
      at: savedAt,
      projectId: project.id,
    };
    const mark = {
      id,
      reason: 'former',
      state,
      projectName: project.name,
      annotatorId,
      takenAt: savedAt,
      bytes: bytes.length,
      sha256: await sha256Hex(bytes),
    } as const;
    found.push({ id, mark, condition: read.whole ? 'whole' : 'damaged' });
  }
  return found;
}

/** The Verbatim file of a former snapshot; null when it is none, or missing. */
export async function readFormer(
  folder: CopyFolder,
  id: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const generation = ID.exec(id)?.[1];
  if (generation === undefined) return null;
  for (const name of [`snapshot-${generation}.verbatim.json`, `snapshot-${generation}`]) {
    const bytes = await folder.read(name);
    if (bytes) return withoutHeader(bytes);
  }
  return null;
}

/** Removes what former versions kept: the new copies have taken its place. */
export async function dropFormer(folder: CopyFolder): Promise<void> {
  for (const { name } of await folder.list(''))
    if (SENTINEL.test(name) || SNAPSHOT.test(name)) await folder.remove(name);
}
