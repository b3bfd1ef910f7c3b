import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotationsOf, quotesWithSingles, type Quotation } from './marks';
import { MARKS_CASES } from './marks.cases';

function quotations(text: string): Quotation[] {
  const singles = quotesWithSingles(text);
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return quotationsOf(text, span, singles);
  });
}

describe('marks', () => {
  test.each(MARKS_CASES)('$name', ({ text, inner }) => {
    expect(
      quotations(text).map(
        ({ innerStart, innerEnd, open }) => text.slice(innerStart, innerEnd) + (open ? '…' : ''),
      ),
    ).toEqual(inner);
  });

  test('whatever stands there, quotations lie in order, apart, and within the text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '“',
        '”',
        '"',
        "''",
        '„',
        '«',
        '»',
        '‘',
        '’',
        "'",
        'said',
        ' ',
        ', ',
        '. ',
        '\n',
        '👩‍🚀',
        'Ada',
      ),
    );
    fc.assert(
      fc.property(pieces, (words) => {
        const text = words.join('');
        let last = 0;
        for (const { start, innerStart, innerEnd, end } of quotations(text)) {
          expect(last).toBeLessThanOrEqual(start);
          expect(start).toBeLessThan(innerStart);
          expect(innerStart).toBeLessThan(innerEnd);
          expect(innerEnd).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });
});
