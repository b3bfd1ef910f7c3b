import type { Id } from '../model/ids';
import type { DocumentFields, DocumentRecord, QuoteRecord, TextRecord } from '../model/records';
import type { ChangeSet } from './change-set';
import { changedFields, tombstone, writeRecord } from './write-record';

/** What a new article needs; fields left out take their defaults. */
export interface NewDocument
  extends Partial<Pick<DocumentFields, 'language' | 'source' | 'notes' | 'progress'>> {
  readonly id: Id;
  readonly title: string;
  /** The normalised text with its hash. */
  readonly text: TextRecord;
  readonly original: DocumentFields['original'];
  /** The bytes as they came, kept under `original.sha256`; left out for a pasted text. */
  readonly bytes?: Uint8Array | null;
}

/** Adds an article with its text and, if there are any, the bytes of its file. */
export function addDocument({ id, text, bytes, ...fields }: NewDocument): ChangeSet {
  const { sha256 } = fields.original;
  return {
    label: { key: 'add-document', subject: fields.title },
    writes: [writeRecord('document', id, { ...fields, textHash: text.hash })],
    texts: [text],
    ...(bytes && sha256 !== null ? { originals: [{ sha256, bytes }] } : {}),
  };
}

/** What a person may change of an article. Its text is immutable. */
export type DocumentEdit = Partial<Omit<DocumentFields, 'textHash' | 'original'>>;

/** Changes details of an article; no write when nothing differs. */
export function editDocument(document: DocumentRecord, fields: DocumentEdit): ChangeSet {
  const changed = changedFields<'document'>(document, fields);
  return {
    label: { key: 'edit-document', subject: document.title },
    writes: changed ? [writeRecord('document', document.id, changed)] : [],
  };
}

/** Deletes an article and all its quotes. Its text stays held, so that undoing needs no file. */
export function deleteDocument(
  document: DocumentRecord,
  quotesOfDocument: readonly QuoteRecord[],
): ChangeSet {
  const quotes = quotesOfDocument.filter(
    (quote) => quote.documentId === document.id && !quote.deleted,
  );
  return {
    label: { key: 'delete-document', subject: document.title },
    writes: [...quotes.map(tombstone), tombstone(document)],
  };
}
