import { describe, expect, it, test } from 'vitest';
import type { Mark, MarkType } from '../../shared/model/mark';
import { invisibleHighlights } from './invisible-highlights';
import { marginFor, marginSigns, signsWithin, stackSigns } from './margin-signs';
import { markHighlights } from './mark-highlights';
import { createPieceLooks } from './piece-looks';
import { layOutText } from './text-layout';

const mark = (type: MarkType, start: number, end: number, value = ''): Mark => ({
  type,
  start,
  end,
  value,
});

/** A mark on words of a text. */
const on = (text: string, type: MarkType, words: string, value = ''): Mark => {
  const start = text.indexOf(words);
  return mark(type, start, start + words.length, value);
};

describe('how pieces are set', () => {
  const TEXT = 'Title\n\nSome words and more.\n\nfirst\nsecond\n2. third\n\na\tb\nlonger\td\n';
  const looksOf = (...marks: readonly Mark[]) =>
    Array.from(createPieceLooks(marks, layOutText(TEXT), TEXT), ([piece, look]) => ({
      piece,
      ...look,
    }));

  it('sets a heading only where the mark has the whole line', () => {
    expect(looksOf(on(TEXT, 'heading', 'Title', '2'))).toMatchObject([
      { piece: 0, classes: ['reader-heading-2'] },
    ]);
    expect(looksOf(on(TEXT, 'heading', 'Some words', '2'))).toEqual([]);
    expect(looksOf(on(TEXT, 'heading', 'Title', '17'))[0]?.classes).toEqual(['reader-heading-6']);
  });

  it('shows a bullet or number that the text has not, and none that it has', () => {
    const items = looksOf(
      on(TEXT, 'list', 'first\nsecond', '•'),
      on(TEXT, 'list', 'second', '1.'),
      on(TEXT, 'list', '2. third', '2.'),
    );
    expect(items).toMatchObject([
      { classes: ['reader-item'], bullet: '•', depth: 1 },
      { classes: ['reader-item'], bullet: '1.', depth: 2 },
      { classes: ['reader-item', 'reader-numbered'], bullet: '', depth: 1 },
    ]);
  });

  it('stands the cells of a table below one another, and names it above its first row', () => {
    const rows = looksOf(on(TEXT, 'table', 'a\tb\nlonger\td', 'Ships'));
    expect(rows.map(({ caption }) => caption)).toEqual(['Ships', '']);
    expect(rows[0]?.tab).toBe(rows[1]?.tab);
    expect(rows[0]?.tab).toBeGreaterThan(4);
  });

  it('has blank lines in an earlier message, and nowhere else', () => {
    const message = 'Title\n\nSome words and more.';
    expect(looksOf(on(TEXT, 'quoted', message)).map(({ piece }) => piece)).toEqual([0, 1, 2]);
    expect(looksOf(on(TEXT, 'footnote', message)).map(({ piece }) => piece)).toEqual([0, 2]);
  });

  it('leaves marks alone that do not fit the text', () => {
    expect(looksOf(mark('heading', 3, 9_000, '1'), mark('list', 5, 5))).toEqual([]);
  });
});

describe('what is painted over words', () => {
  const TEXT = 'All of it\nSome address that is bold and slanted\n';
  const painted = (...marks: readonly Mark[]) =>
    markHighlights(marks, TEXT)
      .within({ start: 0, end: TEXT.length })
      // The painter paints no empty span.
      .filter(({ start, end }) => start < end)
      .map(({ look, start, end }) => [look, TEXT.slice(start, end)]);

  it('is the whole word that was put together', () => {
    const joint = TEXT.indexOf('dress');
    expect(painted(mark('joined-hyphen', joint, joint, '-\n'))).toEqual([['joined', 'address']]);
  });

  it('is emphasis inside a line; a whole line has letters of its own', () => {
    expect(
      painted(
        on(TEXT, 'emphasis', 'All of it', 'emphasis'),
        on(TEXT, 'emphasis', 'bold', 'strong'),
        on(TEXT, 'emphasis', 'slanted', 'emphasis'),
        on(TEXT, 'emphasis', 'that', 'sparkling'),
      ),
    ).toEqual([
      ['strong', 'bold'],
      ['emphasis', 'slanted'],
    ]);
  });
});

const wanted = (top: number, mayGo = false) => ({ top, height: 16, mayGo });

describe('what is shown in the margin', () => {
  const MARKS = [
    mark('page', 0, 50, '1'),
    mark('time', 0, 20, '00:12:03.500'),
    mark('speaker', 0, 20, 'SMITH'),
    mark('left-out', 10, 10, 'picture'),
    mark('left-out', 10, 10, 'picture'),
    mark('left-out', 10, 10, 'menu'),
    mark('time', 21, 40, '00:12:09'),
    mark('speaker', 21, 40, 'SMITH'),
    mark('speaker', 41, 50, 'ADA'),
    mark('page', 50, 50, '2'),
    mark('page', 50, 90, '3'),
  ];

  it('names a speaker where another one spoke before, with the time', () => {
    const said = marginSigns(MARKS).filter(({ kind }) => kind === 'said');
    expect(said.map(({ offset, words, below }) => [offset, words, below])).toEqual([
      [0, 'SMITH', '12:03'],
      [21, '', '12:09'],
      [41, 'ADA', ''],
    ]);
  });

  it('counts what was left out at one place, and shows no page without text', () => {
    const words = marginSigns(MARKS)
      .filter(({ kind }) => kind !== 'said')
      .map((sign) => sign.words);
    expect(words).toEqual(['p. 1', 'picture ×2, menu', 'p. 3']);
  });

  it('finds those of a window', () => {
    const signs = marginSigns(MARKS);
    expect(signsWithin(signs, { start: 10, end: 41 }).map(({ offset }) => offset)).toEqual([
      10, 21,
    ]);
    expect(signsWithin([], { start: 0, end: 9 })).toEqual([]);
  });

  test.each([
    [[], 'none'],
    [[mark('link', 0, 1)], 'none'],
    [[mark('page', 0, 1)], 'numbers'],
    [[mark('left-out', 0, 0)], 'words'],
    [[mark('left-out', 0, 0), mark('speaker', 0, 1)], 'names'],
  ] as const)('needs room: %j', (marks, room) => expect(marginFor(marks)).toBe(room));

  it('covers nothing: what stands in the way goes down, and times go', () => {
    expect(stackSigns([wanted(0), wanted(4), wanted(100)])).toEqual([0, 16, 100]);
    expect(stackSigns([wanted(0), wanted(4, true), wanted(20, true)])).toEqual([0, null, 20]);
    expect(stackSigns([wanted(5, true), wanted(5)])).toEqual([null, 5]);
  });
});

const at = (text: string, window = { start: 0, end: text.length }) =>
  invisibleHighlights(text, window).map(({ start, end }) => text.slice(start, end));

describe('characters that nobody sees', () => {
  it('are marked with the characters beside them, and what has a width alone', () => {
    expect(at('a so\u00adft word')).toEqual(['o\u00adf']);
    expect(at('no\u00a0break')).toEqual(['\u00a0']);
    expect(at('p\u0430ssword')).toEqual(['\u0430']);
    expect(at('end\u200b\nnext')).toEqual(['d\u200b']);
    expect(at('plain words')).toEqual([]);
  });

  it('are looked for in the window only, and never tear a character', () => {
    const text = `so\u00adft ${'x'.repeat(20)} \u{1F468}\u00ad\u{1F469}`;
    expect(at(text, { start: 10, end: text.length })).toEqual(['\u{1F468}\u00ad\u{1F469}']);
  });
});
