import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TYPED_CASES, namedItems } from './typed-name.cases';
import { readTypedName, tidyName } from './typed-name';

test.each(TYPED_CASES)('$kind: $name, $typed', (one) => {
  const read = readTypedName(one.typed, namedItems(one), one.oneWord);
  expect(read).toEqual({ kind: one.kind, items: one.items });
});

const known = (names: readonly string[]) =>
  names.map((one, at) => ({ name: one, aliases: [], item: one, weight: at }));

describe('laws', () => {
  const word = fc.constantFrom(
    'Ann',
    'Anne',
    'Lee',
    'Leeds',
    'Raco',
    'Jr.',
    'van',
    'Ó Neil',
    '王小',
    'J.',
    'Юрий',
    'King',
  );
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

  test('a known name typed in full is that one, whoever else there is', () => {
    fc.assert(
      fc.property(name, fc.array(name), (typed, others) => {
        const { kind, items } = readTypedName(typed, known([...others, typed]));
        expect(kind).toBe('same');
        expect(items).toContain(typed);
      }),
    );
  });
  test('whoever is found does not depend on the order of those known', () => {
    fc.assert(
      fc.property(name, fc.uniqueArray(name), (typed, others) => {
        const items = known(others);
        expect(readTypedName(typed, items.toReversed())).toEqual(readTypedName(typed, items));
      }),
    );
  });
  test('nobody is taken for a name with a word that they do not have', () => {
    fc.assert(
      fc.property(name, fc.array(name), (typed, others) => {
        expect(readTypedName(`${typed} Zoltanffy`, known(others)).kind).toBe('new');
      }),
    );
  });
});

test('a name is kept without the white space that came with it', () => {
  expect(tidyName('  Dana\n\tPell ')).toBe('Dana Pell');
});
