import { describe, expect, test } from 'vitest';
import { moveBoundary, nextGrapheme, previousGrapheme } from './move-boundary';
import type { BoundaryMove } from './move-boundary';

const family = '👩‍👩‍👧';
const cases: readonly [
  name: string,
  text: string,
  from: string,
  move: BoundaryMove,
  to: string | null,
][] = [
  ['one letter to the left', 'abcdef', 'cd', 'grow-start', 'bcd'],
  ['one letter to the right', 'abcdef', 'cd', 'grow-end', 'cde'],
  ['the start inwards', 'abcdef', 'cd', 'shrink-start', 'd'],
  ['the end inwards', 'abcdef', 'cd', 'shrink-end', 'c'],
  ['a family of emoji is one step', `a${family}b`, 'b', 'grow-start', `${family}b`],
  ['over a family at the end', `a${family}b`, 'a', 'grow-end', `a${family}`],
  ['letter and accent stay together', 'e\u0301x', 'x', 'grow-start', 'e\u0301x'],
  ['not before the text', 'abc', 'ab', 'grow-start', null],
  ['not past the text', 'abc', 'bc', 'grow-end', null],
  ['never empty', 'abc', 'b', 'shrink-end', null],
  ['a line break is a step', 'a\nb', 'b', 'grow-start', '\nb'],
];

describe('moveBoundary', () => {
  test.each(cases)('%s', (_name, text, from, move, to) => {
    const start = text.indexOf(from);
    const moved = moveBoundary(text, { start, end: start + from.length }, move);
    expect(moved && text.slice(moved.start, moved.end)).toBe(to);
  });
  test('at the ends of the text the steps stay put', () => {
    expect(previousGrapheme('abc', 0)).toBe(0);
    expect(nextGrapheme('abc', 3)).toBe(3);
  });
});
