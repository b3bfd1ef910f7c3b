import { describe, expect, test } from 'vitest';
import { cycleOverlap, neighbourQuote, quoteAfterDeletion, quotesAt } from './quote-order';

const quote = (id: string, start: number, end: number) => ({ id, start, end });
const outer = quote('outer', 10, 60);
const inner = quote('inner', 20, 30);
const later = quote('later', 80, 90);
const all = [outer, inner, later];

describe('neighbourQuote', () => {
  test.each<[string, string | null, number, 1 | -1, string | null]>([
    ['the next of the current', 'outer', 0, 1, 'inner'],
    ['the one before', 'later', 0, -1, 'inner'],
    ['stops at the end', 'later', 0, 1, null],
    ['stops at the start', 'outer', 0, -1, null],
    ['from the caret forwards', null, 15, 1, 'inner'],
    ['from the caret backwards', null, 70, -1, 'inner'],
    ['past all: from the start again', null, 95, 1, 'outer'],
    ['before all: from the end', null, 0, -1, 'later'],
    ['a current that is gone counts as none', 'gone', 31, 1, 'later'],
  ])('%s', (_name, current, caret, direction, id) => {
    expect(neighbourQuote(all, current, caret, direction)?.id ?? null).toBe(id);
  });
  test('no quotes, nowhere to go', () => {
    expect(neighbourQuote([], null, 0, 1)).toBeNull();
  });
});

describe('quoteAfterDeletion', () => {
  test.each([
    ['the next', 'outer', 'inner'],
    ['the last goes back', 'later', 'inner'],
    ['unknown', 'gone', null],
  ])('%s', (_name, gone, id) => {
    expect(quoteAfterDeletion(all, gone)?.id ?? null).toBe(id);
  });
  test('the only one leaves none', () => {
    expect(quoteAfterDeletion([outer], 'outer')).toBeNull();
  });
});

describe('quotesAt and cycleOverlap', () => {
  const ids = quotesAt(all, { start: 25, end: 25 }).map(({ id }) => id);
  test('smallest first at a caret', () => {
    expect(ids).toEqual(['inner', 'outer']);
  });
  test('the end of a quote is outside it', () => {
    expect(quotesAt(all, { start: 30, end: 30 }).map(({ id }) => id)).toEqual(['outer']);
  });
  test.each([
    ['no current', null, 'inner'],
    ['the next', 'inner', 'outer'],
    ['around', 'outer', 'inner'],
    ['a current elsewhere', 'later', 'inner'],
  ])('cycle: %s', (_name, current, next) => {
    expect(cycleOverlap(ids, current)).toBe(next);
  });
  test('nothing to cycle', () => {
    expect(cycleOverlap([], null)).toBeNull();
  });
});
