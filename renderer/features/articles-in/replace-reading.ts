import { createId } from '../../../shared/model/ids';
import type { DocumentRecord } from '../../../shared/model/records';
import { addDocuments, articleFrom, deleteDocument } from '../../../shared/operations/documents';
import { markupWrite } from '../../../shared/operations/markup';
import type { ReadFile } from '../../../shared/readers/read-articles';
import type { Repository, WholeReading } from '../../db/repository';
import { FILE_TEXTS } from '../../texts/files';
import type { Outcome } from './add-read-articles';
import type { LookRequest } from './preview/look';

/** What replacing a reading reads and writes. */
export interface ReplacingRepository extends Pick<Repository, 'apply'> {
  readonly everything: Pick<WholeReading, 'document' | 'quotesOf' | 'documentsWithText'>;
}

/**
 * Puts another reading of a file in the place of the articles that came of the first, as one change that can be undone. What
 * has a quote stays as it is, and so does what reads the same; of that only what was found of its details changes.
 */
export async function replaceReading(
  kept: ReadFile,
  { file: { name, bytes }, replaces = [] }: LookRequest,
  repository: ReplacingRepository,
): Promise<readonly Outcome[]> {
  const { everything } = repository;
  const former = await withoutQuotes(replaces, everything);
  const hashes = new Set(kept.articles.map(({ hash }) => hash));
  const gone = former.filter(({ textHash }) => !hashes.has(textHash));
  const removals = gone.flatMap((document) => deleteDocument(document, []).writes);
  const fresh = [];
  const again = [];
  const outcomes: Outcome[] = [];
  for (const article of kept.articles) {
    const [present] = await everything.documentsWithText(article.hash);
    if (present) again.push(markupWrite(article, kept.reader));
    const one = articleFrom(article, kept, { id: createId(), name, bytes, title: '' });
    if (!present) fresh.push(one);
    const { id: documentId, title } = present ?? one;
    outcomes.push({
      kind: 'added',
      name,
      documentId,
      title,
      sentence: FILE_TEXTS.readAnew(title),
    });
  }
  const [first] = outcomes;
  const subject = first && 'title' in first && outcomes.length === 1 ? first.title : name;
  const additions = addDocuments(fresh, subject);
  const written = await repository.apply({
    ...additions,
    writes: [...removals, ...again, ...additions.writes],
  });
  return written.outcome === 'written'
    ? outcomes
    : [{ kind: 'refused', name, sentence: FILE_TEXTS.notKept(name) }];
}

/** The articles that are still there and that nobody has quoted. */
async function withoutQuotes(
  ids: readonly string[],
  everything: ReplacingRepository['everything'],
): Promise<readonly DocumentRecord[]> {
  const found: DocumentRecord[] = [];
  for (const id of ids) {
    const document = await everything.document(id);
    if (document && (await everything.quotesOf(id)).length === 0) found.push(document);
  }
  return found;
}
