import { resolveIdentities } from '../identities/resolve-identities';
import type { ProjectContent } from '../model/content';
import type { Id } from '../model/ids';
import type { AnyRecord, QuoteRecord } from '../model/records';
import { authorsOf, linksOf } from '../records/record-links';

/** What is exported: the whole project, one article, or one quote with its article. */
export type ExportScope = 'article' | 'quote' | 'project';

/**
 * The part of a project that belongs to some quotes: they, their articles with texts, and the speakers, events,
 * tags and annotators they name, with all that are taken as the same as these. What this version cannot read stays behind: it cannot be told whose it is.
 */
export function selectQuotes(content: ProjectContent, ids: ReadonlySet<Id>): ProjectContent {
  const quotes = content.records.filter(
    (record): record is QuoteRecord => record.type === 'quote' && ids.has(record.id),
  );
  const named = new Set(
    quotes.flatMap((quote) => [
      quote.id,
      ...authorsOf(quote),
      ...linksOf(quote).map(({ to }) => to),
    ]),
  );
  for (const record of content.records) {
    if (named.has(record.id) && (record.type === 'event' || record.type === 'document'))
      for (const { to } of linksOf(record)) named.add(to);
  }
  const { group } = resolveIdentities(
    content.records.filter((record) => record.type === 'identity'),
  );
  for (const id of named) for (const same of group(id)) named.add(same);
  const belongs = (record: AnyRecord) =>
    record.type === 'identity'
      ? named.has(record.a) && named.has(record.b)
      : record.type === 'decision'
        ? record.items.some((id) => ids.has(id))
        : named.has(record.id);
  const chosen = content.records.filter(belongs);
  const hashes = new Set(
    chosen.flatMap((record) => (record.type === 'document' ? [record.textHash] : [])),
  );
  // What was found beside the texts says where the quotes stand.
  const markup = content.records.filter(
    (record) => record.type === 'markup' && hashes.has(record.textHash),
  );
  return {
    project: content.project,
    records: [...chosen, ...markup],
    unknown: [],
    texts: content.texts.filter(({ hash }) => hashes.has(hash)),
  };
}
