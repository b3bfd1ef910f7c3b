import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../../../shared/records/record-types';
import type { DocumentSummary, ListedQuote } from '../../../db/repository';
import { eventDirectoryOf, speakersOf } from '../../../queries/directory';
import { withColumn, withMovedColumn } from '../../../ui/table-view';
import { arrangeQuotes, quoteSubject } from './arrange-quotes';
import type { QuoteOrder } from './arrange-quotes';
import { QuoteBook } from './quote-book';
import { QUOTE_SHAPE } from './quote-shape';
import type { QuoteView } from './quote-shape';

const write = { session: 's', n: 1, at: '2024-01-01T00:00:00.000Z', by: 'a' };
const record = {
  deleted: false,
  extra: {},
  revision: { seen: {}, created: write, fields: {}, conflicts: {} },
};

const article = (
  id: string,
  title: string,
  publisher: string,
  published: string,
): DocumentSummary => ({
  document: {
    ...DEFAULTS.document,
    ...record,
    type: 'document',
    id,
    title,
    textHash: id,
    original: { name: id, mediaType: 'text/plain', encoding: 'utf-8', sha256: null },
    source: { ...DEFAULTS.document.source, publisher, published },
  },
  counts: { quotes: 1, attributed: 1 },
});
const speaker = (
  id: string,
  name: string,
  order: number,
  roles: readonly [string, string, string][] = [],
) => ({
  speaker: {
    ...DEFAULTS.speaker,
    ...record,
    type: 'speaker' as const,
    id,
    name,
    roles: roles.map(([title, from, to]) => ({ title, organisation: '', from, to })),
  },
  quotes: 1,
  order,
});
const same = {
  ...record,
  type: 'identity' as const,
  id: 'i',
  kind: 'speaker' as const,
  a: 's1',
  b: 's3',
  verdict: 'same' as const,
};

const BOOK = new QuoteBook({
  articles: [
    article('d1', 'Port chief presses', 'Courier', '2018-04-03'),
    {
      ...article('d2', 'Council defers', 'Estuary Post', '2018-03-26'),
      also: [article('d9', '', '', '').document],
    },
    article('d3', '', '', ''),
  ],
  speakers: speakersOf(
    [
      speaker('s1', 'Inés Okafor', 0, [
        ['Councillor', '', '2018-03-31'],
        ['County executive', '2018-04-01', ''],
      ]),
      speaker('s2', 'Amos Greer', 1),
      speaker('s3', 'I. Okafor', 2),
    ],
    [{ ...DEFAULTS.identity, ...same }],
  ),
  events: eventDirectoryOf(
    [
      {
        event: { ...DEFAULTS.event, ...record, type: 'event', id: 'e1', name: 'Dredging talks' },
        quotes: 1,
      },
    ],
    [],
  ),
  tags: [{ tag: { ...DEFAULTS.tag, ...record, type: 'tag', id: 't1', name: 'money' }, quotes: 1 }],
  annotators: [{ ...DEFAULTS.annotator, ...record, type: 'annotator', id: 'ben', name: 'Ben' }],
  me: 'me',
});

const quote = (id: string, documentId: string, fields: Partial<ListedQuote> = {}): ListedQuote => ({
  id,
  documentId,
  words: `“Words of ${id}”`,
  start: 0,
  textHash: documentId,
  speakerIds: [],
  eventIds: [],
  tags: [],
  kind: 'direct',
  check: 'unchecked',
  note: '',
  layer: 'me',
  inConflict: false,
  ...fields,
});
const ALL = [
  quote('a', 'd1', {
    speakerIds: ['s1'],
    eventIds: ['e1'],
    words: '“The channel is the county’s”',
  }),
  quote('b', 'd1', { speakerIds: ['s2', 's1'], tags: ['t1'], check: 'altered', inConflict: true }),
  quote('c', 'd2', { speakerIds: ['s3'], kind: 'mixed', layer: 'ben' }),
  quote('d', 'd9', { note: 'Said on the radio', check: 'disputed', textHash: 'd2' }),
  quote('e', 'd3', { textHash: 'other' }),
];
const NOTHING: ReadonlySet<string> = new Set();
const WHOLE = QUOTE_SHAPE.whole;
const HOW: QuoteOrder = { view: WHOLE, query: '', staying: NOTHING, folded: NOTHING };
const view = (change: Partial<QuoteView>) => ({ view: { ...WHOLE, ...change } });
const shown = (how: Partial<QuoteOrder>) =>
  arrangeQuotes(ALL, BOOK, { ...HOW, ...how })
    .rows.map(({ id }) => id)
    .join('');
