import { expect, test } from 'vitest';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import { refusedWords } from './refused-words';

const SPAN = { start: 3, end: 9 };
const found = { id: 'f', start: 2, end: 10 } as FoundSuggestion;
const byHand = { origin: { by: 'person' } } as const;
const accepted = { origin: { by: 'suggestion', confidence: 'high' } } as const;

test.each([
  ['what is suggested there', byHand, 'ready', found, [found]],
  ['nothing where nothing is suggested', byHand, 'ready', null, []],
  ['its words while suggestions are off', byHand, 'off', null, [SPAN]],
  ['its words while they are looked for', byHand, 'looking', null, [SPAN]],
  ['its words when the search failed', byHand, 'failed', null, [SPAN]],
  ['its words when it was a suggestion once', accepted, 'ready', null, [SPAN]],
] as const)('deleting a quote rejects %s', (_name, quote, state, about, expected) => {
  expect(refusedWords(quote, SPAN, { state, about: () => about })).toEqual(expected);
});
