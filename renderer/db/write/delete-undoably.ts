import type { ChangeSet } from '../../../shared/operations/change-set';
import { restoreDeleted } from '../../../shared/operations/restore-deleted';
import type { Repository } from '../repository';

/**
 * Applies a deletion. Null when it could not be written; else the way back: the whole change is undone while
 * nothing else was done since, and later the record alone comes back.
 */
export async function deleteUndoably(
  repository: Repository,
  deletion: ChangeSet,
): Promise<(() => Promise<void>) | null> {
  const { outcome } = await repository.apply(deletion);
  if (outcome === 'failed') return null;
  const changes = await repository.changes();
  return async () => {
    if ((await repository.changes()) === changes) await repository.undo();
    else await repository.apply(restoreDeleted(deletion));
  };
}
