import { expect, test } from 'vitest';
import { cellWords, commonSpan } from './cell-words';

const quote = (start: number, exact: string) => ({
  anchor: { start, end: start + exact.length, exact, prefix: '', suffix: '', textHash: 'h' },
});

test('what others leave out at the ends is told apart from what all have', () => {
  const [wide, narrow] = [quote(10, 'he said “yes”'), quote(18, '“yes” twice')];
  const common = commonSpan([wide.anchor, narrow.anchor]);
  expect(common).toEqual({ start: 18, end: 23 });
  expect(cellWords(wide, common)).toEqual({ before: 'he said ', common: '“yes”', after: '' });
  expect(cellWords(narrow, common)).toEqual({ before: '', common: '“yes”', after: ' twice' });
});

test('a chain of overlaps without a part that all have is shown as it is', () => {
  const spans = [quote(0, 'abcd'), quote(3, 'defg'), quote(6, 'ghi')].map(({ anchor }) => anchor);
  expect(commonSpan(spans)).toBeNull();
  expect(commonSpan([])).toBeNull();
  expect(cellWords(quote(0, 'abcd'), null)).toEqual({ before: '', common: 'abcd', after: '' });
});
