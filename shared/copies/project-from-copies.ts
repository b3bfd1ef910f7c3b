import type { RecoveryHost } from '../host/recovery';
import type { ProjectContent } from '../model/content';
import type { JournalEntry } from '../recovery/journal-entry';
import { parseJournalEntry } from '../recovery/parse-entry';
import { emptyBase, rebuildProject } from '../recovery/rebuild';
import type { RebuildBase } from '../recovery/rebuild';
import type { readPacked } from '../recovery/salvage';
import { applyUnsaved } from './unsaved-changes';
import type { UnsavedChange } from './unsaved-changes';

/** What the memory of the window has beyond the copies. */
export interface InMemory {
  /** Entries that the journal may not have yet, as JSON. */
  readonly pending: readonly string[];
  readonly unsaved: readonly UnsavedChange[];
  /** What the last acknowledged change left: the project is whole only when it is reached. */
  readonly revision: number;
}

/**
 * The project without asking the database, which may be full or gone: a whole snapshot, the journal after it, what the
 * journal has not got yet, and what could not be saved. Null when these do not reach the last acknowledged change,
 * since a file must not pass for the project when it is less. `unpack` reads a snapshot.
 */
export async function projectFromCopies(
  recovery: Pick<RecoveryHost, 'survey' | 'readSnapshot' | 'readJournal'>,
  { pending, unsaved, revision }: InMemory,
  unpack: typeof readPacked,
): Promise<ProjectContent | null> {
  const { snapshots } = await recovery.survey();
  for (const { id, mark } of snapshots) {
    if (mark === null || mark.state.revision > revision) continue;
    const read = await readBase(recovery, id, unpack);
    if (read === null) continue;
    const base = { content: read, revision: mark.state.revision, annotatorId: mark.annotatorId };
    const content = await replayed(recovery, base, { pending, revision });
    if (content) return applyUnsaved(content, unsaved);
  }
  const entries = await entriesAfter(recovery, 0, pending);
  const [first] = entries;
  if (first?.state.revision !== 1) return null;
  const content = await replayed(recovery, emptyBase(first.state.projectId, ''), {
    pending,
    revision,
  });
  return content && applyUnsaved(content, unsaved);
}

async function readBase(
  recovery: Pick<RecoveryHost, 'readSnapshot'>,
  id: string,
  unpack: typeof readPacked,
): Promise<ProjectContent | null> {
  const packed = await recovery.readSnapshot(id);
  const read = packed && (await unpack(packed));
  return read && read.whole && read.unreadable === 0 ? read.content : null;
}

async function replayed(
  recovery: Pick<RecoveryHost, 'readJournal'>,
  base: RebuildBase,
  { pending, revision }: Pick<InMemory, 'pending' | 'revision'>,
): Promise<ProjectContent | null> {
  const entries = await entriesAfter(recovery, base.revision, pending);
  const { content, state } = rebuildProject(base, entries);
  return (state?.revision ?? base.revision) === revision ? content : null;
}

/** The journal's entries and those that it may not have yet, each once. */
async function entriesAfter(
  recovery: Pick<RecoveryHost, 'readJournal'>,
  revision: number,
  pending: readonly string[],
): Promise<readonly JournalEntry[]> {
  const byRevision = new Map<number, JournalEntry>();
  for (const json of [...(await recovery.readJournal(revision)), ...pending]) {
    const entry = parseJournalEntry(json);
    if (entry.ok) byRevision.set(entry.value.state.revision, entry.value);
  }
  return [...byRevision.values()].toSorted((a, b) => a.state.revision - b.state.revision);
}
