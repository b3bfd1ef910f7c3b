import { expect, test } from 'vitest';
import { createAnchor } from '../../../shared/anchoring/create-anchor';
import type { Mark } from '../../../shared/model/mark';
import { labelledSpeaker } from './guess-quote-speaker';

const TEXT = 'The quay was closed. Nobody said why.';
const MARKS: readonly Mark[] = [
  { type: 'speaker', start: 0, end: 20, value: 'PELL,  ADA' },
  { type: 'speaker', start: 21, end: TEXT.length, value: 'Owen Brack' },
];
const ADA = { id: 'ada', name: 'Ada Pell', aliases: [], quotes: 1, here: 1 };

const labelled = (words: string, people = [ADA]) => {
  const start = TEXT.indexOf(words);
  const anchor = createAnchor(TEXT, 'f'.repeat(64), { start, end: start + words.length });
  return labelledSpeaker(MARKS, { anchor }, () => people);
};

test('a label names who is called so, however it is written, and else somebody new', () => {
  expect(labelled('closed')).toEqual({ kind: 'known', id: 'ada' });
  expect(labelled('closed', [])).toEqual({ kind: 'new', name: 'PELL, ADA' });
  expect(labelled('Nobody')).toEqual({ kind: 'new', name: 'Owen Brack' });
});

test('words of two speakers are nobody’s alone', () => {
  expect(labelled('closed. Nobody')).toBeNull();
});
