import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterAt, characterBefore, characterBoundary } from './characters';

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

/** Text of what joins and what does not, long runs of it included. */
const joining = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        'é',
        'e\u0301',
        'ש',
        'שׁ',
        'ع',
        '港',
        '\u200d',
        '\u200f',
        FAMILY,
        '𝟙',
        '𐤀',
      ),
      fc.nat({ max: 200 }).map((count) => `z${'\u0301'.repeat(count)}`),
      fc.nat({ max: 60 }).map((count) => '🇫🇷'.repeat(count)),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

test('a character is found from wherever in it one looks, as segmenting the whole text finds it', () => {
  fc.assert(
    fc.property(joining, fc.nat(), (text, anywhere) => {
      const offset = text.length === 0 ? 0 : anywhere % text.length;
      const segments = Array.from(new Intl.Segmenter().segment(text), ({ index, segment }) => ({
        start: index,
        end: index + segment.length,
      }));
      const whole = segments.find(({ end }) => end > offset) ?? { start: 0, end: 0 };
      expect(characterAt(text, offset)).toEqual(whole);
      expect(characterBefore(text, whole.end)).toEqual(whole);
    }),
  );
});
