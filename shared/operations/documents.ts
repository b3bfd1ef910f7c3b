import type { Id } from '../model/ids';
import type { DocumentFields, DocumentRecord, QuoteRecord, TextRecord } from '../model/records';
import type { ReadArticle, ReadFile } from '../readers/read-articles';
import type { ChangeSet, RecordWrite } from './change-set';
import { markupWrite } from './markup';
import { changeRecord, tombstone, writeRecord } from './write-record';

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
  /** Keeps what the reader of its file found beside the text. */
  readonly markup?: RecordWrite;
}

/** Adds an article with its text and, if there are any, its markup and the bytes of its file. */
export function addDocument({ id, text, bytes, markup, ...fields }: NewDocument): ChangeSet {
  const { sha256 } = fields.original;
  return {
    label: { key: 'add-document', subject: fields.title },
    writes: [
      writeRecord('document', id, { ...fields, textHash: text.hash }),
      ...(markup ? [markup] : []),
    ],
    texts: [text],
    ...(bytes && sha256 !== null ? { originals: [{ sha256, bytes }] } : {}),
  };
}

/** Adds the articles of one file as one change. `subject` is what the change is known by. */
export function addDocuments(documents: readonly NewDocument[], subject: string): ChangeSet {
  const changes = documents.map(addDocument);
  const originals = new Map(
    changes.flatMap((change) => (change.originals ?? []).map((one) => [one.sha256, one])),
  );
  return {
    label: { key: 'add-document', subject },
    writes: changes.flatMap(({ writes }) => writes),
    texts: changes.flatMap(({ texts }) => texts ?? []),
    ...(originals.size > 0 ? { originals: [...originals.values()] } : {}),
  };
}

/** Where a new article comes from, beside what was read. */
export interface ArticleOrigin {
  readonly id: Id;
  /** The name of its file. */
  readonly name: string;
  /** The bytes of its file; null for a pasted text. */
  readonly bytes: Uint8Array | null;
  /** Typed by the person; '' takes the title that the text shows. */
  readonly title: string;
}

/** An article of a file that was read, as a new one of a project. */
export function articleFrom(
  article: ReadArticle,
  file: Pick<ReadFile, 'mediaType' | 'encoding' | 'sha256' | 'reader'>,
  { id, name, bytes, title }: ArticleOrigin,
): NewDocument {
  const { text, hash, details } = article;
  const { mediaType, encoding, sha256 } = file;
  const { title: shown, language, ...source } = details;
  return {
    id,
    title: title || shown || name,
    text: { hash, text },
    original: { name, mediaType, encoding, sha256: bytes ? sha256 : null },
    bytes,
    markup: markupWrite(article, file.reader),
    language,
    source: { ...source, accessed: '' },
  };
}

/** What a person may change of an article. Its text is immutable. */
export type DocumentEdit = Partial<Omit<DocumentFields, 'textHash' | 'original'>>;

/** Changes details of an article; no write when nothing differs. */
export const editDocument = (document: DocumentRecord, fields: DocumentEdit): ChangeSet =>
  changeRecord('edit-document', document, fields);

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
