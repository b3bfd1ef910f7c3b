import type { Id } from '../../../shared/model/ids';
import type { WholeReading } from '../repository';
import { DexieReading } from './dexie-reading';
import type { ReadingSource } from './dexie-reading';
import { readContentOf } from './read-content';

/** Reading everything from an open Dexie database, and the content of files as only writing them needs it. */
export class DexieWholeReading extends DexieReading implements WholeReading {
  readonly #db: ReadingSource['db'];

  constructor(from: Omit<ReadingSource, 'blind'>) {
    super({ ...from, blind: false });
    this.#db = from.db;
  }

  async original(sha256: string) {
    return (await this.#db.originals.get(sha256))?.bytes;
  }

  content(of: 'all' | readonly Id[]) {
    const db = this.#db;
    return db.transaction('r', db.changeable, async () =>
      readContentOf(db, await this.project(), of),
    );
  }
}
