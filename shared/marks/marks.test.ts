import { describe, expect, it, test } from 'vitest';
import type { Mark, MarkType } from '../model/mark';
import type { RecordByType } from '../model/records';
import { pageWords, placeInText, placeWords, timeWords } from '../texts/places';
import { selectorsOf } from './fragment-selectors';
import { marksOf } from './marks-of';
import { newestMarkup } from './newest-markup';
import { linksAt, pageNumberOf, parseTime, placeOf } from './place-of';

const mark = (type: MarkType, start: number, end: number, value = ''): Mark => ({
  type,
  start,
  end,
  value,
});

const PAGES: readonly Mark[] = [
  mark('page', 0, 100, 'iv'),
  mark('page', 102, 102, '1'),
  mark('page', 102, 200, '2'),
  mark('page', 200, 300, '3'),
];

describe('where a span stands', () => {
  test.each([
    ['inside a page', 10, 20, 'p. iv'],
    ['up to its last character', 90, 100, 'p. iv'],
    ['over two pages', 190, 210, 'pp. 2–3'],
    ['over all, an empty one between', 0, 300, 'pp. iv–3'],
    ['on the first character of the next', 200, 201, 'p. 3'],
    ['between two pages', 100, 102, ''],
  ])('%s', (_, start, end, words) => {
    expect(placeWords(placeOf(PAGES, { start, end }))).toBe(words);
  });

  it('counts the pages of the file, empty ones as well, whatever is printed on them', () => {
    expect([0, 99, 100, 102, 250].map((at) => pageNumberOf(PAGES, at))).toEqual([1, 1, 1, 3, 4]);
    expect(pageNumberOf([], 5)).toBeNull();
  });

  const TALK: readonly Mark[] = [
    mark('time', 0, 40, '00:11:59.000'),
    mark('speaker', 0, 40, 'ADA'),
    mark('time', 41, 90, '00:12:03.500'),
    mark('speaker', 41, 90, 'SMITH'),
  ];

  it('gives when its beginning was said and who says it, by the labels', () => {
    expect(placeWords(placeOf(TALK, { start: 45, end: 60 }))).toBe('12:03, SMITH');
    expect(placeWords(placeOf(TALK, { start: 30, end: 60 }))).toBe('11:59, ADA and SMITH');
    expect(placeWords(placeOf(TALK, { start: 41, end: 41 }))).toBe('12:03, SMITH');
  });

  it('names the heading above it, but not the title of the whole', () => {
    const text = 'The title\n\nWords\n\nMethod\n\nMore words';
    const marks = [mark('heading', 0, 9, '1'), mark('heading', 18, 24, '2')];
    expect(placeInText(text, placeOf(marks, { start: 11, end: 16 }))).toBe('');
    expect(placeInText(text, placeOf(marks, { start: 26, end: 30 }))).toBe('section “Method”');
    expect(placeInText(text, placeOf(marks, { start: 18, end: 24 }))).toBe('section “Method”');
  });

  it('says that words are a note, or somebody else’s message, only when all of them are', () => {
    const marks = [mark('footnote', 50, 80, '3'), mark('quoted', 100, 200, 'Ada Berg')];
    expect(placeWords(placeOf(marks, { start: 55, end: 60 }))).toBe('note 3');
    expect(placeWords(placeOf(marks, { start: 45, end: 60 }))).toBe('');
    expect(placeWords(placeOf(marks, { start: 100, end: 150 }))).toBe(
      'in an earlier message by Ada Berg',
    );
  });

  it('gives the addresses of links, at a caret and in a span', () => {
    const marks = [mark('link', 5, 9, 'https://a.example'), mark('link', 12, 20, '#note')];
    expect(linksAt(marks, { start: 6, end: 6 })).toEqual(['https://a.example']);
    expect(linksAt(marks, { start: 0, end: 30 })).toEqual(['https://a.example', '#note']);
    expect(linksAt(marks, { start: 10, end: 11 })).toEqual([]);
  });

  it('finds a long mark that began far before', () => {
    const many = Array.from({ length: 500 }, (_, at) => mark('quoted', at * 2 + 1, at * 2 + 2));
    const marks = [mark('quoted', 0, 2000, 'Ada'), ...many];
    expect(placeOf(marks, { start: 1500, end: 1501 }).quotedFrom).toBe('Ada');
  });
});

describe('a place in words and for programs', () => {
  it.each([
    [0, '0:00'],
    [723_500, '12:03'],
    [3_723_000, '1:02:03'],
  ])('%d ms are %s', (ms, words) => expect(timeWords(ms)).toBe(words));

  it('reads the times that readers write, and no others', () => {
    expect(parseTime('00:12:03.5')).toBe(723_500);
    expect(parseTime('01:02:03')).toBe(3_723_000);
    expect(parseTime('soon')).toBeNull();
    expect(pageWords([])).toBe('');
  });

  it('is a page as RFC 8118 counts it, and a time in seconds', () => {
    const place = placeOf([mark('time', 0, 9, '00:12:03.500')], { start: 0, end: 5 });
    expect(selectorsOf(place, 14).map(({ value }) => value)).toEqual(['page=14', 't=723.5']);
    expect(selectorsOf(placeOf([], { start: 0, end: 1 }), null)).toEqual([]);
  });
});

describe('the marks of a record', () => {
  it('are those that this version knows, in order', () => {
    const kept = [mark('link', 9, 12), { type: 'hologram', start: 0, end: 1, value: '' }];
    const marks = [...kept, mark('page', 0, 20), mark('time', 7, 3)];
    expect(marksOf({ marks }).map(({ type }) => type)).toEqual(['page', 'link']);
  });
});

describe('which reader is shown', () => {
  const write = { session: 's', n: 1, at: '2024-01-01T00:00:00.000Z', by: 'a' };
  const made = (id: string, reader: string, more: Partial<RecordByType['markup']> = {}) => ({
    type: 'markup' as const,
    id,
    textHash: 'f'.repeat(64),
    reader,
    marks: [],
    found: [],
    losses: [],
    deleted: false,
    extra: {},
    revision: { seen: {}, created: write, fields: {}, conflicts: {} },
    ...more,
  });

  it('is the newest, in whatever order they come; a deleted one is not', () => {
    const [old, young] = [made('b', 'html@9'), made('a', 'html@10')];
    expect(newestMarkup([old, young])?.id).toBe('a');
    expect(newestMarkup([young, old])?.id).toBe('a');
    expect(newestMarkup([old, { ...young, deleted: true }])?.id).toBe('b');
    expect(newestMarkup([])).toBeNull();
  });
});
