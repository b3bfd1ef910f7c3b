import { expect, it } from 'vitest';
import { fragmentsOf, type PlacedText } from './fragments';

const at = (
  str: string,
  x: number,
  y: number,
  turn: readonly number[] = [10, 0, 0, 10],
): PlacedText => ({
  str,
  transform: [...turn, x, y],
  width: str.length * 5,
  height: 10,
  fontName: 'f',
});
const BOX = [0, 0, 600, 800] as const;
const textsIn = (items: readonly PlacedText[], isVertical = false) =>
  fragmentsOf(items, BOX, () => isVertical).frames.map((frame) =>
    frame.map(({ text, left, y }) => [text, left, y]),
  );

it('ligatures are the letters they are made of, and other characters stay', () => {
  expect(textsIn([at('e\uFB03cient \uFB01sh \u00B5\u00A0\u00BD \uFEE2\uFB05', 10, 700)])).toEqual([
    [['efficient fish \u00B5\u00A0\u00BD \u0645ſt', 10, -700]],
  ]);
});

it('letters that are drawn twice are there once, and those outside the page are counted', () => {
  const items = [at('bold', 10, 700), at('bold', 10.4, 700), at('cut off', 700, 700)];
  expect(fragmentsOf(items, BOX, () => false)).toMatchObject({
    frames: [[{ text: 'bold' }]],
    hidden: 1,
  });
});

it('lines of each direction have a frame of their own, the one with the most letters first', () => {
  const items = [at('side', 20, 100, [0, 10, -10, 0]), at('A long line', 10, 700)];
  expect(textsIn(items)).toEqual([[['A long line', 10, -700]], [['side', 100, 20]]]);
});

it('vertical writing runs down, its lines from right to left', () => {
  const [frame] = textsIn([at('縦書', 500, 700), at('左', 480, 700)], true);
  expect(frame).toEqual([
    ['縦書', -700, -495],
    ['左', -700, -475],
  ]);
});

it('what stands aslant has a frame of its own', () => {
  const slope = Math.SQRT1_2 * 60;
  const items = [at('the harbour', 10, 700), at('DRAFT', 100, 300, [slope, slope, -slope, slope])];
  expect(textsIn(items).map((frame) => frame.map(([text]) => text))).toEqual([
    ['the harbour'],
    ['DRAFT'],
  ]);
});

it.each([
  ['H A R B O U R', 'HARBOUR'],
  ['q u i e t,', 'quiet,'],
  ['A B C D E', 'A B C D E'],
  ['x y', 'x y'],
  ['b c d f b', 'b c d f b'],
  ['W i N t E r', 'W i N t E r'],
])('letters set apart for emphasis are a word: %s', (drawn, read) => {
  expect(textsIn([at(drawn, 10, 700)])).toEqual([[[read, 10, -700]]]);
});
