import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../../../shared/records/record-types';
import type { DocumentSummary } from '../../../db/repository';
import { dayIn, readDays } from '../../../queries/article-days';
import { countValues } from '../../../ui/table-subject';
import * as views from '../../../ui/table-view';
import { valuesOf } from './article-facets';
import { rowOf } from './article-row';
import { arrange } from './arrange-articles';
import type { Arranging } from './arrange-articles';
import { ARTICLE_SHAPE } from './table-view';
import type { ArticleMemory, ArticleTableView } from './table-view';
import { namesOfValues } from './use-arranged';

const { keepView, withFilter } = views;
const WHOLE = ARTICLE_SHAPE.whole;
const sortedBy = (of: ArticleTableView, column: ArticleTableView['sort']['column']) =>
  views.sortedBy(ARTICLE_SHAPE, of, column);
const readMemory = (stored: unknown) => views.readMemory(ARTICLE_SHAPE, stored);
const savedIn = (memory: ArticleMemory) => views.savedIn(ARTICLE_SHAPE, memory);
const isSameView = (a: ArticleTableView, b: ArticleTableView) =>
  views.isSameView(ARTICLE_SHAPE, a, b);
const dropView = (memory: ArticleMemory, name: string) =>
  views.dropView(ARTICLE_SHAPE, memory, name);

const write = { session: 's', n: 1, at: '2024-01-01T00:00:00.000Z', by: 'a' };
type Given = Partial<Omit<DocumentSummary['document'], 'source'>> & {
  readonly publisher?: string;
  readonly published?: string;
};

const article = (title: string, given: Given = {}, quotes = 0, attributed = 0): DocumentSummary => {
  const { publisher = '', published = '', ...fields } = given;
  return {
    document: {
      ...DEFAULTS.document,
      type: 'document',
      id: title,
      deleted: false,
      extra: {},
      revision: { seen: {}, created: write, fields: {}, conflicts: {} },
      title,
      textHash: title,
      original: { name: `${title}.txt`, mediaType: 'text/plain', encoding: 'utf-8', sha256: 'x' },
      source: { ...DEFAULTS.document.source, publisher, published },
      ...fields,
    },
    counts: { quotes, attributed },
  };
};

const TAGS = new Map([
  ['t1', { name: 'money', colour: 0, path: [] }],
  ['t2', { name: 'denial', colour: 1, path: [] }],
]);
const ALL = [
  article('Port chief', { publisher: 'Courier', published: '2018-04-03', tags: ['t1'] }, 3, 1),
  article(
    'Élan of the bay',
    { publisher: 'Ledger', published: '5 May 2019', progress: 'done' },
    2,
    2,
  ),
  article('council vote', { publisher: 'Courier', progress: 'in-work', tags: ['t1', 't2'] }),
  article('Survey', { published: '2018', collections: ['Pilot'], language: 'de' }, 10, 0),
];
/** In the order of their ids, as the project lists them. */
const ROWS = ALL.map(rowOf).toSorted((a, b) => (a.id < b.id ? -1 : 1));

const NOTHING: ReadonlySet<string> = new Set();
const HOW: Arranging = {
  view: WHOLE,
  query: '',
  staying: NOTHING,
  folded: NOTHING,
  nameOf: namesOfValues(TAGS),
  endOf: (rows) => `${rows.length}`,
};
const view = (change: Partial<ArticleTableView>): ArticleTableView => ({ ...WHOLE, ...change });
const titles = (how: Partial<Arranging>) =>
  arrange(ROWS, { ...HOW, ...how }).rows.map(({ id }) => id);
/** Groups with what is in them. */
const grouped = (how: Partial<Arranging>) =>
  arrange(ROWS, { ...HOW, ...how }).items.map((item) =>
    item.kind === 'group' ? `${item.label} (${item.ids.length})` : item.id,
  );

test('dates in words are read a little at a time, and until then stand last', () => {
  expect(dayIn('2018-04-03T10:00:00Z')).toBe('2018-04-03');
  expect(dayIn('5 May 2019')).toBeUndefined();
  expect(titles({})[0]).toBe('Port chief');
  expect(readDays(ALL, -1)).toBe(false);
  expect(readDays(ALL, 1000)).toBe(true);
  expect(dayIn('5 May 2019')).toBe('2019-05-05');
  expect(titles({})[0]).toBe('Élan of the bay');
});

describe('sorting', () => {
  const [port, bay, vote, survey] = ['Port chief', 'Élan of the bay', 'council vote', 'Survey'];
  test.each<[ArticleTableView['sort']['column'], boolean, (string | undefined)[]]>([
    ['published', true, [bay, port, survey, vote]],
    ['published', false, [survey, port, bay, vote]],
    ['title', false, [vote, bay, port, survey]],
    ['title', true, [survey, port, bay, vote]],
    ['publisher', false, [port, vote, bay, survey]],
    ['progress', false, [vote, port, survey, bay]],
    ['quotes', true, [survey, port, bay, vote]],
    ['attributed', false, [survey, port, bay, vote]],
    ['tags', false, [port, vote, survey, bay]],
  ])('by %s, descending %s', (column, isDescending, expected) => {
    expect(titles({ view: view({ sort: { column, isDescending } }) })).toEqual(expected);
  });
  test('the same column again is the other way round, numbers and dates begin with the most', () => {
    expect(sortedBy(WHOLE, 'published').sort).toEqual({ column: 'published', isDescending: false });
    expect(sortedBy(WHOLE, 'title').sort).toEqual({ column: 'title', isDescending: false });
    expect(sortedBy(WHOLE, 'quotes').sort).toEqual({ column: 'quotes', isDescending: true });
  });
});

