import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecoveryState } from '../../shared/host/host';
import { createTurns } from '../../shared/lib/turns';
import { saveAtomically } from './atomic-save';
import { errorCode } from './error-code';
import { membersOf } from '../../shared/lib/members';

/**
 * The recovery state as files apart from the database: `sentinel-a/b.json` and `snapshot-a/b.verbatim.json`. Each is
 * written whole or not at all, the two generations in turn, so that a damaged one leaves its elder. A snapshot is a
 * plain Verbatim file that a person can open by hand.
 */
const GENERATIONS = ['a', 'b'] as const;

interface SnapshotMark {
  readonly file: string;
  readonly sha256: string;
}
interface Sentinel extends Omit<RecoveryState, 'snapshot'> {
  readonly order: number;
  /** Newest first, at most two. */
  readonly snapshots: readonly SnapshotMark[];
}

export interface RecoveryFiles {
  /** The newest whole state, or null when none was kept yet. */
  readonly read: () => Promise<RecoveryState | null>;
  /** Keeps a state; one without a snapshot leaves the former snapshot in place. Throws when it cannot be written. */
  readonly write: (state: RecoveryState) => Promise<void>;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const isMark = (value: unknown): value is SnapshotMark => {
  const { file, sha256: hash } = membersOf(value);
  return (
    typeof hash === 'string' &&
    typeof file === 'string' &&
    /^snapshot-[ab]\.verbatim\.json$/.test(file)
  );
};

function parseSentinel(text: string): Sentinel | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { order, changes, savedAt, annotatorId, snapshots } = membersOf(value);
  if (typeof order !== 'number' || typeof changes !== 'number') return null;
  if (typeof savedAt !== 'string' || typeof annotatorId !== 'string') return null;
  if (!Array.isArray(snapshots) || !snapshots.every(isMark)) return null;
  return { order, changes, savedAt, annotatorId, snapshots };
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return null;
  }
}

async function readNewestSentinel(folder: string): Promise<Sentinel | null> {
  let newest: Sentinel | null = null;
  for (const generation of GENERATIONS) {
    const bytes = await readIfThere(join(folder, `sentinel-${generation}.json`));
    const sentinel = bytes && parseSentinel(new TextDecoder().decode(bytes));
    if (sentinel && sentinel.order > (newest?.order ?? 0)) newest = sentinel;
  }
  return newest;
}

async function writeFileOf(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const problem = await saveAtomically(join(folder, name), bytes);
  if (problem) throw new Error(`The recovery file ${name} was not written: ${problem.kind}`);
}

async function writeState(folder: string, former: Sentinel | null, state: RecoveryState) {
  const order = (former?.order ?? 0) + 1;
  let snapshots = former?.snapshots ?? [];
  if (state.snapshot) {
    // The snapshot first, into the place of the elder, so that a sentinel never promises one that is not there.
    const elder = GENERATIONS.map((generation) => `snapshot-${generation}.verbatim.json`).find(
      (file) => file !== snapshots[0]?.file,
    );
    const file = elder ?? 'snapshot-a.verbatim.json';
    await writeFileOf(folder, file, state.snapshot);
    snapshots = [{ file, sha256: sha256(state.snapshot) }, ...snapshots.slice(0, 1)];
  }
  const { changes, savedAt, annotatorId } = state;
  const sentinel: Sentinel = { order, changes, savedAt, annotatorId, snapshots };
  const name = `sentinel-${GENERATIONS[order % 2] ?? 'a'}.json`;
  await writeFileOf(folder, name, new TextEncoder().encode(JSON.stringify(sentinel)));
  return sentinel;
}

/** The recovery files in `folder`, which is made when first needed. */
export function createRecoveryFiles(folder: string): RecoveryFiles {
  let last: Sentinel | null | undefined;
  const turns = createTurns();
  return {
    read: () =>
      turns.take(async () => {
        last = await readNewestSentinel(folder);
        if (!last) return null;
        const { changes, savedAt, annotatorId, snapshots } = last;
        for (const { file, sha256: hash } of snapshots) {
          const snapshot = await readIfThere(join(folder, file));
          if (snapshot && sha256(snapshot) === hash)
            return { changes, savedAt, annotatorId, snapshot };
        }
        return { changes, savedAt, annotatorId, snapshot: null };
      }),
    write: (state) =>
      turns.take(async () => {
        await mkdir(folder, { recursive: true });
        if (last === undefined) last = await readNewestSentinel(folder);
        last = await writeState(folder, last, state);
      }),
  };
}
