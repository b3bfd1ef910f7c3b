import type { CopyWritten, RecoveryHost } from '../host/recovery';
import { createTurns } from '../lib/turns';
import type { RecoverySurvey } from '../recovery/survey';
import { CopyRefused } from './copy-folder';
import type { CopyFolder } from './copy-folder';
import { Journal } from './journal';
import { Originals } from './originals';
import { Sentinel } from './sentinel';
import { Snapshots } from './snapshots';

const WRITTEN: CopyWritten = { outcome: 'written' };

/** Runs what writes, and answers what the folder refused as a value. */
async function answered(write: () => Promise<void>): Promise<CopyWritten> {
  try {
    await write();
    return WRITTEN;
  } catch (error) {
    if (error instanceof CopyRefused) return { outcome: 'failed', problem: error.problem };
    throw error;
  }
}

/** Whether the id of what was set aside begins with its time, as `createCopies` names it. */
const timeOf = (id: string): string =>
  id.replace(/^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z.*$/, '$1T$2:$3:$4.$5Z');

/** An id for what is set aside now. */
const asideId = (): string => new Date().toISOString().replaceAll(/[:.]/g, '-');

/** The second copy in a folder of any host: what the desktop and the browser share. */
export function createCopies(folder: CopyFolder): RecoveryHost {
  const turns = createTurns();
  /** Originals can be large: the journal does not wait for them. */
  const originalTurns = createTurns();
  const sentinel = new Sentinel(folder);
  const journal = new Journal(folder);
  const snapshots = new Snapshots(folder);
  const originals = new Originals(folder);
  /** Entries that came while others were written: they go to the disk together. */
  let waiting: string[] = [];
  let appending: Promise<CopyWritten> | null = null;
  /** The highest revision that the sentinel is known to have; null before it was read. */
  let highest: number | null = null;

  const follow = async (entries: readonly string[]): Promise<void> => {
    const newest = await journal.append(entries);
    if (!newest) return;
    highest ??= (await sentinel.survey()).state?.revision ?? 0;
    if (newest.revision < highest) return;
    highest = newest.revision;
    // The journal has it: a sentinel that stays behind says too little and never too much.
    await answered(() => sentinel.write(newest));
  };

  const survey = async (): Promise<RecoverySurvey> => {
    const found = await sentinel.survey();
    const lines = await journal.survey();
    const knowsMore = found.state !== null && found.state.revision > (lines.claimed?.revision ?? 0);
    const aside = await folder.listAside();
    return {
      available: true,
      sentinel: found,
      journal: { ...lines, broken: lines.broken || knowsMore },
      snapshots: await snapshots.survey(),
      setAside: aside
        .map(({ id, bytes }) => ({ id, at: timeOf(id), bytes }))
        .toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    };
  };

  return {
    survey: () => turns.take(survey),
    appendJournal: (entries) => {
      waiting.push(...entries);
      appending ??= turns.take(() => {
        const together = waiting;
        waiting = [];
        appending = null;
        return answered(() => follow(together));
      });
      return appending;
    },
    readJournal: (after) => turns.take(() => journal.read(after)),
    writeSnapshot: (mark, packed) =>
      turns.take(() =>
        answered(async () => {
          await snapshots.write(mark, packed);
          await journal.beginFile();
          // It is kept, whether or not older ones can go.
          await answered(async () => {
            const oldest = await snapshots.rotate(mark);
            if (oldest !== null) await journal.dropUpTo(oldest);
          });
        }),
      ),
    readSnapshot: (id) => turns.take(() => snapshots.read(id)),
    originals: (checked) => originalTurns.take(() => originals.survey(checked)),
    keepOriginal: (sha256, bytes) =>
      originalTurns.take(() => answered(() => originals.keep(sha256, bytes))),
    readOriginal: (sha256) => originalTurns.take(() => originals.read(sha256)),
    dropOriginal: (sha256) => originalTurns.take(() => answered(() => originals.drop(sha256))),
    setAsideStore: () =>
      turns.take(async () => {
        const id = asideId();
        return (await folder.setAside(id)) ? id : null;
      }),
    moveStoreAway: () => turns.take(() => folder.moveStoreAway(`${asideId()}-moved`)),
    forget: () =>
      originalTurns.take(() =>
        turns.take(() =>
          answered(async () => {
            await folder.removeAll();
            journal.forget();
            highest = null;
          }),
        ),
      ),
    freeSpace: () => folder.freeSpace(),
  };
}
