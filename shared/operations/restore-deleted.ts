import type { ChangeKey, ChangeSet } from './change-set';

/** What the labels of undone deletions say: the thing is there again. Others keep their own. */
const RESTORED: Partial<Record<ChangeKey, ChangeKey>> = {
  'delete-document': 'add-document',
  'delete-quote': 'add-quote',
};

/**
 * Brings back what a deletion took away, as a change of its own, so that it can be offered long after and
 * whatever was done since. Only tombstones are turned round; links that a deletion took off stay off.
 */
export function restoreDeleted(deletion: ChangeSet): ChangeSet {
  const { key, subject } = deletion.label;
  return {
    label: { key: RESTORED[key] ?? key, subject },
    writes: deletion.writes
      .filter((write) => write.fields.deleted === true)
      .map((write) => ({ ...write, fields: { deleted: false } })),
  };
}
