import type { TextHash } from '../../../shared/model/ids';
import type { TextRecord } from '../../../shared/model/records';
import type { VerbatimDatabase } from '../database';

/** Reads texts, and keeps the last: it never changes, and 10 MB take their time from the disk and their room in memory. */
export class TextReader {
  readonly #db: VerbatimDatabase;
  #last: TextRecord | null = null;

  constructor(db: VerbatimDatabase) {
    this.#db = db;
  }

  async text(hash: TextHash): Promise<string | undefined> {
    // Whether it is there, without its words, is asked of the disk: live readings hear of it when it goes.
    const isLast = this.#last?.hash === hash && (await this.#db.texts.where({ hash }).count()) > 0;
    if (isLast && this.#last?.hash === hash) return this.#last.text;
    const read = await this.#db.texts.get(hash);
    this.#last = read ?? null;
    return read?.text;
  }
}
