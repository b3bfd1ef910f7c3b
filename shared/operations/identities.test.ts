import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveIdentities } from '../identities/resolve-identities';
import type { IdentityRecord } from '../model/records';
import { applyWrite } from './apply-write';
import type { ChangeSet } from './change-set';
import { judgeIdentity, partIdentity } from './identities';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const named = (id: string) => ({ id, name: id.toUpperCase() });

/** The verdicts after a change, as the database would hold them. */
function after(held: readonly IdentityRecord[], change: ChangeSet): IdentityRecord[] {
  const byId = new Map(held.map((one) => [one.id, one]));
  for (const write of change.writes) {
    const stamp = { session: 's', n: byId.size + 1, at: '2024-01-01T00:00:00.000Z', by: 'me' };
    byId.set(write.id, applyWrite(byId.get(write.id), write, stamp) as IdentityRecord);
  }
  return [...byId.values()];
}
const groupsOf = (verdicts: readonly IdentityRecord[]) => {
  const { group } = resolveIdentities(verdicts);
  return IDS.map((id) => group(id).join(''));
};
const joined = (...pairs: readonly string[]): IdentityRecord[] =>
  pairs.reduce<IdentityRecord[]>(
    (held, [a = '', b = '']) => after(held, judgeIdentity(named(a), named(b), 'same')),
    [],
  );

test('a verdict is one record a pair, whoever comes first, and replaces the one before', () => {
  const held = after(joined('ab'), judgeIdentity(named('b'), named('a'), 'different'));
  expect(held).toMatchObject([{ a: 'a', b: 'b', verdict: 'different', deleted: false }]);
});

test('parted from the middle, the others stay one', () => {
  const held = joined('ab', 'bc', 'de');
  const parted = after(held, partIdentity(named('b'), held));
  expect(groupsOf(parted)).toEqual(['ac', 'b', 'ac', 'de', 'de', 'f']);
  expect(partIdentity(named('f'), held).writes).toEqual([]);
});

test('one can be taken out of a group that contradicts itself', () => {
  const held = after(joined('ab', 'bc'), judgeIdentity(named('a'), named('c'), 'different'));
  expect(groupsOf(held).slice(0, 3)).toEqual(['a', 'b', 'c']);
  expect(groupsOf(after(held, partIdentity(named('c'), held))).slice(0, 3)).toEqual([
    'ab',
    'ab',
    'c',
  ]);
});

test('joined again after parting, the verdict stands again', () => {
  const held = joined('ab');
  const parted = after(held, partIdentity(named('a'), held));
  expect(groupsOf(parted)[0]).toBe('a');
  const again = after(parted, judgeIdentity(named('a'), named('b'), 'same'));
  expect(groupsOf(again)[0]).toBe('ab');
});

test('parting takes one out and leaves every other group as it was', () => {
  const pair = fc
    .tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => a + b);
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), fc.constantFrom(...IDS), (pairs, id) => {
      const held = joined(...pairs);
      const before = groupsOf(held);
      const parted = groupsOf(after(held, partIdentity(named(id), held)));
      expect(parted).toEqual(
        before.map((group, at) => (IDS[at] === id ? id : group.replace(id, ''))),
      );
    }),
    { numRuns: 300 },
  );
});

test('parting one that was just joined to a stranger restores exactly what was', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('ab', 'bc', 'cd', 'ad'), { maxLength: 4 }), (pairs) => {
      const held = joined(...pairs);
      const more = after(held, judgeIdentity(named('f'), named('a'), 'same'));
      expect(groupsOf(after(more, partIdentity(named('f'), more)))).toEqual(groupsOf(held));
    }),
  );
});