const grouped = (group: QuoteView['group'], how: Partial<QuoteOrder> = {}) =>
  arrangeQuotes(ALL, BOOK, { ...HOW, ...how, ...view({ group }) }).items.map((item) =>
    item.kind === 'group' ? `${item.label} ${item.ids.length}` : item.id,
  );

test.each<[QuoteView['sort']['column'], boolean, string]>([
  ['date', true, 'abcde'],
  ['date', false, 'cdabe'],
  ['speaker', false, 'bacde'],
  ['article', false, 'cdabe'],
  ['check', false, 'acedb'],
  ['kind', true, 'cabde'],
  ['words', false, 'abcde'],
  ['annotator', false, 'cabde'],
])('sorted by %s, descending %s', (column, isDescending, expected) => {
  expect(shown(view({ sort: { column, isDescending } }))).toBe(expected);
});

test.each<[string, QuoteView['filters'], string]>([
  ['one person under both ids', { speaker: ['s1'] }, 'abc'],
  ['nobody', { speaker: [''] }, 'de'],
  ['a month', { month: ['2018-03'] }, 'cd'],
  ['an article of two records', { article: ['d2'] }, 'cd'],
  ['several facets', { publisher: ['Courier'], check: ['altered', 'disputed'] }, 'b'],
  ['in conflict', { state: ['conflict'] }, 'b'],
  ['in another text', { state: ['elsewhere'] }, 'e'],
  ['another annotator', { annotator: ['ben'] }, 'c'],
])('filtered: %s', (_, filters, expected) => {
  expect(shown(view({ filters }))).toBe(expected);
  expect(quoteSubject(BOOK).countOf(ALL, { ...WHOLE, filters }, '')).toBe(expected.length);
});

test.each([
  ['channel', 'a'],
  ['speaker:ines', 'abc'],
  ['speaker:"I. Okafor" kind:mixed', 'c'],
  ['-speaker:okafor', 'de'],
  ['after:2018-04', 'ab'],
  ['before:2018-03', 'cd'],
  ['after:never', 'abcde'],
  ['publisher:estuary note:radio', 'd'],
  ['tag:money', 'b'],
  ['event:dredging', 'a'],
  ['annotator:ben', 'c'],
  ['check:disputed', 'd'],
  ["the county's", 'a'],
  ['“words of b”', 'b'],
  ['nowhere:nothing', ''],
])('found by %s', (query, expected) => {
  expect(shown({ query })).toBe(expected);
});

describe('groups', () => {
  test('the latest month first, what has none last, and folded ones show their head', () => {
    expect(grouped('month')).toEqual([
      'April 2018 2',
      'a',
      'b',
      'March 2018 2',
      'c',
      'd',
      'Without a date 1',
      'e',
    ]);
    expect(grouped('month', { folded: new Set(['month:2018-04']) })[1]).toBe('March 2018 2');
  });
  test('a quote of two people stands with each', () => {
    expect(grouped('speaker')).toEqual([
      'Amos Greer 1',
      'b',
      'Inés Okafor 3',
      'a',
      'b',
      'c',
      'Without a speaker 2',
      'd',
      'e',
    ]);
  });
});

test('a row that no longer fits stays, dimmed, as long as it is told to', () => {
  const filters = { check: ['altered'] };
  const { items } = arrangeQuotes(ALL, BOOK, {
    ...HOW,
    ...view({ filters }),
    staying: new Set(['a']),
  });
  expect(items.map((item) => item.kind === 'row' && [item.id, item.fading === true])).toEqual([
    ['a', true],
    ['b', false],
  ]);
});

test('the role is the one of that day', () => {
  const [a, , c, d] = ALL;
  if (!a || !c || !d) throw new Error('they are there');
  expect([BOOK.role(a), BOOK.role(c), BOOK.role(d)]).toEqual([
    'County executive',
    'Councillor',
    '',
  ]);
});

test('columns are shown at their place, and moved; the quote itself stays first', () => {
  const fewer = withColumn(QUOTE_SHAPE, WHOLE, 'role', false);
  expect(fewer.columns).not.toContain('role');
  expect(withColumn(QUOTE_SHAPE, fewer, 'role', true).columns).toEqual(WHOLE.columns);
  const moved = withMovedColumn(QUOTE_SHAPE, WHOLE, 'role', -1);
  expect(moved.columns.slice(0, 3)).toEqual(['words', 'role', 'speaker']);
  expect(withMovedColumn(QUOTE_SHAPE, moved, 'role', -1)).toBe(moved);
  expect(withMovedColumn(QUOTE_SHAPE, WHOLE, 'words', 1)).toBe(WHOLE);
});
