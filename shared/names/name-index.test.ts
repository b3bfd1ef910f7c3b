import { describe, expect, test } from 'vitest';
import { NameIndex } from './name-index';

const index = new NameIndex(() => [
  ['Dana Pell', 'The Harbour Master'],
  ['Dr. Ruth Pell'],
  ['Moïra O’Neil'],
  ['…'],
]);

describe('who is called by a word', () => {
  test.each([
    ['a family name', ['pell'], [0, 1]],
    ['a word of another name of theirs', ['master'], [0]],
    ['folded words', ['moira', 'pell'], [0, 1, 2]],
    ['a word of nobody', ['quill'], []],
    ['the beginning of a word', ['pel'], []],
  ])('%s', (_what, words, places) => {
    expect(index.holdingAny(words)).toEqual(places);
  });

  test.each([
    ['the rarest word decides', 'Dana Pell', [0]],
    ['titles before a name do not count', 'Mr. Pell', [0, 1]],
    ['nobody has one of the words', 'Dana Quill', []],
    ['a name without words', '…', []],
  ])('%s', (_what, name, places) => {
    expect(index.amongWhom(name)).toEqual(places);
  });
});
