import type { Id } from '../../../shared/model/ids';
import type { WholeReading } from '../repository';
import { DexieReading } from './dexie-reading';
import type { ReadingSource } from './dexie-reading';
import { ReadAhead } from './read-ahead';
import { readAll, readContentOf } from './read-content';

/** Reading everything from an open Dexie database, and the content of files as only writing them needs it. */
export class DexieWholeReading extends DexieReading implements WholeReading {
  readonly #db: ReadingSource['db'];

  constructor(from: Omit<ReadingSource, 'blind'>) {
    super({ ...from, blind: false });
    this.#db = from.db;
  }

  async original(sha256: string) {
    const kept = await this.keptOriginal(sha256);
    return kept.state === 'kept' ? kept.bytes : undefined;
  }

  async originals() {
    return new Set(await this.#db.originals.toCollection().primaryKeys());
  }

  async content(of: 'all' | readonly Id[]) {
    const db = this.#db;
    if (of !== 'all')
      return db.transaction('r', db.changeable, async () =>
        readContentOf(db, await this.project(), of),
      );
    const ahead = await ReadAhead.of(db);
    return db.transaction('r', db.changeable, async () => readAll(db, await this.project(), ahead));
  }
}
