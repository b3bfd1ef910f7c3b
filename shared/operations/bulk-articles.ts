/** What is done to several articles at once: each is one change, so that one undo takes it back. */
import type { Id, TextHash } from '../model/ids';
import type {
  ArticleSource,
  DocumentProgress,
  DocumentRecord,
  QuoteRecord,
  TagFields,
} from '../model/records';
import type { ChangeSet, RecordWrite } from './change-set';
import { deleteDocument, editDocument } from './documents';
import { setProgress } from './finishing';
import { changeRecord, joinChanges, without, withOne, writeRecord } from './write-record';

/** An article as lists show it: the record that stands for it, and the other records of its text. */
export interface ShownArticle {
  readonly document: DocumentRecord;
  readonly also?: readonly DocumentRecord[];
}

/** An article that is to go, with the quotes of all its records. */
export interface ArticleDeletion extends ShownArticle {
  readonly quotes: readonly QuoteRecord[];
}

/** What can be written into several articles alike. What is left out stays as it is. */
export interface SharedDetails {
  readonly source?: Partial<ArticleSource>;
  readonly language?: string;
}

type ListField = 'tags' | 'collections';
const recordsOf = ({ document, also = [] }: ShownArticle): readonly DocumentRecord[] => [
  document,
  ...also,
];

/** What the records of an article hold together in one of its lists, each once. */
export const heldTogether = (article: ShownArticle, field: ListField): readonly string[] =>
  article.also
    ? [...new Set(recordsOf(article).flatMap((record) => record[field]))]
    : article.document[field];

const addTo = (
  articles: readonly ShownArticle[],
  field: ListField,
  value: string,
): readonly RecordWrite[] =>
  articles
    .filter((article) => !heldTogether(article, field).includes(value))
    .flatMap(
      ({ document }) =>
        changeRecord('edit-document', document, { [field]: withOne(document[field], value) })
          .writes,
    );

const takeFrom = (
  articles: readonly ShownArticle[],
  field: ListField,
  value: string,
): readonly RecordWrite[] =>
  articles
    .flatMap(recordsOf)
    .flatMap(
      (record) =>
        changeRecord('edit-document', record, { [field]: without(record[field], [value]) }).writes,
    );

/** Puts a tag on articles; those that have it already are not written. */
export const tagArticles = (
  articles: readonly ShownArticle[],
  { id, name }: { readonly id: Id; readonly name: string },
): ChangeSet => ({
  label: { key: 'tag-article', subject: name },
  writes: addTo(articles, 'tags', id),
});

/** Makes a tag and puts it on articles; fields left out take their defaults. */
export function createAndTagArticles(
  articles: readonly ShownArticle[],
  { id, ...fields }: { readonly id: Id; readonly name: string } & Partial<TagFields>,
): ChangeSet {
  const { label, writes } = tagArticles(articles, { id, name: fields.name });
  return { label, writes: [writeRecord('tag', id, fields), ...writes] };
}

/** Takes a tag off articles, whichever of their records has it. */
export const untagArticles = (
  articles: readonly ShownArticle[],
  { id, name }: { readonly id: Id; readonly name: string },
): ChangeSet => ({
  label: { key: 'untag-article', subject: name },
  writes: takeFrom(articles, 'tags', id),
});

/** Puts articles into a collection, which is there from then on. */
export const putIntoCollection = (
  articles: readonly ShownArticle[],
  collection: string,
): ChangeSet => ({
  label: { key: 'put-into-collection', subject: collection },
  writes: addTo(articles, 'collections', collection),
});

/** Takes articles out of a collection, which is gone when none is left in it. */
export const takeOutOfCollection = (
  articles: readonly ShownArticle[],
  collection: string,
): ChangeSet => ({
  label: { key: 'take-out-of-collection', subject: collection },
  writes: takeFrom(articles, 'collections', collection),
});

/** Writes the same details into several articles. */
export const editDocuments = (
  articles: readonly ShownArticle[],
  { source, ...fields }: SharedDetails,
): ChangeSet =>
  joinChanges(
    articles.map(({ document }) =>
      editDocument(document, {
        ...fields,
        ...(source ? { source: { ...document.source, ...source } } : {}),
      }),
    ),
    'edit-articles',
  );

/** Says how far several articles are; `finished` has the texts that the annotator at this desk is finished with. */
export const setProgressOfAll = (
  articles: readonly ShownArticle[],
  me: Id,
  finished: ReadonlySet<TextHash>,
  progress: DocumentProgress,
): ChangeSet =>
  joinChanges(
    articles.map(({ document }) =>
      setProgress(document, me, finished.has(document.textHash), progress),
    ),
    'edit-articles',
  );

/** Deletes articles with their quotes. */
export const deleteDocuments = (deletions: readonly ArticleDeletion[]): ChangeSet =>
  joinChanges(
    deletions.map(({ document, quotes, also }) => deleteDocument(document, quotes, also)),
    'delete-articles',
  );
