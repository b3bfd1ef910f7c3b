import { describe, expect, test } from 'vitest';
import { scrollToRow, windowRows } from './window-rows';

describe('windowRows', () => {
  test.each([
    ['at the top', 10_000, 0, 600, 0, 16],
    ['in the middle', 10_000, 6_000, 600, 94, 116],
    ['at the end', 100, 5_400, 600, 84, 100],
    ['few rows', 3, 0, 600, 0, 3],
    ['no rows', 0, 0, 600, 0, 0],
    ['scrolled past a list that became short', 2, 6_000, 600, 2, 2],
    ['pulled above the top', 100, -50, 600, 0, 16],
  ])('%s', (_name, count, top, height, first, last) => {
    expect(windowRows(count, 60, top, height)).toEqual({ first, last });
  });
});

describe('scrollToRow', () => {
  test.each([
    ['in view already', 5, 200, 200],
    ['above', 1, 200, 60],
    ['below', 20, 200, 660],
  ])('%s', (_name, index, from, to) => {
    expect(scrollToRow(index, 60, from, 600)).toBe(to);
  });
});
