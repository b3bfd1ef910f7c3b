import { describe, expect, test } from 'vitest';
import type { Span } from '../model/anchor';
import { createSuggester } from './create-suggester';
import { GOLD } from './gold.cases';
import { nextQuotation, quotationOfMark, quotationToTake } from './next-quotation';
import { joinSpans } from '../anchoring/spans';

const text = [
  'The master said: “It is a welcome idea,” and left. She named “several things” instead.',
  'Nobody spoke here.',
  'He added: "One page that everyone has signed."',
].join('\n');
const first = '“It is a welcome idea,”';
const second = '“several things”';
const third = '"One page that everyone has signed."';
const spanOf = (part: string) => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
});
const taken = (...parts: string[]) => joinSpans(parts.map(spanOf));
const wordsOf = (source: string, span: Span | null) => span && source.slice(span.start, span.end);
const words = (span: Span | null) => wordsOf(text, span);

describe('nextQuotation', () => {
  test.each<[string, number, string[], string | null]>([
    ['from the start', 0, [], first],
    ['what is taken is passed over', 0, [first], second],
    ['across paragraphs, straight marks', 0, [first, second], third],
    ['from the middle', spanOf(first).end, [], second],
    ['past the last: from the start again', text.length, [third], first],
    ['from inside the only one left', spanOf(third).start + 3, [first, second], third],
    ['all taken', 0, [first, second, third], null],
  ])('%s', (_name, from, parts, found) => {
    expect(words(nextQuotation(text, from, taken(...parts)))).toBe(found);
  });
  test('a quotation inside a longer quote counts as taken', () => {
    const around = taken('She named “several things” instead.', first);
    expect(words(nextQuotation(text, 0, around))).toBe(third);
  });
  test('quotations without a space between', () => {
    const close = '“One.”“Two.”';
    expect(wordsOf(close, nextQuotation(close, 0, [{ start: 0, end: 6 }]))).toBe('“Two.”');
  });
  test('a text without quotations', () => {
    expect(nextQuotation('The fleet’s own plan.', 0, [])).toBeNull();
  });
});

describe('quotationToTake', () => {
  test.each<[string, number, string[], string | null]>([
    ['the one around the caret', spanOf(second).start + 4, [], second],
    ['the next one when that is taken', spanOf(first).start + 4, [first], second],
    ['the next one from plain words', 0, [], first],
    ['right after the one just taken', spanOf(first).end, [first], second],
  ])('%s', (_name, caret, parts, found) => {
    expect(words(quotationToTake(text, caret, taken(...parts)))).toBe(found);
  });
});

test('what a key takes, and what a mark begins and ends, has the bounds of the suggestion', () => {
  const suggest = createSuggester(null);
  for (const { text: article, language } of GOLD)
    for (const { start, end, innerStart } of suggest(article, { language })) {
      expect(quotationToTake(article, innerStart, [])).toEqual({ start, end });
      expect(quotationOfMark(article, start)).toEqual({ start, end });
      expect(quotationOfMark(article, end - 1)).toEqual({ start, end });
    }
});

test('a quotation within a quotation is taken by its own marks', () => {
  const nested = 'He said: “She told me ‘never’ twice.”';
  const span = quotationOfMark(nested, nested.indexOf('‘'));
  expect(wordsOf(nested, span)).toBe('‘never’');
});
