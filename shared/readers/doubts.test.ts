import { describe, expect, it } from 'vitest';
import { doubtsOf, needsLook } from './doubts';
import { joinedWords } from './joined-words';
import { looksCut } from './looks-cut';
import type { ReadArticle, ReadFile } from './read-articles';
import { readArticles } from './read-articles';

const ARTICLE: ReadArticle = {
  text: 'The household signed. “Never again,” said Nora Lindqvist.',
  hash: 'h1',
  marks: [],
  details: {
    title: 'A headline',
    publisher: '',
    published: '',
    authors: [],
    dateline: '',
    language: 'en',
    url: '',
  },
  findings: { title: { place: 'headers', stated: true } },
  updated: '',
  archiveUrl: '',
  losses: [],
};
type File = Parameters<typeof doubtsOf>[0];
const fileWith = (article: Partial<ReadArticle>, file: Partial<ReadFile> = {}): File => ({
  reader: 'pdf@1',
  mediaType: 'application/pdf',
  encoding: 'utf-8',
  certain: true,
  alternatives: [],
  sha256: 's1',
  articles: [{ ...ARTICLE, ...article }],
  ...file,
});
const TABLE: NonNullable<ReadFile['table']> = {
  columns: ['body', 'head'],
  sample: [],
  mapping: {
    text: 'body',
    title: 'head',
    authors: '',
    published: '',
    publisher: '',
    url: '',
    language: '',
  },
};
const two = { articles: [ARTICLE, { ...ARTICLE, hash: 'h2' }] };

describe('what is in doubt of a file', () => {
  it('is nothing where all is said by the file itself', () => {
    expect(doubtsOf(fileWith({}))).toEqual([]);
  });

  it.each<[string, File, ReturnType<typeof doubtsOf>[number]['kind']]>([
    ['a guessed encoding', fileWith({}, { certain: false, encoding: 'koi8-r' }), 'encoding'],
    ['a guessed order', fileWith({ losses: [{ kind: 'guessed-order', pages: ['3'] }] }), 'order'],
    ['the columns of a table', fileWith({}, { table: TABLE, reader: 'csv@1' }), 'table'],
    ['a list of pages to choose from', fileWith({}, { ...two, reader: 'warc@1' }), 'articles'],
    [
      'tracked changes',
      fileWith({ losses: [{ kind: 'left-out', what: 'tracked-deletion', count: 2 }] }),
      'tracked-changes',
    ],
    [
      'a text that ends at a wall',
      fileWith({ text: 'The harbour closed. Subscribe to continue reading' }, { reader: 'html@1' }),
      'cut',
    ],
  ])('%s stops it', (_what, file, kind) => {
    const doubts = doubtsOf(file);
    expect(doubts[0]).toMatchObject({ kind, stops: true });
    expect(needsLook(doubts)).toBe(true);
  });

  it.each<[string, File, ReturnType<typeof doubtsOf>[number]]>([
    [
      'articles that a database divided',
      fileWith({}, { ...two, reader: 'news-page@4' }),
      { kind: 'articles', stops: false, count: 2 },
    ],
    [
      'a word that nothing proves',
      fileWith({
        text: 'The fishmonger spoke.',
        marks: [{ type: 'joined-hyphen', start: 8, end: 8, value: '-\n' }],
      }),
      { kind: 'hyphens', stops: false, count: 1 },
    ],
    [
      'parts that were left out',
      fileWith({
        losses: [
          { kind: 'left-out', what: 'picture', count: 2 },
          { kind: 'left-out', what: 'hidden-text', count: 1 },
        ],
      }),
      {
        kind: 'left-out',
        stops: false,
        parts: [
          { what: 'picture', count: 2 },
          { what: 'hidden-text', count: 1 },
        ],
      },
    ],
    [
      'lines that were joined',
      fileWith({ losses: [{ kind: 'joined-lines', count: 7 }] }),
      { kind: 'lines', stops: false, count: 7 },
    ],
    [
      'a guessed byline',
      fileWith({ findings: { authors: { place: 'text', stated: false } } }),
      { kind: 'details', stops: false, details: ['authors'] },
    ],
  ])('%s only stays marked', (_what, file, doubt) => {
    const doubts = doubtsOf(file);
    expect(doubts).toEqual([doubt]);
    expect(needsLook(doubts)).toBe(false);
  });

  it('is no more what a person has asked for', () => {
    const order = fileWith({ losses: [{ kind: 'guessed-order', pages: ['3'] }] });
    expect(doubtsOf(order, { singleColumn: false })).toEqual([]);
    const table = fileWith({}, { table: TABLE, reader: 'csv@1' });
    expect(doubtsOf(table, { mapping: TABLE.mapping })).toEqual([]);
  });

  it('comes with the file that was read', async () => {
    const bytes = new TextEncoder().encode(
      `text,title\n${'words and more words '.repeat(9)},A headline\n`,
    );
    const read = await readArticles(bytes.slice(), 'corpus.csv', {}, () => undefined);
    expect(read.ok && read.value.doubts).toMatchObject([{ kind: 'table', columns: 2 }]);
  });
});

describe('words that were put together', () => {
  const text = 'A household and another: the household of long-term fishmongers.';
  const joint = text.lastIndexOf('hold');
  const mark = { type: 'joined-hyphen', start: joint, end: joint, value: '-\n' } as const;

  it('are proven where the text has them whole', () => {
    expect(joinedWords(text, [mark])).toEqual([
      { mark, start: joint - 5, end: joint + 4, proof: 2 },
    ]);
  });

  it('are not proven by another one that was put together', () => {
    const twice = 'household household';
    const marks = [5, 15].map((at) => ({ ...mark, start: at, end: at }));
    expect(joinedWords(twice, marks).map(({ proof }) => proof)).toEqual([null, null]);
  });

  it('are no compounds that kept their hyphen, and none that a soft hyphen divided', () => {
    const marks = ['\n', '\u00AD\n'].map((value) => ({ ...mark, value }));
    expect(joinedWords(text, marks)).toEqual([]);
  });
});

describe('a text that looks cut', () => {
  it.each([
    'The council met on Monday …',
    'The council met on Monday and then it […]',
    'The council met.\n\nAlready a subscriber? Log in to read',
    'Der Rat tagte.\n\nJetzt weiterlesen',
  ])('%s', (text) => expect(looksCut(text)).toBe(true));

  it.each([
    'The council met on Monday. It was all over by noon.',
    `${'The council met again. '.repeat(100)}Subscribe to continue reading`,
    'It is for examples in documents.\n\nMore information...',
    'She said: “Well . . .” and left it there.',
  ])('whole: %s', (text) => expect(looksCut(text)).toBe(false));
});
