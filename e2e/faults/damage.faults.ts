import { carryOutDamage, DAMAGE_PAIRS } from './carry-out-damage';
import { DAMAGES } from './damages';
import { ASKED } from './report';
import { chosenBySeed } from './seeded';
import { test } from './site';

for (const done of DAMAGES)
  test(`damage, ${done.what}`, { tag: '@damage' }, ({ site, shelf }) =>
    carryOutDamage(site, shelf, { kind: 'damage', done, again: true }),
  );

for (const done of chosenBySeed(DAMAGE_PAIRS, ASKED.pairs, ASKED.seed))
  test(`pair, ${done.what}`, { tag: '@pair' }, ({ site, shelf }) =>
    carryOutDamage(site, shelf, { kind: 'pair', done, again: false }),
  );
