import type { Id } from '../../../../shared/model/ids';
import type { DocumentProgress } from '../../../../shared/model/records';
import {
  createAndTagArticles,
  editDocuments,
  putIntoCollection,
  setProgressOfAll,
  tagArticles,
  takeOutOfCollection,
  untagArticles,
} from '../../../../shared/operations/bulk-articles';
import type { ShownArticle, SharedDetails } from '../../../../shared/operations/bulk-articles';
import type { ChangeSet } from '../../../../shared/operations/change-set';
import type { DocumentSummary, Repository } from '../../../db/repository';
import { deleteArticles } from '../../../db/write/delete-article';
import { useRepository } from '../../../queries/database-context';
import { useDelete } from '../../../session/deleting';
import { ARTICLE_TABLE as WORDS } from '../../../texts/article-table';
import { useBulkChange } from '../use-bulk-change';

/** A tag to be put on: one that is there, or a new one. */
export interface TagChoice {
  readonly id: Id;
  readonly name: string;
  /** Only of a new one: the names of the tags above it. */
  readonly path?: readonly string[];
}

/** What can be done to articles at once. Each is one change, says what it did, and offers to take it back. */
export interface Bulk {
  tag(tag: TagChoice): void;
  untag(tag: TagChoice): void;
  putInto(collection: string): void;
  takeOut(collection: string): void;
  edit(details: SharedDetails): void;
  setProgress(progress: DocumentProgress): void;
  remove(): void;
}

/** Some articles as they are when their turn comes, with all their records. */
async function fresh(
  { everything }: Repository,
  targets: readonly DocumentSummary[],
): Promise<readonly ShownArticle[]> {
  const now = new Map(
    (await everything.documents()).map(({ document }) => [document.id, document]),
  );
  return targets.flatMap(({ document, also = [] }) => {
    const found = now.get(document.id);
    return found ? [{ document: found, also: also.flatMap(({ id }) => now.get(id) ?? []) }] : [];
  });
}

/** `targets` are those that are meant now; `onDone` hears which of them were changed. */
export function useBulk(
  targets: readonly DocumentSummary[],
  onDone: (ids: readonly Id[]) => void,
): Bulk {
  const repository = useRepository();
  const bulkChange = useBulkChange();
  const remove = useDelete();
  const ids = targets.map(({ document }) => document.id);

  const apply = (
    make: (articles: readonly ShownArticle[]) => ChangeSet | Promise<ChangeSet>,
    said: string,
  ) => {
    if (targets.length === 0) return;
    onDone(ids);
    bulkChange(async () => {
      const change = await make(await fresh(repository, targets));
      return { change, said: change.writes.length === 0 ? '' : said };
    });
  };
  const count = targets.length;
  return {
    tag: (tag) =>
      apply(
        (articles) =>
          tag.path === undefined
            ? tagArticles(articles, tag)
            : createAndTagArticles(articles, { id: tag.id, name: tag.name, path: tag.path }),
        WORDS.tagged(count, tag.name),
      ),
    untag: (tag) =>
      apply((articles) => untagArticles(articles, tag), WORDS.untagged(count, tag.name)),
    putInto: (name) =>
      apply((articles) => putIntoCollection(articles, name), WORDS.collected(count, name)),
    takeOut: (name) =>
      apply((articles) => takeOutOfCollection(articles, name), WORDS.takenOut(count, name)),
    edit: (details) =>
      apply((articles) => editDocuments(articles, details), WORDS.changedDetails(count)),
    setProgress: (progress) =>
      apply(
        async (articles) => {
          const me = repository.annotatorId();
          const finishers = await repository.everything.finishers();
          const finished = new Set(
            articles
              .map(({ document }) => document.textHash)
              .filter((hash) => finishers.get(hash)?.has(me)),
          );
          return setProgressOfAll(articles, me, finished, progress);
        },
        progress === 'done' ? WORDS.finished(count) : WORDS.reopened(count),
      ),
    remove: () => {
      if (count === 0) return;
      repository.inTurn(async () => {
        const articles = await fresh(repository, targets);
        const quotes = targets.reduce((sum, { counts }) => sum + counts.quotes, 0);
        const change = await deleteArticles(
          repository.everything,
          articles.map(({ document }) => document),
        );
        await remove({ name: WORDS.what(count, quotes), isCount: true, ids, change });
      }, 'project');
    },
  };
}
