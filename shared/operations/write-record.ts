import type { AnyRecord, QuoteRecord, RecordByType } from '../model/records';
import type { RecordType } from '../records/record-types';
import type { Id } from '../model/ids';
import { linksOf } from '../records/record-links';
import type { RecordWrite, RecordWriteOf } from './change-set';

type NotQuote = Exclude<RecordType, 'quote'>;
/** Fields a write may carry, with the tombstone. */
export type WriteFields<T extends RecordType> = RecordWriteOf<T>['fields'];

/** A write to a record that is not a quote. */
export function writeRecord<T extends NotQuote>(
  type: T,
  id: Id,
  fields: WriteFields<T>,
): RecordWrite {
  return { type, id, documentId: null, fields };
}

/** A write to a quote. */
export function writeQuote(
  quote: Pick<QuoteRecord, 'id' | 'documentId'>,
  fields: WriteFields<'quote'>,
): RecordWrite {
  return { type: 'quote', id: quote.id, documentId: quote.documentId, fields };
}

/** The fields that really differ from what the record holds, so that an edit to the same value is no write. */
export function changedFields<T extends RecordType>(
  record: RecordByType[T],
  fields: WriteFields<T>,
): WriteFields<T> | null {
  const held = record as unknown as Readonly<Record<string, unknown>>;
  const changed = Object.entries(fields).filter(([field, value]) => !sameJson(held[field], value));
  return changed.length > 0 ? (Object.fromEntries(changed) as WriteFields<T>) : null;
}

/** A few words that name a quote in menus and announcements: its beginning, on one line. */
export function excerptOf(exact: string): string {
  const letters = Array.from(exact.slice(0, 200).replaceAll(/\s+/g, ' ').trim());
  return letters.length > 48 ? `${letters.slice(0, 47).join('').trimEnd()}…` : letters.join('');
}

/** A write that removes a record: an ordinary field, so that an edit made elsewhere conflicts and is not lost. */
export function tombstone(record: AnyRecord): RecordWrite {
  return record.type === 'quote'
    ? writeQuote(record, { deleted: true })
    : writeRecord(record.type, record.id, { deleted: true });
}

/** The write that takes deleted records out of every list of a record that refers to them; none when nothing does. */
export function unlinkDeleted(record: AnyRecord, deleted: readonly Id[]): readonly RecordWrite[] {
  const held = record as unknown as Readonly<Record<string, unknown>>;
  const fields = new Set(
    linksOf(record).flatMap(({ field, to }) => (deleted.includes(to) ? [field] : [])),
  );
  const lists = [...fields].flatMap((field) => {
    const list = held[field];
    return Array.isArray(list) ? [[field, without(list, deleted)] as const] : [];
  });
  if (lists.length === 0) return [];
  const left = Object.fromEntries(lists);
  return [
    record.type === 'quote' ? writeQuote(record, left) : writeRecord(record.type, record.id, left),
  ];
}

/** `list` without `values`; the same list when none is in it. */
export function without<T>(list: readonly T[], values: readonly T[]): readonly T[] {
  return list.some((item) => values.includes(item))
    ? list.filter((item) => !values.includes(item))
    : list;
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
