import type { Id } from '../model/ids';
import type { DocumentFields, DocumentRecord, QuoteRecord, TextRecord } from '../model/records';
import type { ReadArticle } from '../text/read-article';
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

/** A read article as a new one. `bytes` are those of its file, null for a pasted text; `title` '' takes the guess. */
export function articleFrom(
  read: ReadArticle,
  { id, name, bytes, title }: { id: Id; name: string; bytes: Uint8Array | null; title: string },
): NewDocument {
  const { publisher, published, authors, dateline, url, language } = read.details;
  return {
    id,
    title: title || read.details.title || name,
    text: { hash: read.hash, text: read.text },
    original: {
      name,
      mediaType: /\.(md|markdown)$/i.test(name) ? 'text/markdown' : 'text/plain',
      encoding: read.encoding,
      sha256: bytes ? read.sha256 : null,
    },
    bytes,
    language,
    source: { publisher, published, authors, dateline, url, accessed: '' },
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

/**
 * Deletes an article and all its quotes, with the other records of its text (`also`). The text stays held, so that
 * undoing needs no file.
 */
export function deleteDocument(
  document: DocumentRecord,
  quotesOfDocument: readonly QuoteRecord[],
  also: readonly DocumentRecord[] = [],
): ChangeSet {
  const records = [document, ...also.filter(({ id }) => id !== document.id)];
  const ids = new Set(records.map(({ id }) => id));
  const quotes = quotesOfDocument.filter((quote) => ids.has(quote.documentId) && !quote.deleted);
  return {
    label: { key: 'delete-document', subject: document.title },
    writes: [...quotes.map(tombstone), ...records.map(tombstone)],
  };
}

/** Brings an article back that was deleted while somebody else went on with it. */
export const keepDocument = ({ id, title }: DocumentRecord): ChangeSet => ({
  label: { key: 'add-document', subject: title },
  writes: [writeRecord('document', id, { deleted: false })],
});
