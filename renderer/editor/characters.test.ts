import { expect, test } from 'vitest';
import { characterBoundary } from './characters';

const FAMILY = '👩‍👩‍👧';

test.each([
  ['between letters', 'abc', 1, 1],
  ['before the text', 'abc', -3, 0],
  ['after the text', 'abc', 9, 3],
  ['inside a surrogate pair', 'a😀b', 2, 1],
  ['inside a family', `a${FAMILY}b`, 5, 1],
  ['right after a family', `a${FAMILY}b`, 1 + FAMILY.length, 1 + FAMILY.length],
  ['between a letter and its accent', 'ae\u0301', 2, 1],
  ['at the beginning of a line', 'a\n😀', 2, 2],
])('characterBoundary %s', (_name, text, offset, boundary) => {
  expect(characterBoundary(text, offset)).toBe(boundary);
});
