import type { ProjectContent, UnknownRecord } from '../model/content';
import type { Id } from '../model/ids';
import type { AnyRecord, Project, TextRecord } from '../model/records';
import type { JournalChange, JournalEntry } from './journal-entry';
import type { StoreState } from './store-state';

/** A project from which the journal goes on: what a snapshot holds. */
export interface RebuildBase {
  readonly content: ProjectContent;
  readonly revision: number;
  readonly annotatorId: Id | null;
}

/** Why a journal leads no further: it ends, a revision is missing, or a change stands only in a snapshot. */
export type ChainEnd = 'end' | 'gap' | 'bulk';

/** The entries that follow a revision one after the other. */
export interface Chain {
  readonly entries: readonly JournalEntry[];
  readonly end: ChainEnd;
}

/**
 * The entries that can be replayed on a project of this revision. What came earlier is passed over: the project has it.
 * A bulk entry ends the chain, since what it did stands only in the snapshot of its own revision.
 */
export function chainAfter(revision: number, entries: readonly JournalEntry[]): Chain {
  const chain: JournalEntry[] = [];
  let next = revision + 1;
  for (const entry of entries) {
    if (entry.state.revision < next) continue;
    if (entry.state.revision > next) return { entries: chain, end: 'gap' };
    if (entry.change.kind === 'bulk') return { entries: chain, end: 'bulk' };
    chain.push(entry);
    next += 1;
  }
  return { entries: chain, end: 'end' };
}

/** A project as the journal leaves it. */
export interface Rebuilt {
  readonly content: ProjectContent;
  readonly annotatorId: Id | null;
  /** Of the last entry that was replayed; null when there was none, and the project is the base. */
  readonly state: StoreState | null;
  readonly replayed: number;
  readonly end: ChainEnd;
}

const placeOf = ({ type, id }: { readonly type: string; readonly id: string }): string =>
  `${type} ${id}`;

/** The parts of a project while entries are replayed on it, each by what it is found by. */
class Replay {
  readonly #records = new Map<string, AnyRecord>();
  readonly #texts = new Map<string, TextRecord>();
  readonly #unknown = new Map<string, UnknownRecord>();
  #project: Project;

  constructor({ project, records, texts, unknown }: ProjectContent) {
    this.#project = project;
    this.#put({ puts: records, texts, unknown });
  }

  carryOut(change: JournalChange): void {
    if (change.cleared === true) {
      this.#records.clear();
      this.#texts.clear();
      this.#unknown.clear();
    }
    for (const place of change.removed) this.#records.delete(placeOf(place));
    for (const hash of change.removedTexts) this.#texts.delete(hash);
    for (const id of change.removedUnknown) this.#unknown.delete(id);
    this.#put(change);
    if (change.project) this.#project = change.project;
  }

  content(): ProjectContent {
    return {
      project: this.#project,
      records: [...this.#records.values()],
      unknown: [...this.#unknown.values()],
      texts: [...this.#texts.values()],
    };
  }

  #put({ puts, texts, unknown }: Pick<JournalChange, 'puts' | 'texts' | 'unknown'>): void {
    for (const record of puts) this.#records.set(placeOf(record), record);
    for (const text of texts) this.#texts.set(text.hash, text);
    for (const entry of unknown) this.#unknown.set(entry.id, entry);
  }
}

/** Replays the journal on a snapshot's project: what was acknowledged, up to where the entries lead. */
export function rebuildProject(base: RebuildBase, entries: readonly JournalEntry[]): Rebuilt {
  const chain = chainAfter(base.revision, entries);
  const replay = new Replay(base.content);
  let { annotatorId } = base;
  for (const { change } of chain.entries) {
    if (change.kind === 'bulk') continue;
    replay.carryOut(change);
    annotatorId = change.annotatorId ?? annotatorId;
  }
  return {
    content: replay.content(),
    annotatorId,
    state: chain.entries.at(-1)?.state ?? null,
    replayed: chain.entries.length,
    end: chain.end,
  };
}

/**
 * The base of a journal that begins with the first change: an empty project. Its id is that of the first entry, its
 * name what the entries say.
 */
export const emptyBase = (projectId: Id, name: string): RebuildBase => ({
  content: { project: { id: projectId, name }, records: [], unknown: [], texts: [] },
  revision: 0,
  annotatorId: null,
});
