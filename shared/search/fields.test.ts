import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../model/records';
import { record } from '../project-file/sample.cases';
import { DEFAULTS } from '../records/record-types';
import { answerQuery } from './answer-query';
import { indexContent } from './index-content';
import { TextNumbers } from './text-numbers';

const TEXTS = [
  { hash: 'a'.repeat(64), text: 'The quay was never sold. Nobody asked the harbour master.' },
  { hash: 'b'.repeat(64), text: 'Der Hafenmeister verkauft den Kai nicht.\nThe quay.' },
];
const article = (id: string, at: number, published: string, fields: object): AnyRecord =>
  record('document', id, {
    title: `Report ${id}`,
    textHash: TEXTS[at]?.hash ?? '',
    original: { name: `${id}.txt`, mediaType: '', encoding: '', sha256: null },
    ...fields,
    source: {
      ...DEFAULTS.document.source,
      publisher: at === 0 ? 'Harbour Press' : 'Tidewater Post',
      published,
      authors: at === 0 ? ['T. Vale'] : [],
    },
  });
const quote = (
  id: string,
  documentId: string,
  at: number,
  end: number,
  fields: object,
): AnyRecord => {
  const { hash, text } = TEXTS[at] ?? { hash: '', text: '' };
  return record('quote', id, {
    documentId,
    layer: 'ann',
    anchor: { textHash: hash, start: 0, end, exact: text.slice(0, end), prefix: '', suffix: '' },
    ...fields,
  });
};
const RECORDS: readonly AnyRecord[] = [
  article('d1', 0, '2018-03-20', {
    language: 'en-GB',
    tags: ['t1'],
    progress: 'done',
    notes: 'Ask the editor',
  }),
  article('d2', 1, '2019', { language: 'de' }),
  record('speaker', 's1', {
    name: 'Ada Quill',
    aliases: ['A. Q.'],
    roles: [{ title: 'pilot', organisation: 'Port', from: '', to: '' }],
  }),
  record('speaker', 's2', { name: 'Adele Quill-Stone' }),
  record('identity', 'i1', { a: 's1', b: 's2', verdict: 'same' }),
  record('event', 'e1', {
    name: 'White House meeting',
    when: { text: 'May 2018', edtf: '2018-05', earliest: '2018-05-01', latest: '2018-05-31' },
  }),
  record('tag', 't1', { name: 'sale' }),
  record('annotator', 'ann', { name: 'Ann Lee' }),
  record('annotator', 'ben', { name: 'Ben Roe' }),
  quote('q1', 'd1', 0, 24, {
    speakerIds: ['s1'],
    eventIds: ['e1'],
    kind: 'direct',
    note: 'mind the tide',
  }),
  quote('q2', 'd2', 1, 40, {
    speakerIds: ['s2'],
    kind: 'indirect',
    layer: 'ben',
    check: { status: 'altered', note: '' },
  }),
  quote('q3', 'd2', 1, 16, { tags: ['t1'], origin: { by: 'suggestion', confidence: 'low' } }),
];
const { index, context } = indexContent({ records: RECORDS, texts: TEXTS });

async function found(query: string) {
  const answer = await answerQuery(
    {
      segments: index.segments,
      texts: new TextNumbers(index.segments),
      context: { ...context, me: 'ben' },
      state: { state: 'ready' },
      readTexts: () => Promise.resolve(new Map(TEXTS.map(({ hash, text }) => [hash, text]))),
    },
    query,
    { typing: false, most: 50 },
  );
  return [
    answer.quotes.hits.map(({ quoteId }) => quoteId),
    answer.passages.hits.map(({ documentId, exact }) => `${documentId} ${exact}`),
    answer.articles.hits.map(({ documentId }) => documentId),
    answer.people.hits.map(({ id }) => id),
  ].map((group) => group.toSorted().join());
}

describe('fields', () => {
  it.each([
    // query, quotes, passages, articles, people
    ['speaker:quill', 'q1,q2', '', '', 's1,s2'],
    ['speaker:"ada quill"', 'q1,q2', '', '', 's1,s2'],
    ['speaker:"quil"', '', '', '', ''],
    ['speaker:stone kai', 'q2', '', '', ''],
    ['event:"White House meeting"', 'q1', '', '', 'e1'],
    ['tag:sale', 'q3', '', 'd1', 't1'],
    ['tag:sale quay', '', 'd1 quay', '', ''],
    ['publisher:tide', 'q2,q3', '', 'd2', ''],
    ['publisher:tide quay', '', 'd2 quay', '', ''],
    ['author:vale quay', 'q1', 'd1 quay', '', ''],
    ['kind:indirect', 'q2', '', '', ''],
    ['check:altered', 'q2', '', '', ''],
    ['annotator:ann', 'q1,q3', '', '', ''],
    ['layer:me', 'q2', '', '', ''],
    ['lang:en', 'q1', '', 'd1', ''],
    ['lang:en-gb quay', 'q1', 'd1 quay', '', ''],
    ['lang:e quay', '', '', '', ''],
    ['after:2018-03 quay', 'q1', 'd1 quay,d2 quay', '', ''],
    ['after:2018-03-21 quay', '', 'd2 quay', '', ''],
    ['before:2018-03-20 quay', '', '', '', ''],
    ['after:2018 before:2019', 'q1', '', 'd1', 'e1'],
    ['after:2019-06', 'q2,q3', '', 'd2', ''],
    ['title:d2', 'q2,q3', '', 'd2', ''],
    ['title:report quay', 'q1', 'd1 quay,d2 quay', '', ''],
    ['note:tide', 'q1', '', '', ''],
    ['note:editor', '', '', 'd1', ''],
    ['is:unattributed', 'q3', '', '', ''],
    ['is:attributed -is:noted', 'q2', '', '', ''],
    ['is:suggested', 'q3', '', '', ''],
    ['is:done', 'q1', '', 'd1', ''],
    ['is:passage quay', '', 'd1 quay,d2 quay', '', ''],
    ['-is:passage quay', 'q1', '', '', ''],
    ['quay -speaker:quill', '', 'd1 quay,d2 quay', '', ''],
    ['quay kind:loud', 'q1', 'd1 quay,d2 quay', '', ''],
    ['pilot', '', '', '', 's1'],
    ['harbour', '', 'd1 harbour', 'd1', ''],
    ['quay editor', '', '', 'd1', ''],
    ['kai quay', '', '', 'd2', ''],
    ['*meister', 'q2,q3', 'd2 Hafenmeister', '', ''],
    ['kind:', '', '', '', ''],
  ])('%s', async (query, ...groups) => expect(await found(query)).toEqual(groups));
});
