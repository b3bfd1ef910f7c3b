import { expect, test } from 'vitest';
import type { DocumentRecord } from '../model/records';
import { applyWrite } from './apply-write';
import { addDocument } from './documents';
import { quotesOfPassages } from './quotes-of-passages';

const TEXT =
  'One ferry sails. Two ferries wait, and one ferry is lost.\n\nThe last ferry is late.\n';
const STAMP = { session: '0'.repeat(32), n: 1, at: '2026-01-01T00:00:00.000Z', by: 'me' };

const [added] = addDocument({
  id: 'd1',
  title: 'Ferries',
  text: { hash: 'a'.repeat(64), text: TEXT },
  language: 'en',
  original: { name: 'f.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: 'ff' },
}).writes;
if (!added) throw new Error('no document');
const document = applyWrite(undefined, added, STAMP) as DocumentRecord;

const passages = Array.from(TEXT.matchAll(/ferr(?:y|ies)/g), ({ 0: word, index }) => ({
  start: index,
  end: index + word.length,
}));
const spanOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

test('each sentence becomes one quote, but for those that are quotes already', () => {
  const taken = [spanOf('The last ferry is late.')];
  let made = 0;
  const createId = () => `q${(made += 1)}`;
  const { change, count } = quotesOfPassages(
    [{ document, text: TEXT, passages, taken }],
    'me',
    createId,
  );
  const words = change.writes.flatMap((write) =>
    write.type === 'quote' ? [write.fields.anchor?.exact] : [],
  );
  expect(words).toEqual(['One ferry sails.', 'Two ferries wait, and one ferry is lost.']);
  expect(count).toBe(2);
  expect(change.writes.filter(({ type }) => type === 'document')).toMatchObject([
    { id: 'd1', fields: { progress: 'in-work' } },
  ]);
});

test('nothing is written where every sentence is a quote already', () => {
  const taken = [{ start: 0, end: TEXT.indexOf(' Two') }];
  const { change, count } = quotesOfPassages(
    [{ document, text: TEXT, passages: passages.slice(0, 1), taken }],
    'me',
    () => 'q',
  );
  expect([change.writes, count]).toEqual([[], 0]);
});
