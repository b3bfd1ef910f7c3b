import { describe, expect, it } from 'vitest';
import { isPageNumber } from './margin-text';

describe('a header that says no more than a page number', () => {
  it.each(['3', '– 3 –', 'Page 3 of 9', 'Seite iv', 'S. 12/40', '第 3 頁', 'página 2 de 7'])(
    '%s',
    (text) => {
      expect(isPageNumber(text)).toBe(true);
    },
  );
  it.each(['Tidal Board, page 3', 'In confidence', '潮汐'])('is not %s', (text) => {
    expect(isPageNumber(text)).toBe(false);
  });
});
