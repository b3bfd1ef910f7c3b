import { carryOutKill } from './carry-out-kill';
import { ASKED } from './report';
import { seeded } from './seeded';
import { test } from './site';
import { openHearing } from './work';

/** Rounds on one project; then another is begun, so that no article runs out of quotations. */
const EACH = 20;

for (let from = 0; from < ASKED.rounds; from += EACH) {
  const to = Math.min(from + EACH, ASKED.rounds);
  test(`kill, rounds ${from + 1} to ${to}`, { tag: '@kill' }, async ({ site }) => {
    const random = seeded(ASKED.seed + from);
    const session = await site.start();
    await openHearing(session, site);
    let { page } = session;
    for (let round = from; round < to; round += 1)
      page = await carryOutKill(site, random, { round, page });
  });
}
