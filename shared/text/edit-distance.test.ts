import { describe, expect, it } from 'vitest';
import { editDistance, isOneEditApart } from './edit-distance';

describe('the distance of two words', () => {
  it.each([
    ['pell', 'pell', 0, true],
    ['pell', 'pells', 1, true],
    ['pell', 'ell', 1, true],
    ['pell', 'pall', 1, true],
    ['pell', 'epll', 2, true],
    ['pell', 'plel', 2, true],
    ['pell', 'pall s', 3, false],
    ['pell', 'lpel', 2, false],
    ['rook', 'pell', 4, false],
    ['', 'a', 1, true],
    ['', 'ab', 2, false],
  ])('%s and %s: %i', (one, other, distance, apart) => {
    expect(editDistance(one, other)).toBe(distance);
    expect(editDistance(other, one)).toBe(distance);
    expect(isOneEditApart(one, other)).toBe(apart);
    expect(isOneEditApart(other, one)).toBe(apart);
  });
});
