import type { RecoveryHost } from '../../../shared/host/recovery';
import { selectQuotes } from '../../../shared/export/select-quotes';
import type { ProjectContent } from '../../../shared/model/content';
import type { Id } from '../../../shared/model/ids';
import { projectFromCopies } from '../../../shared/copies/project-from-copies';
import { applyUnsaved } from '../../../shared/copies/unsaved-changes';
import { isStoreGone } from '../../db/failures';
import type { Repository } from '../../db/repository';
import { unpackSnapshot } from '../../workers/unpack/unpack-client';

/** How long a database in trouble may take to be read, in ms. */
const PATIENCE = 1500;

/**
 * What is to be exported. While storage refuses changes, the export has those too that could not be saved; and where it
 * cannot even be read, as on a full disk, the project comes from the second copy. Rejects when that has less.
 */
export async function readForExport(
  repository: Pick<Repository, 'everything' | 'acknowledged' | 'saving'>,
  recovery: Pick<RecoveryHost, 'survey' | 'readSnapshot' | 'readJournal'>,
  of: 'all' | readonly Id[],
): Promise<ProjectContent> {
  const saving = repository.saving.current();
  if (saving.state !== 'failed') return repository.everything.content(of);
  const { acknowledged } = repository;
  const read = isStoreGone(saving.reason)
    ? { ok: false as const, error: new Error('the database is gone') }
    : await inTime(repository.everything.content(of));
  if (read.ok) return applyUnsaved(read.content, acknowledged.unsaved());
  const content = await projectFromCopies(
    recovery,
    {
      pending: acknowledged.pending().map(({ entry }) => entry),
      unsaved: acknowledged.unsaved(),
      revision: acknowledged.state().revision,
    },
    unpackSnapshot,
  );
  if (!content) throw read.error;
  return of === 'all' ? content : articlesOf(content, new Set(of));
}

async function inTime(
  reading: Promise<ProjectContent>,
): Promise<
  | { readonly ok: true; readonly content: ProjectContent }
  | { readonly ok: false; readonly error: unknown }
> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('the database does not answer')), PATIENCE);
    });
    return { ok: true, content: await Promise.race([reading, silence]) };
  } catch (error) {
    return { ok: false, error };
  } finally {
    clearTimeout(timer);
  }
}

function articlesOf(content: ProjectContent, of: ReadonlySet<Id>): ProjectContent {
  const quotes = content.records.flatMap((record) =>
    record.type === 'quote' && of.has(record.documentId) ? record.id : [],
  );
  return selectQuotes(content, new Set(quotes));
}
