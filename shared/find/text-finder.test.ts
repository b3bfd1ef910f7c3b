import { array, assert, boolean, constantFrom, nat, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../names/fold';
import type { FindAnswer, FindQuery } from './find-query';
import { TextFinder } from './text-finder';

const asked = (words: string, how: Partial<FindQuery> = {}): FindQuery => ({
  words,
  matchCase: false,
  wholeWord: false,
  pattern: false,
  ...how,
});

function spansOf(answer: FindAnswer): readonly (readonly [number, number])[] {
  if (answer.found !== 'hits') throw new Error(answer.reason);
  const { hits } = answer;
  return Array.from({ length: hits.length / 2 }, (_, at) => [
    hits[at * 2] ?? -1,
    hits[at * 2 + 1] ?? -1,
  ]);
}

const wordsFound = (text: string, query: FindQuery): readonly string[] =>
  spansOf(new TextFinder(text).find(query)).map(([start, end]) => text.slice(start, end));

const WORDS: readonly (readonly [string, string, FindQuery, readonly string[]])[] = [
  ['capitals', 'Channel, CHANNEL', asked('channel'), ['Channel', 'CHANNEL']],
  ['capitals that count', 'Channel, channel', asked('channel', { matchCase: true }), ['channel']],
  ['curly and straight apostrophes', 'Jeanne d’Arc', asked("d'arc"), ['d’Arc']],
  ['straight and curly', "Jeanne d'Arc", asked('d’Arc'), ["d'Arc"]],
  ['quotation marks', 'He said “no”.', asked('"no"'), ['“no”']],
  ['dashes', 'two–three, two-three', asked('two—three'), ['two–three', 'two-three']],
  ['diacritics as one character', 'Inês', asked('ines'), ['Inês']],
  ['diacritics as two characters', 'Ine\u0302s said', asked('ines'), ['Ine\u0302s']],
  ['diacritics in what is typed', 'Ines', asked('Inês'), ['Ines']],
  ['a soft hyphen inside', 'dred\u00ADging', asked('dredging'), ['dred\u00ADging']],
  ['a soft hyphen behind is not marked', 'dred\u00ADging', asked('dred'), ['dred']],
  ['a joiner before is not marked', '\u200Bdredging', asked('dredging'), ['dredging']],
  ['full width', 'ＡＢＣ１', asked('abc1'), ['ＡＢＣ１']],
  ['ligatures, marked whole', 'the ﬁrst', asked('fi'), ['ﬁ']],
  ['an ellipsis in one character', 'well…', asked('...'), ['…']],
  ['sharp s', 'Straße, STRASSE', asked('strasse'), ['Straße', 'STRASSE']],
  ['a letter that is two is marked once', 'Straße', asked('s'), ['S', 'ß']],
  ['a line end is a blank', 'outer\nchannel', asked('outer channel'), ['outer\nchannel']],
  ['many blanks are one', 'outer \u00A0 channel', asked('outer channel'), ['outer \u00A0 channel']],
  ['Greek at the end of a word', 'ΟΔΟΣ', asked('οδος'), ['ΟΔΟΣ']],
  [
    'Korean taken apart',
    '\u1112\u1161\u11AB\u1100\u116E\u11A8',
    asked('한국'),
    ['\u1112\u1161\u11AB\u1100\u116E\u11A8'],
  ],
  ['hits do not overlap', 'aaaa', asked('aa'), ['aa', 'aa']],
  ['whole words only', 'Channelside channel', asked('channel', { wholeWord: true }), ['channel']],
  ['whole words beside signs', '(channel)', asked('channel', { wholeWord: true }), ['channel']],
  ['no whole word across a soft hyphen', 'chan\u00ADnel', asked('chan', { wholeWord: true }), []],
  ['whole words of scripts without blanks', '東京都', asked('東京', { wholeWord: true }), ['東京']],
  ['nothing for nothing', 'text', asked(''), []],
  ['nothing for what nobody sees', 'te\u00ADxt', asked('\u00AD'), []],
  ['a pattern', 'two, three', asked(String.raw`\bt\w+`, { pattern: true }), ['two', 'three']],
  ['a pattern by lines', 'one\ntwo', asked('^t', { pattern: true }), ['t']],
  ['a pattern that meets nothing', 'aba', asked('b*', { pattern: true }), ['b']],
  [
    'a pattern for whole words',
    'cats cat',
    asked('cat', { pattern: true, wholeWord: true }),
    ['cat'],
  ],
  ['a pattern with capitals', 'Cat cat', asked('c', { pattern: true, matchCase: true }), ['c']],
];

describe('finding in a text', () => {
  it.each(WORDS)('%s', (_, text, query, found) => {
    expect(wordsFound(text, query)).toEqual(found);
  });

  it.each([
    ['(a', 'Unterminated group'],
    ['a)', "Unmatched ')'"],
    ['[a: b', 'Unterminated character class'],
    ['*', 'Nothing to repeat'],
  ])('says why %s is no pattern', (words, reason) => {
    expect(new TextFinder('a').find(asked(words, { pattern: true }))).toEqual({
      found: 'no-pattern',
      reason,
    });
  });

  it('tells of the hits of a pattern in portions, which are the first of all', () => {
    const told: number[] = [];
    const all = new TextFinder('ab'.repeat(7_000)).find(asked('a', { pattern: true }), (hits) =>
      told.push(...hits),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(all.found === 'hits' && Array.from(all.hits.slice(0, told.length))).toEqual(told);
  });
});

/** A letter as a text may write it, and another way to type it. */
const LETTERS: readonly (readonly [string, string])[] = [
  ['’', "'"],
  ["'", 'ʼ'],
  ['“', '"'],
  ['–', '-'],
  ['é', 'e'],
  ['e\u0301', 'É'],
  ['n', 'N'],
  ['ß', 'ss'],
  ['ﬁ', 'fi'],
  ['…', '...'],
  ['co\u00AD', 'co'],
  ['\u200D', ''],
  [' \n ', ' '],
  ['x', 'x'],
  ['😀', '😀'],
  ['한', '\u1112\u1161\u11AB'],
  ['\u1112\u1161\u11AB', '한'],
  ['क्', 'क्'],
  ['Σ', 'ς'],
];

describe('whatever a text is made of', () => {
  it('a stretch typed in another way is found where it stands', () => {
    assert(
      property(
        array(constantFrom(...LETTERS), { minLength: 1, maxLength: 30 }),
        nat(),
        nat(),
        (letters, from, size) => {
          const first = from % letters.length;
          const chosen = letters.slice(first, first + 1 + (size % 6));
          const typed = chosen.map(([, other]) => other).join('');
          const text = letters.map(([one]) => one).join('');
          // What is typed may be nothing that anybody sees.
          if (foldText(typed) === '') return;
          const at = letters
            .slice(0, first)
            .map(([one]) => one)
            .join('').length;
          const end = at + chosen.map(([one]) => one).join('').length;
          const found = spansOf(new TextFinder(text).find(asked(typed)));
          // Where the same words overlap themselves, an earlier hit may cover the place.
          expect(found.some(([begin, to]) => begin < end && to > at)).toBe(true);
        },
      ),
    );
  });

  it('hits are in order, apart, inside the text, tear no character, and are what was typed', () => {
    const piece = constantFrom(...LETTERS.flat());
    assert(
      property(
        tuple(array(piece, { maxLength: 40 }), array(piece, { minLength: 1, maxLength: 3 })),
        boolean(),
        boolean(),
        ([pieces, typed], matchCase, wholeWord) => {
          const text = pieces.join('');
          const words = typed.join('');
          const query = asked(words, { matchCase, wholeWord });
          let before = 0;
          for (const [start, end] of spansOf(new TextFinder(text).find(query))) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end)).toSatisfy((found: string) => found.isWellFormed());
            before = end;
          }
        },
      ),
    );
  });

  it('no pattern and no text throws', () => {
    assert(
      property(
        string({ unit: 'binary', maxLength: 12 }),
        string({ maxLength: 30 }),
        (words, text) => {
          const answer = new TextFinder(text).find(asked(words, { pattern: true }));
          expect(['hits', 'no-pattern']).toContain(answer.found);
        },
      ),
    );
  });
});
