import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { createId } from '../../shared/model/ids';
import type { SnapshotReason } from '../../shared/recovery/survey';
import type { Way } from '../../shared/recovery/ways';
import type { Repository } from '../db/repository';
import { canonicalDump } from '../db/open/test-support';
import { restoreContent } from '../db/restore-content';
import { salvageStore } from '../db/salvage-store';
import { DATABASE_NAME } from '../db/schema';
import { createRecoveryInMemory } from '../host/recovery-in-memory.cases';
import { SnapshotSession } from '../workers/snapshot/snapshot-session';
import type { StartHost, Suspected } from './look-around';
import { start } from './start';
import { waysOn } from './ways-on';

const SAVED = { outcome: 'saved', name: 'a.verbatim.json', verified: true } as const;

/** For tests: a desk. The app is started, worked with and closed, and its store damaged in between. */
export class Desk {
  readonly copies = createRecoveryInMemory();
  readonly saved: Uint8Array<ArrayBuffer>[] = [];
  readonly host: StartHost = {
    recovery: this.copies.host,
    version: '1.0.0',
    saveFile: async (_, bytes) => {
      this.saved.push(bytes);
      return SAVED;
    },
  };
  #open: Repository | null = null;

  close(): void {
    this.#open?.close();
    this.#open = null;
  }

  async opened(): Promise<Repository> {
    this.close();
    const result = await start(this.host);
    if (result.outcome !== 'started') throw new Error(JSON.stringify(result.suspected.findings));
    this.#open = result.started.repository;
    return this.#open;
  }

  async suspected(): Promise<Suspected> {
    this.close();
    const result = await start(this.host);
    if (result.outcome === 'suspect') return result.suspected;
    this.#open = result.started.repository;
    throw new Error('it opened without a word');
  }

  /** Makes so many changes, which the journal has too, and gives the project. */
  async work(changes: number): Promise<string> {
    const repository = this.#open ?? (await this.opened());
    for (let made = 0; made < changes; made += 1)
      await repository.apply({
        label: { key: 'edit-speaker', subject: '' },
        writes: [{ type: 'speaker', id: createId(), documentId: null, fields: { name: 'Pell' } }],
      });
    await this.copies.host.appendJournal(
      repository.acknowledged.pending().map(({ entry }) => entry),
    );
    return canonicalDump(repository);
  }

  async takeSnapshot(reason: SnapshotReason = 'working'): Promise<void> {
    const repository = this.#open ?? (await this.opened());
    const order = { reason, annotatorId: repository.annotatorId(), version: '1.0.0' };
    const taken = await new SnapshotSession().take(() => undefined, order);
    // Nothing was done yet, and there is nothing to keep.
    if (!taken) return;
    if (!taken.agrees) throw new Error('the store is not what it says');
    await this.copies.host.writeSnapshot(taken.mark, taken.packed);
  }

  /** Carries out a way; answers the sentence of the page, and whether the app opens anew. */
  async take(suspected: Suspected, way: Way | undefined) {
    let reopened = false;
    const reopen = () => {
      reopened = true;
    };
    if (!way) throw new Error('there is no such way');
    const said = await waysOn({ host: this.host, suspected, reopen }).carryOut(way);
    return { said, reopened };
  }

  /** The browser throws the store away. */
  async throwAway(): Promise<void> {
    this.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(DATABASE_NAME).addEventListener('success', resolve);
    });
  }

  /** The store as a cut log leaves it: whole, and some changes short. */
  async cutLog(short: number): Promise<void> {
    const repository = this.#open ?? (await this.opened());
    const { revision, at } = repository.acknowledged.state();
    const annotatorId = repository.annotatorId();
    this.close();
    const salvaged = await salvageStore();
    if (!salvaged) throw new Error('there is no store');
    const { content } = salvaged;
    const lost = new Set(content.records.filter(({ type }) => type === 'speaker').slice(-short));
    const records = content.records.filter((record) => !lost.has(record));
    const above = revision - short - 1;
    await restoreContent({ content: { ...content, records }, annotatorId, above, at });
  }
}

/** For tests: nothing of the store opens any more, until it is removed. */
export function storeOfGarbage(): void {
  const open = indexedDB.open.bind(indexedDB);
  const remove = indexedDB.deleteDatabase.bind(indexedDB);
  let garbage = true;
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (garbage) throw new DOMException('Internal error opening backing store', 'UnknownError');
    return open(name, version);
  });
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
    garbage = false;
    return remove(name);
  });
}
