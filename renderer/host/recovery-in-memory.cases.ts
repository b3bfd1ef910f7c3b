import type { RecoveryHost } from '../../shared/host/recovery';
import type { StoredOriginal } from '../../shared/recovery/originals';
import type { JournalEntry } from '../../shared/recovery/journal-entry';
import { parseJournalEntry } from '../../shared/recovery/parse-entry';
import type { StoreState } from '../../shared/recovery/store-state';
import type { SnapshotMark, StoredSnapshot } from '../../shared/recovery/survey';

/** For tests: what lies in the memory of a {@link createRecoveryInMemory}, to be looked at and damaged. */
export interface MemoryOfCopies {
  sentinel: { state: StoreState | null; damaged: boolean };
  entries: JournalEntry[];
  readonly snapshots: Map<string, { mark: SnapshotMark; packed: Uint8Array<ArrayBuffer> }>;
  setAside: number;
  /** By hash; null where only the mark of one is left. `damaged` where its bytes are others. */
  readonly originals: Map<
    string,
    { readonly size: number; bytes: Uint8Array<ArrayBuffer> | 'damaged' | null }
  >;
  /** What the next writing of a snapshot comes to. */
  full: boolean;
}

/** For tests: a second copy that lasts as long as its memory. */
export function createRecoveryInMemory(): { host: RecoveryHost; memory: MemoryOfCopies } {
  const memory: MemoryOfCopies = {
    sentinel: { state: null, damaged: false },
    entries: [],
    snapshots: new Map(),
    setAside: 0,
    originals: new Map(),
    full: false,
  };
  const last = () => memory.entries.at(-1)?.state ?? null;
  const noteState = (state: StoreState) => {
    const { state: former } = memory.sentinel;
    if (former === null || former.revision <= state.revision)
      memory.sentinel = { state, damaged: false };
  };
  const host: RecoveryHost = {
    survey: async () => ({
      available: true,
      sentinel: memory.sentinel,
      journal: {
        last: last(),
        from: memory.entries[0]?.state.revision ?? null,
        claimed: last(),
        damagedLines: 0,
        broken: false,
      },
      snapshots: [...memory.snapshots.values()]
        .map(({ mark }): StoredSnapshot => ({ id: mark.id, mark, condition: 'unchecked' }))
        .toSorted((a, b) => (b.mark?.state.revision ?? 0) - (a.mark?.state.revision ?? 0)),
      setAside: [],
    }),
    appendJournal: async (entries) => {
      for (const json of entries) {
        const entry = parseJournalEntry(json);
        if (!entry.ok || entry.value.state.revision <= (last()?.revision ?? 0)) continue;
        memory.entries.push(entry.value);
        noteState(entry.value.state);
      }
      return { outcome: 'written' };
    },
    readJournal: async (after) =>
      memory.entries
        .filter(({ state }) => state.revision > after)
        .map((entry) => JSON.stringify(entry)),
    writeSnapshot: async (mark, packed) => {
      if (memory.full) return { outcome: 'failed', problem: { kind: 'disk-full' } };
      memory.snapshots.set(mark.id, { mark, packed });
      return { outcome: 'written' };
    },
    readSnapshot: async (id) => memory.snapshots.get(id)?.packed ?? null,
    originals: async () =>
      [...memory.originals].map(([sha256, { size, bytes }]): StoredOriginal => {
        const condition = bytes === null ? 'missing' : bytes === 'damaged' ? 'damaged' : 'kept';
        return { sha256, size, condition };
      }),
    keepOriginal: async (sha256, bytes) => {
      if (memory.full) return { outcome: 'failed', problem: { kind: 'disk-full' } };
      memory.originals.set(sha256, { size: bytes.length, bytes });
      return { outcome: 'written' };
    },
    readOriginal: async (sha256) => {
      const bytes = memory.originals.get(sha256)?.bytes ?? null;
      if (bytes === null) return { state: 'missing' };
      return bytes === 'damaged' ? { state: 'damaged' } : { state: 'kept', bytes };
    },
    dropOriginal: async (sha256) => {
      memory.originals.delete(sha256);
      return { outcome: 'written' };
    },
    moveStoreAway: async () => false,
    setAsideStore: async () => {
      memory.setAside += 1;
      return `aside-${memory.setAside}`;
    },
    freeSpace: async () => null,
    forget: async () => {
      memory.sentinel = { state: null, damaged: false };
      memory.entries = [];
      memory.snapshots.clear();
      memory.originals.clear();
      return { outcome: 'written' };
    },
  };
  return { host, memory };
}
