import { expect, it } from 'vitest';
import { pageAt } from './page-at';

it('the page of a place is the last that begins at it or before', () => {
  const starts = [0, 100, 100, 250];
  expect([0, 99, 100, 249, 250, 900].map((offset) => pageAt(starts, offset))).toEqual([
    1, 1, 3, 3, 4, 4,
  ]);
  expect(pageAt([5], 0)).toBe(1);
  expect(pageAt([], 10)).toBeNull();
});
