import type { AnnotatorFields, AnnotatorRecord } from '../model/records';
import type { ChangeSet } from './change-set';
import { writeRecord } from './write-record';

/**
 * Changes an annotator. The one at this desk may have no record yet: their first change writes it, and this may
 * be that change.
 */
export function editAnnotator(
  annotator: Pick<AnnotatorRecord, 'id' | 'name'>,
  fields: Partial<AnnotatorFields>,
): ChangeSet {
  return {
    label: { key: 'edit-annotator', subject: annotator.name },
    writes: [writeRecord('annotator', annotator.id, { name: annotator.name, ...fields })],
  };
}
