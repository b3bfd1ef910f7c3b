import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IdentityRecord } from '../model/records';
import { judgeIdentity } from '../operations/identities';
import { record } from '../project-file/sample.cases';
import { contradictingIdentifiers } from './contradictions';
import { resolveIdentities } from './resolve-identities';
import { unjudgedPairs, suggestDuplicates } from './suggest-duplicates';
import type { NamedRecord } from './suggest-duplicates';
import { PAIRS, person } from './suggest-duplicates.cases';

const suggest = (all: readonly NamedRecord[], verdicts: readonly IdentityRecord[] = []) =>
  suggestDuplicates(all, verdicts, resolveIdentities(verdicts));

const judged = (a: string, b: string, verdict: IdentityRecord['verdict']): IdentityRecord => {
  const [write] = judgeIdentity({ id: a, name: a }, { id: b, name: b }, verdict).writes;
  return record('identity', write?.id ?? '', { a, b, verdict }) as IdentityRecord;
};

describe('two that may be one', () => {
  test.each(PAIRS)('$name', ({ pair: [one, other], reason, shared = '' }) => {
    const expected = reason === null ? [] : [{ a: 'a', b: 'b', reason, shared }];
    expect(suggest([one, other])).toEqual(expected);
    expect(suggest([other, one])).toEqual(expected);
  });
});

const three = ['a', 'b', 'c'].map((id) => person(id, 'Angela Merkel'));
const pairs = (verdicts: readonly IdentityRecord[]) =>
  suggest(three, verdicts).map(({ a, b }) => a + b);

test('a pair with a verdict is not offered again, nor are its groups', () => {
  expect(pairs([])).toEqual(['ab', 'ac', 'bc']);
  expect(pairs([judged('a', 'b', 'different')])).toEqual(['ac', 'bc']);
  expect(pairs([judged('a', 'b', 'same')])).toEqual(['ac']);
  expect(pairs([judged('a', 'b', 'same'), judged('b', 'c', 'different')])).toEqual([]);
});

test('what was suggested before is open as long as nobody judged it', () => {
  const before = suggest(three);
  const open = (verdicts: readonly IdentityRecord[]) =>
    unjudgedPairs(before, verdicts, resolveIdentities(verdicts)).map(({ a, b }) => a + b);
  for (const verdicts of [
    [],
    [judged('a', 'b', 'different')],
    [judged('a', 'b', 'same')],
    [judged('a', 'b', 'same'), judged('b', 'c', 'different')],
  ])
    expect(open(verdicts)).toEqual(pairs(verdicts));
});

const names = fc.constantFrom(
  'Angela Merkel',
  'Merkel, Angela',
  'A. Merkel',
  'Dr. Merkel',
  'merkel',
);
const people = fc
  .array(fc.tuple(names, fc.option(names, { nil: null })), { maxLength: 8 })
  .map((all) =>
    all.map(([name, alias], at) =>
      person(`p${at}`, name, { aliases: alias === null ? [] : [alias] }),
    ),
  );
const inTwoOrders = people.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
);

test('whatever the order: the same suggestions, each pair once, never with itself', () => {
  fc.assert(
    fc.property(inTwoOrders, ([here, there]) => {
      const found = suggest(here);
      expect(suggest(there)).toEqual(found);
      expect(new Set(found.map(({ a, b }) => `${a} ${b}`)).size).toBe(found.length);
      for (const { a, b } of found) expect(a < b).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('fifty thousand of one name are compared with few', () => {
  const crowd = Array.from({ length: 50_000 }, (_, at) => person(`p${at}`, 'Ann Lee'));
  expect(suggest(crowd).length).toBeLessThan(crowd.length * 7);
});

test('identifiers that contradict each other are named', () => {
  expect(
    contradictingIdentifiers([
      { identifiers: { wikidata: 'Q1', isni: '7' } },
      { identifiers: { Wikidata: 'Q2', isni: '7 ' } },
    ]),
  ).toEqual([{ scheme: 'wikidata', values: ['Q1', 'Q2'] }]);
});
