import { resolveIdentities } from '../identities/resolve-identities';
import type { ProjectContent } from '../model/content';
import type { Id } from '../model/ids';
import type { DocumentRecord } from '../model/records';
import {
  articleEntry,
  eventEntry,
  quoteEntry,
  speakerEntry,
  tagEntry,
  textEntry,
} from './entries-of';
import type { SearchContext } from './field-sets';
import { SearchIndex } from './search-index';

/** An index of all that is there in a project, and what a search has to know beside it. Nothing is hidden. */
export function indexContent({ records, texts }: Pick<ProjectContent, 'records' | 'texts'>): {
  readonly index: SearchIndex;
  readonly context: SearchContext;
} {
  const quoted = new Set<Id>();
  for (const record of records)
    if (record.type === 'quote' && !record.deleted) quoted.add(record.documentId);
  const articles = new Map<Id, DocumentRecord>();
  // One that was deleted is there for the quotes that others went on with.
  for (const record of records)
    if (record.type === 'document' && (!record.deleted || quoted.has(record.id)))
      articles.set(record.id, record);
  const index = new SearchIndex();
  const hashes = new Set(Array.from(articles.values(), ({ textHash }) => textHash));
  for (const text of texts) if (hashes.has(text.hash)) index.put(textEntry(text));
  for (const article of articles.values()) index.put(articleEntry(article));
  for (const record of records) {
    if (record.deleted) continue;
    if (record.type === 'quote') {
      const article = articles.get(record.documentId);
      if (article) index.put(quoteEntry(record, article.textHash));
    } else if (record.type === 'speaker') index.put(speakerEntry(record));
    else if (record.type === 'event') index.put(eventEntry(record));
    else if (record.type === 'tag') index.put(tagEntry(record));
  }
  index.settle();
  const identities = records.filter((record) => record.type === 'identity');
  const annotators = records.filter((record) => record.type === 'annotator' && !record.deleted);
  return {
    index,
    context: {
      blind: null,
      me: '',
      annotators: annotators.flatMap((one) =>
        one.type === 'annotator' ? [{ id: one.id, name: one.name }] : [],
      ),
      sameAs: resolveIdentities(identities).group,
    },
  };
}
