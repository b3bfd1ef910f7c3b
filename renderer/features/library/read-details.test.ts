import { describe, expect, test } from 'vitest';
import { isOpenable, readAuthors, readLanguage } from './read-details';

describe('readAuthors', () => {
  test.each([
    ['one a line', 'Nora Lindqvist\nI. Okafor', ['Nora Lindqvist', 'I. Okafor']],
    [
      'semicolons; names keep their commas',
      'Lindqvist, Nora; Okafor, Ines',
      ['Lindqvist, Nora', 'Okafor, Ines'],
    ],
    ['doubles and empty lines fall away', 'Nora  Lindqvist\n\nNora Lindqvist;', ['Nora Lindqvist']],
    ['nothing', ' \n ', []],
  ])('%s', (_name, typed, authors) => {
    expect(readAuthors(typed)).toEqual(authors);
  });
});

describe('readLanguage', () => {
  test.each([
    ['a tag', 'en', 'en'],
    ['put in form', 'PT-br', 'pt-BR'],
    ['empty', '  ', ''],
    ['no tag', 'English!', null],
  ])('%s', (_name, typed, tag) => {
    expect(readLanguage(typed)).toBe(tag);
  });
});

describe('isOpenable', () => {
  test.each([
    ['https', 'https://courier.example/port', true],
    ['http', 'http://courier.example/port', false],
    ['script', 'javascript:alert(1)', false],
    ['words', 'courier, page 3', false],
    ['empty', '', false],
  ])('%s', (_name, address, openable) => {
    expect(isOpenable(address)).toBe(openable);
  });
});
