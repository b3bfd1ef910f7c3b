import type { AnyRecord, QuoteRecord, RecordByType } from '../model/records';
import type { RecordType } from '../records/record-types';
import type { Id } from '../model/ids';
import { calledBy, linksOf } from '../records/record-links';
import type { ChangeKey, ChangeSet, RecordWrite, RecordWriteOf } from './change-set';

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

/** The write of some fields of a record that is there. */
export const writeTo = (record: AnyRecord, fields: RecordWrite['fields']): RecordWrite =>
  record.type === 'quote'
    ? writeQuote(record, fields as WriteFields<'quote'>)
    : writeRecord(record.type, record.id, fields);

/** What a record is called in menus and announcements. */
export function subjectOf(record: AnyRecord): string {
  const words = calledBy(record) ?? '';
  return record.type === 'quote' ? excerptOf(words) : words;
}

/** Changes the fields of a record that really differ, so that an edit to the same value is no write. */
export function changeRecord<T extends RecordType>(
  key: ChangeKey,
  record: RecordByType[T],
  fields: WriteFields<T>,
): ChangeSet {
  const held = record as unknown as Readonly<Record<string, unknown>>;
  const changed = Object.entries(fields).filter(([field, value]) => !sameJson(held[field], value));
  return {
    label: { key, subject: subjectOf(record) },
    writes: changed.length > 0 ? [writeTo(record, Object.fromEntries(changed))] : [],
  };
}

/**
 * Deletes things that are taken as one (`members`, of which there is at least one). First they are taken out of the
 * records that refer to them, by what `unlink` writes for each.
 */
export function deleteMembers(
  key: ChangeKey,
  members: readonly AnyRecord[],
  referring: readonly AnyRecord[],
  unlink: (record: AnyRecord, deleted: readonly Id[]) => readonly RecordWrite[] = unlinkDeleted,
): ChangeSet {
  const [first] = members;
  const ids = members.map(({ id }) => id);
  return {
    label: { key, subject: first ? subjectOf(first) : '' },
    writes: [...referring.flatMap((record) => unlink(record, ids)), ...members.map(tombstone)],
  };
}

/** A few words that name a quote in menus and announcements: its beginning, on one line. */
export function excerptOf(exact: string): string {
  const letters = Array.from(exact.slice(0, 200).replaceAll(/\s+/g, ' ').trim());
  return letters.length > 48 ? `${letters.slice(0, 47).join('').trimEnd()}…` : letters.join('');
}

/** A write that removes a record: an ordinary field, so that an edit made elsewhere conflicts and is not lost. */
export const tombstone = (record: AnyRecord): RecordWrite => writeTo(record, { deleted: true });

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
  return lists.length > 0 ? [writeTo(record, Object.fromEntries(lists))] : [];
}

/** `list` with a value at its end; the same list when it is in it. */
export const withOne = <T>(list: readonly T[], value: T): readonly T[] =>
  list.includes(value) ? list : [...list, value];

/** `list` without `values`; the same list when none is in it. */
export function without<T>(list: readonly T[], values: readonly T[]): readonly T[] {
  return list.some((item) => values.includes(item))
    ? list.filter((item) => !values.includes(item))
    : list;
}

/** Joins what is written to single records into one change. One of several names none of them. */
export function joinChanges(changes: readonly ChangeSet[], several: ChangeKey): ChangeSet {
  const [only] = changes;
  return only && changes.length === 1
    ? only
    : {
        label: { key: several, subject: '' },
        writes: changes.flatMap(({ writes }) => writes),
      };
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
