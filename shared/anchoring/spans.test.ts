import { describe, expect, test } from 'vitest';
import { isCovered, joinSpans, trimSpan } from './spans';

const span = (start: number, end: number) => ({ start, end });

describe('joinSpans and isCovered', () => {
  const joined = joinSpans([span(20, 30), span(0, 5), span(3, 8), span(25, 28)]);
  test('overlapping spans become one, in order', () => {
    expect(joined).toEqual([span(0, 8), span(20, 30)]);
  });
  test.each([
    ['inside', span(21, 22), true],
    ['across an end', span(7, 12), true],
    ['touching only', span(8, 20), false],
    ['after all', span(30, 40), false],
    ['around all', span(0, 100), true],
  ])('%s', (_name, asked, covered) => {
    expect(isCovered(joined, asked)).toBe(covered);
  });
  test('nothing covers nothing', () => {
    expect(isCovered([], span(0, 10))).toBe(false);
  });
});

describe('trimSpan', () => {
  test.each([
    ['spaces at both ends', '  ab c ', span(0, 7), span(2, 6)],
    ['nothing to take off', 'abc', span(0, 3), span(0, 3)],
    ['only white space', ' \n ', span(0, 3), null],
    ['a caret', 'abc', span(1, 1), null],
  ])('%s', (_name, text, given, trimmed) => {
    expect(trimSpan(text, given)).toEqual(trimmed);
  });
});
