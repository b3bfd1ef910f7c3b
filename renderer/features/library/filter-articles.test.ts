import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../../shared/records/record-types';
import type { DocumentProgress } from '../../../shared/model/records';
import type { DocumentSummary } from '../../db/repository';
import { countProgress, filterArticles, sourceLine } from './filter-articles';

const write = { session: 's', n: 1, at: '2024-01-01T00:00:00.000Z', by: 'a' };

const article = (
  title: string,
  progress: DocumentProgress,
  source: Partial<DocumentSummary['document']['source']> = {},
): DocumentSummary => ({
  document: {
    ...DEFAULTS.document,
    type: 'document',
    id: title,
    deleted: false,
    extra: {},
    revision: { seen: {}, created: write, fields: {}, conflicts: {} },
    title,
    textHash: 'h',
    original: { name: `${title}.txt`, mediaType: 'text/plain', encoding: 'utf-8', sha256: null },
    progress,
    source: { ...DEFAULTS.document.source, ...source },
  },
  counts: { quotes: 0, attributed: 0 },
});

const all = [
  article('Port chief presses', 'in-work', {
    publisher: 'Harrow Bay Courier',
    published: '3 April 2018',
  }),
  article('Café owners object', 'new', { authors: ['Nora Lindqvist', 'Ines d’Arc'] }),
  article('Council defers vote', 'done', { publisher: 'Harrow Bay Courier' }),
];
const titles = (found: readonly DocumentSummary[]) => found.map(({ document }) => document.title);

describe('filterArticles', () => {
  test.each<[string, string, DocumentProgress[], string[]]>([
    ['nothing asked', '', [], ['Port chief presses', 'Café owners object', 'Council defers vote']],
    ['a word of the publisher', 'harrow', [], ['Port chief presses', 'Council defers vote']],
    ['two words in different fields', 'courier april', [], ['Port chief presses']],
    ['accents do not matter', 'cafe', [], ['Café owners object']],
    ['apostrophes do not matter', "d'arc", [], ['Café owners object']],
    ['an author', 'lindq', [], ['Café owners object']],
    ['the file name', 'vote.txt', [], ['Council defers vote']],
    ['one progress', '', ['new'], ['Café owners object']],
    ['two', '', ['new', 'done'], ['Café owners object', 'Council defers vote']],
    ['query and progress', 'harrow', ['done'], ['Council defers vote']],
    ['nothing fits', 'dredging', [], []],
  ])('%s', (_name, query, chosen, found) => {
    expect(titles(filterArticles(all, query, new Set(chosen)))).toEqual(found);
  });
});

test('countProgress counts each', () => {
  expect(countProgress(all)).toEqual({ new: 1, 'in-work': 1, done: 1 });
});

describe('sourceLine', () => {
  test('publisher and date', () => {
    expect(all[0] && sourceLine(all[0])).toBe('Harrow Bay Courier · 3 April 2018');
  });
  test('the file name when the source is unknown', () => {
    expect(all[1] && sourceLine(all[1])).toBe('Café owners object.txt');
  });
});
