import { expect, test } from 'vitest';
import { speakerNamed } from './speaker-named';

const person = (name: string, weight = 0, aliases: readonly string[] = []) => ({
  name,
  aliases,
  item: name,
  weight,
});
const PEOPLE = [
  person('Dana Pell', 1),
  person('Karl Pell'),
  person('Annette Smith'),
  person('Harbour Board', 0, ['The Board']),
];

test.each([
  ['the same name', 'Dana Pell', 'Dana Pell'],
  ['case and title do not matter', 'mr. karl pell', 'Karl Pell'],
  ['a surname of two: the one who speaks here', 'Pell', 'Dana Pell'],
  ['an alias', 'the board', 'Harbour Board'],
  ['the beginning of a name is not the name', 'Ann', null],
  ['a fuller name is somebody else until a person says so', 'Dana Maria Pell', null],
  ['nobody', 'Ola Fenwick', null],
  ['nothing', '', null],
] as const)('%s', (_name, asked, expected) => {
  expect(speakerNamed(asked, PEOPLE, 1)).toBe(expected);
});

test('among equals nobody is chosen', () => {
  expect(speakerNamed('Smith', [person('Annette Smith'), person('Bo Smith')], 1)).toBeNull();
});
