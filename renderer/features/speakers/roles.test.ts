import { expect, test } from 'vitest';
import { changeRole, readAliases, readIdentifiers } from './roles';

const MASTER = { title: 'Harbour master', organisation: 'Port', from: '2015', to: '' };

test('a role is changed in place, added at the end, and goes when emptied', () => {
  expect(changeRole([MASTER], 0, { to: '2019' })).toEqual([{ ...MASTER, to: '2019' }]);
  expect(changeRole([MASTER], 1, { title: 'Pilot' })).toEqual([
    MASTER,
    { title: 'Pilot', organisation: '', from: '', to: '' },
  ]);
  expect(changeRole([MASTER], 0, { title: '', organisation: '', from: '' })).toEqual([]);
});

test('aliases are separated by semicolons, each kept once', () => {
  expect(readAliases(' T. Arvelo; Tom Arvelo ;; T. Arvelo')).toEqual(['T. Arvelo', 'Tom Arvelo']);
});

test('identifiers are read a line each, and a bad line is named', () => {
  expect(readIdentifiers('Wikidata: Q42\n\nisni:0000 0001')).toEqual({
    identifiers: { wikidata: 'Q42', isni: '0000 0001' },
  });
  expect(readIdentifiers('wikidata: Q42\nnonsense')).toEqual({ bad: 'nonsense' });
  expect(readIdentifiers('__proto__: x')).toEqual({ bad: '__proto__: x' });
});
