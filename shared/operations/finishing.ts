import { finishedId, POLICY_ID } from '../model/derived-ids';
import type { Id } from '../model/ids';
import type { DocumentProgress, DocumentRecord } from '../model/records';
import type { ChangeSet, RecordWrite } from './change-set';
import { editDocument } from './documents';
import { writeRecord } from './write-record';

const mark = ({ textHash }: DocumentRecord, me: Id, finished: boolean): RecordWrite =>
  writeRecord('finished', finishedId(textHash, me), {
    textHash,
    annotator: me,
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

/**
 * Says how far an article is, which says too whether the annotator at this desk is finished with it. `finished`: they
 * are, as things stand; then they say nothing new of themselves when the article, which another has taken up since, is
 * done again.
 */
export function setProgress(
  document: DocumentRecord,
  me: Id,
  finished: boolean,
  progress: DocumentProgress,
): ChangeSet {
  if (finished === (progress === 'done')) return editDocument(document, { progress });
  return finished ? reopenArticle(document, me, progress) : finishArticle(document, me);
}

/** Agrees that the team works blind, or ends that: for everybody whom the project reaches. */
export const agreeOnBlind = (blind: boolean): ChangeSet => ({
  label: { key: blind ? 'blind-on' : 'blind-off', subject: '' },
  writes: [
    // Who undid the first agreement deleted the record.
    writeRecord('policy', POLICY_ID, { blind, deleted: false }),
  ],
});
