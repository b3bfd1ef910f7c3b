import type { RecoveryHost } from '../../../shared/host/recovery';
import type { ProjectContent } from '../../../shared/model/content';
import type { Id } from '../../../shared/model/ids';
import { countContent } from '../../../shared/recovery/counters';
import type { JournalEntry } from '../../../shared/recovery/journal-entry';
import { parseJournalEntry } from '../../../shared/recovery/parse-entry';
import { emptyBase, rebuildProject } from '../../../shared/recovery/rebuild';
import type { RebuildBase, Rebuilt } from '../../../shared/recovery/rebuild';
import type { StoreState } from '../../../shared/recovery/store-state';
import type { RecoverySurvey, StoredSnapshot } from '../../../shared/recovery/survey';
import type { JournalReach, ReadSnapshot } from '../../../shared/recovery/ways';

/** What a packed snapshot was found to hold. */
export interface Unpacked {
  readonly content: ProjectContent;
  /** Records that cannot be read any more. */
  readonly unreadable: number;
}

/** A project with who works at this desk, ready to be put in the store's place. */
export interface Restorable {
  readonly content: ProjectContent;
  readonly annotatorId: Id | null;
  readonly state: StoreState;
}

/** The copies outside the store, read and checked. */
export interface Copies {
  readonly snapshots: readonly ReadSnapshot[];
  readonly reach: JournalReach | null;
  /** The farthest that a snapshot and the journal lead together. */
  readonly farthest: Restorable | null;
  /** What each snapshot that was read holds. */
  readonly contents: ReadonlyMap<Id, Restorable>;
}

/** Where the copies come from. */
export interface CopySources {
  readonly host: Pick<RecoveryHost, 'readSnapshot' | 'readJournal'>;
  readonly survey: RecoverySurvey;
  /** Entries of the store itself that the journal may not have; none of another project's store. */
  readonly outbox: readonly string[];
  unpack(packed: Uint8Array<ArrayBuffer>): Promise<Unpacked | null>;
}

interface Candidate {
  readonly base: Id | null;
  readonly from: RebuildBase;
  readonly state: StoreState;
  readonly unreadable: number;
}

/** Reads one snapshot; null where nothing of it can be read. */
export async function readSnapshot(
  { host, unpack }: Pick<CopySources, 'host' | 'unpack'>,
  { id, mark }: StoredSnapshot,
): Promise<(Restorable & Pick<ReadSnapshot, 'unreadable'>) | null> {
  const packed = await host.readSnapshot(id).catch(() => null);
  const unpacked = packed && (await unpack(packed).catch(() => null));
  if (!unpacked) return null;
  const { content, unreadable } = unpacked;
  const state: StoreState = {
    revision: mark?.state.revision ?? 0,
    at: mark?.state.at ?? '',
    projectId: content.project.id,
    ...countContent(content.records),
  };
  return { content, unreadable, state, annotatorId: mark?.annotatorId ?? null };
}

const parsed = (entries: readonly string[]): readonly JournalEntry[] =>
  entries.flatMap((json) => {
    const entry = parseJournalEntry(json);
    return entry.ok ? [entry.value] : [];
  });

/** The entries behind a revision, the journal's own before those of the outbox, each revision once. */
async function entriesAfter(
  { host, outbox }: CopySources,
  revision: number,
): Promise<readonly JournalEntry[]> {
  const journal = parsed(await host.readJournal(revision).catch(() => []));
  const known = new Set(journal.map(({ state }) => state.revision));
  const rest = parsed(outbox).filter(({ state }) => !known.has(state.revision));
  return [...journal, ...rest].toSorted((a, b) => a.state.revision - b.state.revision);
}

const UNNAMED = '';

async function candidates(
  sources: CopySources,
  snapshots: readonly ReadSnapshot[],
  contents: ReadonlyMap<Id, Restorable>,
): Promise<readonly Candidate[]> {
  const { survey } = sources;
  const all: Candidate[] = snapshots.flatMap(({ id, state, unreadable }) => {
    const read = contents.get(id);
    if (!read) return [];
    const { content, annotatorId } = read;
    return [
      { base: id, from: { content, annotatorId, revision: state.revision }, state, unreadable },
    ];
  });
  if (all.some(({ unreadable }) => unreadable === 0) || survey.journal.from !== 1) return all;
  // The journal has everything from the first change on.
  const [first] = await entriesAfter(sources, 0);
  if (first?.state.revision !== 1) return all;
  const from = emptyBase(first.state.projectId, UNNAMED);
  const state = { ...first.state, revision: 0, ...countContent([]) };
  return [...all, { base: null, from, state, unreadable: 0 }];
}

const sum = ({ counts }: StoreState): number =>
  counts.articles + counts.quotes + counts.speakers + counts.events + counts.tags;

interface Led {
  readonly reach: JournalReach;
  readonly rebuilt: Rebuilt;
}

/** Below 0 where `a` is the better one: the later, unless records are missing; then the one with more of them. */
function compare({ reach: a }: Led, { reach: b }: Led): number {
  if (a.unreadable > 0 || b.unreadable > 0) {
    const more = sum(b.state) - b.unreadable - (sum(a.state) - a.unreadable);
    if (more !== 0) return more;
  }
  return b.state.revision - a.state.revision || a.unreadable - b.unreadable;
}

async function lead(sources: CopySources, candidate: Candidate): Promise<Led> {
  const { base, from, state, unreadable } = candidate;
  const rebuilt = rebuildProject(from, await entriesAfter(sources, from.revision));
  const counted = countContent(rebuilt.content.records);
  const last = rebuilt.state ?? state;
  // What the last line says must have come out: else something of the base is missing without being noticed.
  const short = sum(last) - sum({ ...last, ...counted });
  const agrees = counted.digest === last.digest && short === 0;
  return {
    rebuilt,
    reach: {
      base,
      state: { ...last, ...counted },
      replayed: rebuilt.replayed,
      unreadable: agrees ? unreadable : Math.max(unreadable, short, 1),
    },
  };
}

/**
 * Reads the copies: snapshots from the newest on until one is whole, and the journal behind each. What cannot be read
 * hides nothing else.
 */
export async function readCopies(sources: CopySources): Promise<Copies> {
  const snapshots: ReadSnapshot[] = [];
  const contents = new Map<Id, Restorable>();
  for (const stored of sources.survey.snapshots) {
    if (stored.condition === 'missing' || stored.mark?.reason === 'set-aside') continue;
    const read = await readSnapshot(sources, stored);
    if (!read) continue;
    contents.set(stored.id, read);
    snapshots.push({ id: stored.id, state: read.state, unreadable: read.unreadable });
    if (read.unreadable === 0 && stored.mark !== null) break;
  }
  const led: Led[] = [];
  for (const candidate of await candidates(sources, snapshots, contents))
    led.push(await lead(sources, candidate));
  const best = led.toSorted(compare)[0];
  if (!best) return { snapshots, contents, reach: null, farthest: null };
  const { reach, rebuilt } = best;
  const farthest = {
    content: rebuilt.content,
    annotatorId: rebuilt.annotatorId,
    state: reach.state,
  };
  return { snapshots, contents, reach, farthest };
}
