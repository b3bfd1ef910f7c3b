import { expect, it } from 'vitest';
import type { Fragment } from './fragments';
import { linesOf } from './lines';

/** Pieces as a file has them one after the other: text, left, y, size, and a width other than half a height a letter. */
const pieces = (
  ...all: readonly (readonly [string, number, number, size?: number, width?: number])[]
): readonly Fragment[] =>
  all.map(([text, left, y, size = 10, width = text.length * size * 0.5], place) => ({
    text,
    left,
    right: left + width,
    y,
    size,
    spaced: false,
    place,
  }));
const textsOf = (fragments: readonly Fragment[]) => linesOf(fragments).map(({ text }) => text);
const column = (left: number, words: string) =>
  [0, 12, 24, 36].map((y) => [`${words} ${y} and more`, left, y, 10, 95] as const);
const drawnLeftwards = (...signs: readonly string[]) =>
  textsOf(pieces(...signs.map((sign, at) => [sign, 100 - at * 5, 0] as const)));

it('columns are told apart by what the file writes one after the other, however narrow their gutter is', () => {
  expect(textsOf(pieces(...column(0, 'silt'), ...column(101, 'tide')))).toEqual(
    [0, 12, 24, 36].flatMap((y) => [`silt ${y} and more`, `tide ${y} and more`]),
  );
  const rows = column(0, 'silt').flatMap((piece, at) => {
    const other = column(101, 'tide')[at];
    return other ? [piece, other] : [];
  });
  expect(textsOf(pieces(...rows))).toEqual(
    [0, 12, 24, 36].map((y) => `silt ${y} and more tide ${y} and more`),
  );
});

it('a bold word that the file writes last stands in its line', () => {
  const lines = pieces(['the', 0, 0], ['was quiet', 40, 0], ['and so on', 0, 12], ['dike', 18, 0]);
  expect(textsOf(lines)).toEqual(['the dike was quiet', 'and so on']);
});

it('what is smaller in the next column is not raised above a heading', () => {
  const lines = pieces(['Two stories', 0, 0, 20, 100], ['a line', 108, -6], ['another', 108, 6]);
  expect(textsOf(lines)).toEqual(['a line', 'Two stories', 'another']);
  expect(textsOf(pieces(['19', 0, 0], ['th', 10, -4, 6], ['century', 18, 0]))).toEqual([
    '19th century',
  ]);
});

it.each([
  ['T', 'he harbour', 'The harbour'],
  ['T', 'HE HARBOUR', 'THE HARBOUR'],
  ['A', 'silt was found', 'A silt was found'],
  ['A', 'lthough silt', 'Although silt'],
])('an initial begins the first of the lines beside it: %s %s', (letter, rest, first) => {
  const lines = linesOf(
    pieces(
      [letter, 0, 24, 36, 20],
      [rest, 22, 0],
      ['of the second line', 22, 12],
      ['of the third', 22, 24],
      ['and below, with silt', 0, 36],
    ),
  );
  expect(lines.map(({ text, left }) => [text, left])).toEqual([
    [first, 0],
    ['of the second line', 0],
    ['of the third', 0],
    ['and below, with silt', 0],
  ]);
});

it('lines beside a large sign stay apart', () => {
  const lines = pieces(['“', 0, 24, 48, 20], ['We saw', 22, 0], ['no silt', 22, 12]);
  expect(textsOf(lines)).toEqual(['We saw', 'no silt', '“']);
});

it('accents that are set over a letter are one with it', () => {
  expect(textsOf(pieces(['na¨', 0, 0], ['\u0131ve', 10, 0]))).toEqual(['naïve']);
  expect(textsOf(pieces(['caf´', 0, 0], ['e', 15, 0]))).toEqual(['café']);
  expect(textsOf(pieces(['n ¨', 0, 0], ['q', 10, 0]))).toEqual(['n ¨q']);
  expect(textsOf(pieces(['it´', 0, 0], ['s', 15, 0]))).toEqual(['it´s']);
});

it('brackets of lines that run to the left are turned where the file has them as drawn', () => {
  expect(drawnLeftwards('ש', ')', 'א', 'ב', '(')).toEqual(['ש(אב)']);
  expect(drawnLeftwards('ש', '(', 'א', 'ב', ')')).toEqual(['ש(אב)']);
});