describe('filtering', () => {
  test.each<[string, ArticleTableView['filters'], string[]]>([
    ['one value', { publisher: ['Courier'] }, ['Port chief', 'council vote']],
    ['any of a facet', { publisher: ['Courier', ''] }, ['Port chief', 'Survey', 'council vote']],
    ['all of several', { publisher: ['Courier'], tag: ['t2'] }, ['council vote']],
    ['nothing of it', { tag: [''] }, ['Élan of the bay', 'Survey']],
    ['a year', { year: ['2018'] }, ['Port chief', 'Survey']],
    ['quotes without a speaker', { quotes: ['open'] }, ['Port chief', 'Survey']],
    ['a collection', { collection: ['Pilot'] }, ['Survey']],
    ['a value that none has', { format: ['PDF'] }, []],
  ])('%s', (_name, filters, expected) => {
    expect(titles({ view: view({ filters }) })).toEqual(expected);
  });
  test.each([
    ['elan', ['Élan of the bay']],
    ['courier money', ['Port chief', 'council vote']],
    ['pilot', ['Survey']],
    ['2018-04', ['Port chief']],
    ['nowhere', []],
  ])('words: %s', (query, expected) => {
    expect(titles({ query })).toEqual(expected);
  });
  test('what was just changed stays, and shows that it no longer belongs there', () => {
    const { items } = arrange(ROWS, {
      ...HOW,
      view: view({ filters: { progress: ['done'] } }),
      staying: new Set(['Port chief']),
    });
    expect(items.map((item) => item.kind === 'row' && [item.id, item.fading ?? false])).toEqual([
      ['Élan of the bay', false],
      ['Port chief', true],
    ]);
  });
  test('values are counted with nothing as one of them', () => {
    expect([...countValues(ROWS, 'tag', valuesOf)]).toEqual([
      ['t1', 2],
      ['', 2],
      ['t2', 1],
    ]);
  });
});

describe('grouping', () => {
  test('the latest year first, what has none last', () => {
    expect(grouped({ view: view({ group: 'year' }) })).toEqual([
      '2019 (1)',
      'Élan of the bay',
      '2018 (2)',
      'Port chief',
      'Survey',
      'Without a date (1)',
      'council vote',
    ]);
  });
  test('an article of two tags stands in both groups, each line with a key of its own, and counts once', () => {
    const { items, rows } = arrange(ROWS, { ...HOW, view: view({ group: 'tag' }) });
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    expect(items.filter((item) => item.kind === 'row' && item.id === 'council vote')).toHaveLength(
      2,
    );
    expect(rows).toHaveLength(4);
  });
  test('a folded group shows its head alone', () => {
    expect(
      grouped({ view: view({ group: 'progress' }), folded: new Set(['progress:new']) }),
    ).toEqual(['In work (1)', 'council vote', 'New (2)', 'Done (1)', 'Élan of the bay']);
  });
});

describe('views', () => {
  const memory = readMemory(undefined);
  const filtered = { ...memory, now: withFilter(WHOLE, 'publisher', ['Courier']) };
  test('what cannot be understood is as it was at first', () => {
    expect(memory).toEqual({ views: [], open: null, now: WHOLE, sizes: {} });
    expect(
      readMemory({
        views: [{ name: ' ' }, 5, { name: 'Mine', view: { group: 'mood', columns: ['x'] } }],
        open: 'gone',
        now: { filters: { publisher: [1, 'Courier'], mood: ['bad'] }, sort: { column: 'mood' } },
        sizes: { title: 'wide', tags: 90 },
      }),
    ).toEqual({
      views: [{ name: 'Mine', view: WHOLE }],
      open: null,
      now: { ...WHOLE, filters: { publisher: ['Courier'] } },
      sizes: { tags: 90 },
    });
  });
  test('one is kept, changed, kept again, dropped', () => {
    expect(isSameView(filtered.now, savedIn(filtered))).toBe(false);
    const kept = keepView(filtered, 'Courier');
    expect(kept.open).toBe('Courier');
    expect(isSameView(kept.now, savedIn(kept))).toBe(true);
    const changed = { ...kept, now: withFilter(kept.now, 'publisher', []) };
    expect(isSameView(changed.now, savedIn(changed))).toBe(false);
    expect(keepView(changed, 'Courier').views).toEqual([{ name: 'Courier', view: WHOLE }]);
    expect(dropView(kept, 'Courier')).toEqual({ ...memory, now: WHOLE });
  });
  test('what is remembered is read back as it was', () => {
    const kept = keepView(filtered, 'Courier');
    expect(readMemory(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });
});
