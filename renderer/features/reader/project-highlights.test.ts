import { describe, expect, test } from 'vitest';
import type { QuoteRecord } from '../../../shared/model/records';
import {
  NEXT_QUOTATION,
  nextHighlight,
  partHighlights,
  quoteHighlight,
} from './project-highlights';
import { quoteOf } from './quote.cases';

const text = 'The master said “we intend to take it up,” he added.';
const words = '“we intend to take it up,”';
const speakers = new Map([
  ['ta', { initials: 'TA', colour: 3 }],
  ['io', { initials: 'IO', colour: 1 }],
]);
const highlight = (fields: Partial<QuoteRecord>) => {
  const quote = quoteOf(text, words, fields);
  return quoteHighlight(quote, quote.anchor, speakers);
};

describe('quoteHighlight', () => {
  test.each<[string, Partial<QuoteRecord>, object]>([
    ['a speaker', { speakerIds: ['ta'] }, { look: 'quote', initials: 'TA', colour: 3 }],
    [
      'the first of several',
      { speakerIds: ['io', 'ta'] },
      { look: 'quote', initials: 'IO', colour: 1 },
    ],
    ['nobody yet', {}, { look: 'unattributed', initials: '?' }],
    ['a scare quote of nobody', { kind: 'scare' }, { look: 'scare', initials: '' }],
    [
      'a scare quote of somebody',
      { kind: 'scare', speakerIds: ['ta'] },
      { look: 'quote', initials: 'TA' },
    ],
    ['somebody unknown', { speakerIds: ['gone'] }, { look: 'quote', initials: '?', colour: 6 }],
  ])('%s', (_name, fields, expected) => {
    expect(highlight(fields)).toMatchObject(expected);
  });
  test('stands where the quote stands', () => {
    const { start, end } = highlight({});
    expect(text.slice(start, end)).toBe(words);
  });
});

describe('partHighlights', () => {
  const cue = quoteOf(text, 'he added').anchor;
  test('cue and mention of this text', () => {
    const mention = quoteOf(text, 'The master').anchor;
    const parts = partHighlights(quoteOf(text, words, { cue, mention }), 'h', 3);
    expect(parts.map(({ look, start, end }) => [look, text.slice(start, end)])).toEqual([
      ['cue', 'he added'],
      ['mention', 'The master'],
    ]);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(2);
  });
  test('parts marked in another text are not painted', () => {
    expect(partHighlights(quoteOf(text, words, { cue }), 'other', 3)).toEqual([]);
  });
});

test('the next quotation has an id of its own', () => {
  expect(nextHighlight({ start: 1, end: 2 })).toMatchObject({
    id: NEXT_QUOTATION,
    start: 1,
    end: 2,
  });
});
