import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../model/records';
import { record } from '../project-file/sample.cases';
import { carryQuotes, findCarried, isSure } from '../operations/carry-quotes';
import { wordDiff } from '../text/word-diff';
import { createAnchor } from './create-anchor';
import { findVersions } from './find-versions';

const TEXT =
  'The ferry to the island will sail once a day from July, the council decided on Tuesday. “Nobody asked the people who need it,” said the head of the school. The chairman called the cut a pause and held up a sign with the number of passengers in a week.';
const OTHER =
  'Prices of herring rose again at the quay this morning, and the cooperative blamed the weather, the fuel and the new rules about nets that came with the spring.';
const TEXTS: Readonly<Record<string, string>> = {
  h1: TEXT,
  h2: `CORRECTED. ${TEXT.replace('Tuesday', 'Wednesday')}`,
  h3: OTHER,
};
const doc = (id: string, textHash: string, title: string, url = ''): DocumentRecord => {
  const source = { publisher: '', url, authors: [], published: '', accessed: '', dateline: '' };
  return record('document', id, { title, textHash, source }) as DocumentRecord;
};
const versions = (...documents: readonly DocumentRecord[]) =>
  findVersions(documents, (hash) => TEXTS[hash]).map(({ from, to, reason }) => [
    from.id,
    to.id,
    reason,
  ]);

describe('versions of articles', () => {
  it.each([
    ['the very same text', doc('b', 'h1', 'Other title'), 'same-text'],
    ['the same title and much of the text', doc('b', 'h2', 'Ferry: halved'), 'same-title'],
    ['most of the text', doc('b', 'h2', 'Another title'), 'similar'],
  ] as const)('%s', (_name, other, reason) => {
    expect(versions(doc('a', 'h1', 'Ferry Halved'), other)).toEqual([['b', 'a', reason]]);
    expect(versions(other, doc('a', 'h1', 'Ferry Halved'))).toEqual([['b', 'a', reason]]);
  });

  it('the same address, also where the text is not at hand', () => {
    expect(
      versions(
        doc('a', 'h1', 'x', 'https://www.courier.example/ferry/'),
        doc('b', 'gone', 'y', 'http://courier.example/ferry#top'),
      ),
    ).toEqual([['b', 'a', 'same-address']]);
  });

  it('never two articles that only share a title, nor a deleted one, nor one with itself', () => {
    expect(versions(doc('a', 'h1', 'Briefs'), doc('b', 'h3', 'Briefs'))).toEqual([]);
    expect(versions(doc('a', 'h1', 'x'), { ...doc('b', 'h1', 'x'), deleted: true })).toEqual([]);
    expect(versions(doc('a', 'h1', 'x'))).toEqual([]);
  });

  it('pairs all with the oldest, not in chains', () => {
    expect(versions(doc('c', 'h1', ''), doc('a', 'h1', ''), doc('b', 'h1', ''))).toEqual([
      ['b', 'a', 'same-text'],
      ['c', 'a', 'same-text'],
    ]);
  });
});

const quoteOf = (words: string, text = TEXT) => {
  const start = text.indexOf(words);
  const anchor = createAnchor(text, 'h1', { start, end: start + words.length });
  const quote = record('quote', words, { documentId: 'a', anchor, layer: 'ann' });
  if (quote.type !== 'quote') throw new Error('no quote');
  return quote;
};

describe('carrying quotes over', () => {
  const target = { document: doc('b', 'h2', 'Ferry'), text: TEXTS['h2'] ?? '' };

  it('moves what stands there, and says how sure it is of what was changed', () => {
    const quotes = [
      quoteOf('Nobody asked the people who need it'),
      quoteOf('the council decided on Tuesday. “Nobody asked the people'),
      quoteOf('herring rose again at the quay', OTHER),
    ];
    const carried = findCarried(quotes, target);
    expect(carried.map(({ state }) => state)).toEqual(['moved', 'changed', 'orphan']);
    expect(carried.map(isSure)).toEqual([true, true, false]);
    const { writes } = carryQuotes(carried, target);
    expect(writes.map(({ id }) => id)).toEqual(quotes.slice(0, 2).map(({ id }) => id));
    for (const { fields } of writes) {
      const { documentId, anchor } = fields as {
        documentId: string;
        anchor: (typeof quotes)[0]['anchor'];
      };
      expect(documentId).toBe('b');
      expect(target.text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
    }
  });

  it('is not sure of much changed words', () => {
    const edited = {
      ...target,
      text: target.text.replace('asked the people who', 'asked people that'),
    };
    const [found] = findCarried([quoteOf('Nobody asked the people who need it')], edited);
    expect(found?.state).toBe('changed');
    expect(found && isSure(found)).toBe(false);
  });
});

describe('the difference of two texts', () => {
  it.each([
    ['a b c', 'a b c', [['same', 'a b c']]],
    [
      'a b c',
      'a x c',
      [
        ['same', 'a '],
        ['gone', 'b'],
        ['new', 'x'],
        ['same', ' c'],
      ],
    ],
    ['', 'new', [['new', 'new']]],
    ['old', '', [['gone', 'old']]],
  ])('%j → %j', (before, after, parts) => {
    expect(wordDiff(before, after).map(({ kind, text }) => [kind, text])).toEqual(parts);
  });

  it('loses no word of either', () => {
    const [before, after] = ['one two three four', 'zero two  four five'];
    const parts = wordDiff(before, after);
    const joined = (leave: string) =>
      parts
        .filter(({ kind }) => kind !== leave)
        .map(({ text }) => text)
        .join('');
    expect([joined('new'), joined('gone')]).toEqual([before, after]);
  });
});
