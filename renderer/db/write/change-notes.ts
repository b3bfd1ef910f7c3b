import type { UnknownRecord } from '../../../shared/model/content';
import type { Id } from '../../../shared/model/ids';
import type { AnyRecord, Project, TextRecord } from '../../../shared/model/records';
import { CounterDigest, LivingCounter } from '../../../shared/recovery/counters';
import type {
  JournalBulk,
  JournalChange,
  RecordPlace,
} from '../../../shared/recovery/journal-entry';
import type { StoreState } from '../../../shared/recovery/store-state';
import type { MetaRow, OutboxRow } from '../schema';

/** A change of more records than this, or of a longer line (UTF-16 units), is left to a snapshot. */
const RECORDS_IN_A_LINE = 2000;
const LINE_LIMIT = 16 * 1024 * 1024;

interface Noted {
  readonly place: RecordPlace;
  readonly record: AnyRecord | undefined;
}

/**
 * What one transaction does to the project, taken down while it does it: from this come the entry of the journal and
 * the state after it, without reading anything again.
 */
export class ChangeNotes {
  readonly #former: StoreState;
  /** By type, document and id. A quote that moves to another article is noted at both. */
  readonly #records = new Map<string, Noted>();
  readonly #texts = new Map<string, TextRecord | null>();
  readonly #unknown = new Map<string, UnknownRecord | null>();
  #set = 0;
  #project: Project | undefined;
  #annotatorId: Id | undefined;
  #cleared = false;
  #living: LivingCounter;
  /** Of the counters; whoever writes these keeps it true. */
  digest: CounterDigest;

  constructor(former: StoreState) {
    this.#former = former;
    this.#living = new LivingCounter(former.counts);
    this.digest = new CounterDigest(former.digest);
  }

  /** Takes note that a record was set at its place; undefined where there was or is none. */
  record(
    place: RecordPlace & { readonly documentId: Id | null },
    before: AnyRecord | undefined,
    after: AnyRecord | undefined,
  ): void {
    const { type, id, documentId } = place;
    this.#living.replace(before, after);
    this.#set += 1;
    // A bulk change would be kept in memory once more for nothing.
    if (this.#set > RECORDS_IN_A_LINE) this.#records.clear();
    else this.#records.set(`${type} ${documentId} ${id}`, { place: { type, id }, record: after });
  }

  text(hash: string, text: TextRecord | null): void {
    this.#texts.set(hash, text);
  }

  unknown(id: string, record: UnknownRecord | null): void {
    this.#unknown.set(id, record);
  }

  /** Takes note of a fact about the project. Others are no part of it. */
  meta({ key, value }: MetaRow): void {
    if (key === 'project') this.#project = value as Project;
    if (key === 'annotator') this.#annotatorId = value as Id;
  }

  /** Takes note that everything was removed. */
  cleared(): void {
    this.#cleared = true;
    this.#living = new LivingCounter();
    this.digest = new CounterDigest();
  }

  /** The state after the change, and its entry as it lies in the outbox. */
  finish(at: string): { readonly state: StoreState; readonly row: OutboxRow } {
    const former = this.#former;
    const state: StoreState = {
      revision: former.revision + 1,
      at,
      projectId: this.#project?.id ?? former.projectId,
      counts: this.#living.counts(),
      digest: this.digest.toString(),
    };
    return { state, row: { revision: state.revision, entry: this.#entry(state) } };
  }

  #entry(state: StoreState): string {
    if (this.#set <= RECORDS_IN_A_LINE) {
      const entry = JSON.stringify({ state, change: this.#change() });
      if (entry.length <= LINE_LIMIT) return entry;
    }
    const change: JournalBulk = { kind: 'bulk', records: this.#set };
    return JSON.stringify({ state, change });
  }

  #change(): JournalChange {
    const noted = [...this.#records.values()];
    const puts = noted.flatMap(({ record }) => record ?? []);
    const there = new Set(puts.map(({ type, id }) => `${type} ${id}`));
    return {
      kind: 'change',
      puts,
      removed: noted.flatMap(({ place, record }) =>
        record || there.has(`${place.type} ${place.id}`) ? [] : place,
      ),
      texts: [...this.#texts.values()].filter((text) => text !== null),
      removedTexts: keysOfNull(this.#texts),
      unknown: [...this.#unknown.values()].filter((record) => record !== null),
      removedUnknown: keysOfNull(this.#unknown),
      ...(this.#project ? { project: this.#project } : {}),
      ...(this.#annotatorId === undefined ? {} : { annotatorId: this.#annotatorId }),
      ...(this.#cleared ? { cleared: true } : {}),
    };
  }
}

const keysOfNull = (map: ReadonlyMap<string, unknown>): string[] =>
  [...map].flatMap(([key, value]) => (value === null ? [key] : []));
