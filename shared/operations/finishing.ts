import { BLIND_ID, finishedId } from '../visibility/finished';
import type { Id } from '../model/ids';
import type { DocumentProgress, DocumentRecord } from '../model/records';
import type { ChangeSet, RecordWrite } from './change-set';
import { editDocument } from './documents';
import { writeRecord } from './write-record';

const mark = ({ textHash }: DocumentRecord, me: Id, finished: boolean): RecordWrite =>
  writeRecord('decision', finishedId(textHash, me), {
    items: [],
    verdict: 'accept',
    by: me,
    seenHash: textHash,
    deleted: !finished,
  });

/** The annotator at this desk is finished with an article: so is their layer of it, and the article is done. */
export const finishArticle = (document: DocumentRecord, me: Id): ChangeSet => ({
  label: { key: 'finish-article', subject: document.title },
  writes: [mark(document, me, true), ...editDocument(document, { progress: 'done' }).writes],
});

/** Takes up again an article that the annotator at this desk had finished. */
export const reopenArticle = (
  document: DocumentRecord,
  me: Id,
  progress: DocumentProgress = 'in-work',
): ChangeSet => ({
  label: { key: 'reopen-article', subject: document.title },
  writes: [mark(document, me, false), ...editDocument(document, { progress }).writes],
});

/** Agrees that the team works blind, or ends that: for everybody whom the project reaches. */
export const agreeOnBlind = (blind: boolean): ChangeSet => ({
  label: { key: blind ? 'blind-on' : 'blind-off', subject: '' },
  writes: [
    writeRecord('decision', BLIND_ID, {
      items: [],
      verdict: 'accept',
      // Two who agree on it apart have said the same: a name here would make it a conflict.
      by: '',
      seenHash: '',
      deleted: !blind,
    }),
  ],
});
