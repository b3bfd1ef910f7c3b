import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDifferences } from './word-differences';

const shown = (exact: string, other: string): string =>
  wordDifferences(exact, other)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'differs' ? `[${text}]` : `{${text}}`,
    )
    .join('');

it.each([
  [
    '“All of my voters will come,”',
    'all of my supporters will come',
    '“All of my [voters] will come,”',
  ],
  ['We will sell the quay', 'We will not sell the quay', 'We will {not}sell the quay'],
  ['We will not sell it', 'We will sell it', 'We will [not] sell it'],
  ['Listen: we will sell it, friends', 'We will sell it', 'Listen: we will sell it, friends'],
  ['Although we will sell it', 'Though we will sell it', '[Although] we will sell it'],
  ['It is what it is', '“it is – what it is.”', 'It is what it is'],
])('%s beside %s', (exact, other, marked) => {
  expect(shown(exact, other)).toBe(marked);
});

it('no character of the words is lost or added', () => {
  const words = fc
    .array(fc.constantFrom('we', 'will', 'not', 'sell', 'the', 'quay'), { maxLength: 9 })
    .map((some) => `“${some.join(' ')},”`);
  fc.assert(
    fc.property(words, words, (exact, other) => {
      const own = wordDifferences(exact, other).filter(({ kind }) => kind !== 'without');
      expect(own.map(({ text }) => text).join('')).toBe(exact);
      const same = wordDifferences(exact, exact);
      expect(same).toEqual([{ kind: 'same', text: exact }]);
    }),
  );
});
