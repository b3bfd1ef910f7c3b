import { markupId } from '../model/derived-ids';
import type { MarkupFields, MarkupRecord } from '../model/records';
import type { ReadArticle } from '../readers/read-articles';
import type { DetailName, Loss } from '../readers/reader';
import type { ChangeSet, RecordWrite } from './change-set';
import { changeRecord, writeRecord } from './write-record';

type Found = MarkupFields['found'][number];
type Kept = MarkupFields['losses'][number];

/** A loss by what was lost and how often. */
function kept(loss: Loss): Kept {
  switch (loss.kind) {
    case 'unfit-characters':
    case 'joined-hyphens':
    case 'joined-lines':
      return { what: loss.kind, count: loss.count };
    case 'unfit-bytes':
      return { what: loss.kind, count: loss.bytes.count };
    case 'left-out':
      return { what: loss.what, count: loss.count };
    case 'guessed-order':
      return { what: loss.kind, count: loss.pages.length };
    case 'page-data':
      return { what: loss.kind, count: 1 };
  }
}

/** What was found of an article's details, one entry for each value, with its place. */
function foundIn({ details, findings, updated, archiveUrl }: ReadArticle): readonly Found[] {
  const values = { ...details, updated, archiveUrl };
  return (Object.keys(values) as DetailName[]).flatMap((detail) => {
    const finding = findings[detail];
    const all = [values[detail]].flat();
    return finding
      ? all.map((value) => ({ detail, value, place: finding.place, stated: finding.stated }))
      : [];
  });
}

/** The write that keeps what a reader, such as `html@1`, found beside the text of an article. */
export const markupWrite = (article: ReadArticle, reader: string): RecordWrite =>
  writeRecord('markup', markupId(article.hash, reader), {
    textHash: article.hash,
    reader,
    marks: article.marks,
    found: foundIn(article),
    losses: article.losses.map(kept),
    // Who takes an article in again after undoing that has it again.
    deleted: false,
  });

/** A person confirms what a reader guessed of a detail, or takes that back; no write when nothing differs. */
export function confirmDetail(
  markup: MarkupRecord,
  detail: string,
  confirmed: boolean,
  title: string,
): ChangeSet {
  const { label, writes } = changeRecord('confirm-detail', markup, {
    found: markup.found.map((one) => (one.detail === detail ? { ...one, stated: confirmed } : one)),
  });
  return { label: { ...label, subject: title }, writes };
}
