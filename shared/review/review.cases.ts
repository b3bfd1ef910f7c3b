/** For tests: quotes and records as several desks wrote them. */
import type { AnyRecord, QuoteFields, QuoteRecord, RecordByType } from '../model/records';
import type { Write } from '../model/revision';
import { applyWrite } from '../operations/apply-write';
import type { ChangeSet, RecordWrite } from '../operations/change-set';
import { recordKey } from '../merge/merge-copies';

/** A desk stamps its writes; its clock says whatever it is told to. */
export class CaseAnnotator {
  #n = 0;

  readonly by: string;
  readonly day: number;

  constructor(by: string, day = 1) {
    this.by = by;
    this.day = day;
  }

  stamp(): Write {
    this.#n += 1;
    const session = this.by.padEnd(32, '0');
    return {
      session,
      n: this.#n,
      at: `2026-01-0${this.day}T00:00:0${this.#n % 10}.000Z`,
      by: this.by,
    };
  }

  /** The records after a change made at this desk. */
  apply(
    records: readonly AnyRecord[],
    { writes }: Pick<ChangeSet, 'writes'>,
  ): readonly AnyRecord[] {
    const stamp = this.stamp();
    const after = new Map(records.map((record) => [recordKey(record), record]));
    for (const write of writes) {
      const key = `${write.type}/${write.id}`;
      after.set(key, applyWrite(after.get(key), write, stamp));
    }
    return [...after.values()];
  }

  /** A quote in this desk's layer. */
  quote(id: string, start: number, end: number, fields: Partial<QuoteFields> = {}): QuoteRecord {
    const anchor = { textHash: 't', start, end, exact: '', prefix: '', suffix: '' };
    const write: RecordWrite = {
      type: 'quote',
      id,
      documentId: 'd1',
      fields: { documentId: 'd1', anchor, layer: this.by, ...fields },
    };
    return applyWrite(undefined, write, this.stamp()) as QuoteRecord;
  }

  /** A record of another type as this desk makes it. */
  make<T extends Exclude<keyof RecordByType, 'quote'>>(
    type: T,
    id: string,
    fields: object,
  ): RecordByType[T] {
    const write = { type, id, documentId: null, fields } as unknown as RecordWrite;
    return applyWrite(undefined, write, this.stamp()) as RecordByType[T];
  }
}

export const quotesAmong = (records: readonly AnyRecord[]): readonly QuoteRecord[] =>
  records.filter((record): record is QuoteRecord => record.type === 'quote' && !record.deleted);
