import { expect } from '@playwright/test';
import { carryOutDamage } from './carry-out-damage';
import { carryOutKill } from './carry-out-kill';
import { damageCalled, together } from './damages';
import { ASKED, observations } from './report';
import { seeded } from './seeded';
import { test } from './site';
import { judgeFault } from './verdict';
import { openHearing } from './work';

// The short part of `npm run faults`. Its template is built once for a worker.
test.describe.configure({ mode: 'default' });

/** Nothing that was done in this test lost an edit, was silent or a dead end. */
test.afterEach(() => {
  const found = observations();
  expect(found).not.toEqual([]);
  for (const observation of found) {
    const { verdict, lost } = judgeFault(observation);
    expect({ lost, verdict }, JSON.stringify(observation)).toEqual({
      lost: 0,
      verdict: expect.stringMatching(/^(harmless|noticed)$/),
    });
  }
});

test('what was shown as saved is there after every process was killed', async ({ site }) => {
  const random = seeded(ASKED.seed);
  const session = await site.start();
  await openHearing(session, site);
  let { page } = session;
  for (let round = 0; round < 2; round += 1)
    page = await carryOutKill(site, random, { round, page });
});

for (const what of ['log cut to half', 'CURRENT garbled', 'all copies deleted'])
  test(`${what}: nothing is missing, and nothing after that when it is damaged again`, ({
    site,
    shelf,
  }) => carryOutDamage(site, shelf, { kind: 'damage', done: damageCalled(what), again: true }));

for (const second of ['newest journal cut to half', 'snapshots flipped'])
  test(`folder deleted, ${second}: what is left comes back, and the rest is said`, ({
    site,
    shelf,
  }) =>
    carryOutDamage(site, shelf, {
      kind: 'pair',
      done: together(damageCalled('folder deleted'), damageCalled(second)),
      again: false,
    }));
