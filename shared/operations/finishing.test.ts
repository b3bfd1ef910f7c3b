import { expect, test } from 'vitest';
import type { DocumentProgress, DocumentRecord } from '../model/records';
import { setProgress } from './finishing';

const articleIn = (progress: DocumentProgress) =>
  ({ type: 'document', id: 'd1', title: 'T', textHash: 'h', progress }) as DocumentRecord;

test.each<[string, DocumentProgress, boolean, DocumentProgress, string, string[]]>([
  ['done at last', 'in-work', false, 'done', 'finish-article', ['finished', 'document']],
  ['taken up again', 'done', true, 'in-work', 'reopen-article', ['finished', 'document']],
  ['begun', 'new', false, 'in-work', 'edit-document', ['document']],
  ['done again, after another took it up', 'in-work', true, 'done', 'edit-document', ['document']],
  ['done already', 'done', true, 'done', 'edit-document', []],
])('%s', (_, before, finished, progress, key, types) => {
  const { label, writes } = setProgress(articleIn(before), 'me', finished, progress);
  expect([label.key, writes.map(({ type }) => type)]).toEqual([key, types]);
});
