import type { Id } from '../model/ids';
import type { TextRecord } from '../model/records';
import type { FieldsByType, RecordType } from '../records/record-types';

/** The values one operation writes into one record. A record that does not exist yet is created by it. */
export type RecordWrite = { readonly [T in RecordType]: RecordWriteOf<T> }[RecordType];
export interface RecordWriteOf<T extends RecordType> {
  readonly type: T;
  readonly id: Id;
  /** Quotes are stored by document, so a write to one names it. */
  readonly documentId: T extends 'quote' ? Id : null;
  readonly fields: Partial<FieldsByType[T]> & { readonly deleted?: boolean };
}

/** What a change did, for the undo menu and the announcements: a key of the interface's texts and its values. */
export interface ChangeLabel {
  readonly key: ChangeKey;
  readonly subject: string;
}
export type ChangeKey =
  | `${'add' | 'edit' | 'delete'}-${'document' | 'quote'}`
  | `${'edit' | 'delete'}-${'speaker' | 'event' | 'tag'}`
  | 'edit-annotator'
  | 'confirm-detail'
  | 'add-quotes'
  | 'move-quote'
  | 'note-quote'
  | `${'link' | 'unlink'}-${'speaker' | 'event'}`
  | `${'tag' | 'untag'}-${'quote' | 'article'}`
  | `${'put-into' | 'take-out-of'}-collection`
  | `${'edit' | 'delete'}-${'articles' | 'quotes'}`
  | `${'finish' | 'reopen'}-article`
  | `blind-${'on' | 'off'}`
  | `${'accept' | 'reject'}-suggestion`
  | 'accept-suggestions'
  | 'settle-conflict'
  | 'decide'
  | 'settle-many'
  | 'import-file'
  | 'merge-files'
  | 'join'
  | 'part'
  | 'tell-apart'
  | 'carry-quotes'
  | 'put-back';

/**
 * One undoable change: what is written, computed by a pure operation and applied by the repository in one
 * transaction. Undoing writes the former values back as a new write; a created record is undone by deleting it.
 */
export interface ChangeSet {
  readonly label: ChangeLabel;
  readonly writes: readonly RecordWrite[];
  /** Texts to hold, at most once per hash. */
  readonly texts?: readonly TextRecord[];
  /** Bytes of originals by their SHA-256. */
  readonly originals?: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
}
