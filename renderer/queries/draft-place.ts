import type { Id } from '../../shared/model/ids';

interface Owner {
  readonly type: string;
  readonly id: Id;
  readonly documentId?: Id | null;
}

/** Where a draft of a field of a record is kept: it goes when the record is deleted. */
export const draftPlace = ({ type, id, documentId = null }: Owner, field: string) => ({
  key: `${field}:${id}`,
  of: { type, id, documentId },
});
