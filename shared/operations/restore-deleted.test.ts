import { expect, test } from 'vitest';
import type { ChangeSet } from './change-set';
import { restoreDeleted } from './restore-deleted';

test('tombstones are turned round, other writes left out', () => {
  const deletion: ChangeSet = {
    label: { key: 'delete-document', subject: 'Port chief presses' },
    writes: [
      { type: 'quote', id: 'q', documentId: 'd', fields: { deleted: true } },
      { type: 'speaker', id: 's', documentId: null, fields: { name: 'Tomas Arvelo' } },
      { type: 'document', id: 'd', documentId: null, fields: { deleted: true } },
    ],
  };
  expect(restoreDeleted(deletion)).toEqual({
    label: { key: 'add-document', subject: 'Port chief presses' },
    writes: [
      { type: 'quote', id: 'q', documentId: 'd', fields: { deleted: false } },
      { type: 'document', id: 'd', documentId: null, fields: { deleted: false } },
    ],
  });
});
