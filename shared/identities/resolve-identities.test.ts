import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Id } from '../model/ids';
import type { IdentityRecord } from '../model/records';
import type { Sibling } from '../model/revision';
import { identityId, pairOf } from './identity-id';
import { resolveIdentities } from './resolve-identities';
import type { IdentityVerdict } from './resolve-identities';

const WRITE = { session: 's', n: 1, at: '2024-01-01T00:00:00.000Z', by: 'me' };
const verdict = (
  one: Id,
  other: Id,
  said: IdentityRecord['verdict'] = 'same',
  conflicts: Readonly<Record<string, readonly unknown[]>> = {},
  deleted = false,
): IdentityVerdict => {
  const [a, b] = pairOf(one, other);
  const siblings = Object.entries(conflicts).map(([field, values]): [string, Sibling[]] => [
    field,
    values.map((value, n) => ({ ...WRITE, n, value })),
  ]);
  const revision = {
    seen: {},
    created: WRITE,
    fields: {},
    conflicts: Object.fromEntries(siblings),
  };
  return { a, b, verdict: said, deleted, revision };
};

test('the id of a pair does not depend on its order, and no two pairs share one', () => {
  expect(identityId('b', 'a')).toBe(identityId('a', 'b'));
  // Never to change: files hold it.
  expect(identityId('a', 'b')).toBe('ecb91fcc-b2be-5501-b4aa-8e30aabfc44f');
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.uuid(), (a, b, c) => {
      fc.pre(b !== c);
      expect(identityId(a, b)).not.toBe(identityId(a, c));
    }),
  );
});

test('sameness reaches through others, and the smallest id stands for all', () => {
  const { representative, group, contradictions } = resolveIdentities([
    verdict('d', 'c'),
    verdict('b', 'c'),
  ]);
  expect(['b', 'c', 'd', 'x'].map(representative)).toEqual(['b', 'b', 'b', 'x']);
  expect(group('c')).toEqual(['b', 'c', 'd']);
  expect(group('x')).toEqual(['x']);
  expect(contradictions).toEqual([]);
});

test('a group that holds a pair said to be different stays apart and is reported', () => {
  const { representative, contradictions } = resolveIdentities([
    verdict('a', 'b'),
    verdict('b', 'c'),
    verdict('a', 'c', 'different'),
    verdict('c', 'z', 'different'),
    verdict('e', 'f'),
  ]);
  expect(['a', 'b', 'c', 'f'].map(representative)).toEqual(['a', 'b', 'c', 'e']);
  expect(contradictions).toEqual([{ members: ['a', 'b', 'c'], different: [['a', 'c']] }]);
});

test.each<readonly [string, IdentityVerdict, boolean, number]>([
  ['withdrawn', verdict('a', 'b', 'same', {}, true), false, 0],
  ['about a thing and itself', verdict('a', 'a', 'different'), false, 0],
  ['contested', verdict('a', 'b', 'same', { verdict: ['same', 'different'] }), false, 1],
  ['twice the same', verdict('a', 'b', 'same', { verdict: ['same', 'same'] }), true, 0],
  [
    'withdrawn here, upheld there',
    verdict('a', 'b', 'same', { deleted: [true, false] }, true),
    true,
    0,
  ],
])('a verdict that is %s', (_, said, joined, reported) => {
  const { representative, contradictions } = resolveIdentities([said]);
  expect(representative('b') === 'a').toBe(joined);
  expect(contradictions).toHaveLength(reported);
});

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const verdicts = fc.array(
  fc
    .tuple(
      fc.constantFrom(...IDS),
      fc.constantFrom(...IDS),
      fc.constantFrom('same' as const, 'same' as const, 'different' as const),
    )
    .filter(([one, other]) => one !== other)
    .map(([one, other, said]) => verdict(one, other, said)),
  { maxLength: 9 },
);
const inTwoOrders = verdicts.chain((said) =>
  fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length })),
);

test('whatever the order, the same groups; they partition, and none holds a pair said to be different', () => {
  fc.assert(
    fc.property(inTwoOrders, ([said, turned]) => {
      const here = resolveIdentities(said);
      const there = resolveIdentities(turned);
      expect(there.contradictions).toEqual(here.contradictions);
      for (const id of IDS) {
        expect(there.group(id)).toEqual(here.group(id));
        expect(here.representative(id)).toBe(here.group(id)[0]);
        for (const other of here.group(id)) expect(here.group(other)).toEqual(here.group(id));
      }
      for (const { a, b, verdict: judged } of said)
        if (judged === 'different') expect(here.representative(a)).not.toBe(here.representative(b));
        else if (here.representative(a) !== here.representative(b))
          expect(here.contradictions.some(({ members }) => members.includes(a))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
