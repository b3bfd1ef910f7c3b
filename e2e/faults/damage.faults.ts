import { DAMAGES, damageCalled, inflict, leftAfter, together } from './damages';
import type { Damage } from './damages';
import { ASKED, observed } from './report';
import { chosenBySeed } from './seeded';
import { test } from './site';
import type { Site } from './site';
import { layOut, templateFor } from './template';
import { endingOf } from './work';
import type { FaultKind } from './verdict';

const GONE = damageCalled('folder deleted');

interface Order {
  readonly kind: FaultKind;
  readonly done: Damage;
  /** Whether the store is damaged again after it was worked on. */
  readonly again: boolean;
}

/** Does a damage to a project as a kill left it, starts, and looks what is there. */
async function carryOut(site: Site, shelf: string, { kind, done, again }: Order): Promise<void> {
  const template = await templateFor(site, shelf, /table/.test(done.what));
  const whole = !template.journalHoldsAll;
  layOut(template, site.data);
  if (inflict(done, site.data) === 0) throw new Error('nothing was found to damage');
  const { page } = await site.start();
  const ending = await endingOf(page, { whole });
  const { host } = site;
  const { all } = template;
  observed({
    kind,
    host,
    what: done.what,
    worked: 0,
    acknowledged: all,
    made: all,
    recoverable: leftAfter(done, template),
    ending,
  });
  if (!again || ending.ended === 'stuck') return site.kill();
  // What was put back is kept outside the store again, so that a second damage costs nothing more.
  await site.stop();
  inflict(GONE, site.data);
  const second = await site.start();
  observed({
    kind,
    host,
    what: `${done.what}, then the folder`,
    worked: 0,
    acknowledged: ending.edits,
    made: ending.edits,
    recoverable: ending.edits,
    ending: await endingOf(second.page, { whole }),
  });
  await site.kill();
}

for (const done of DAMAGES)
  test(`damage, ${done.what}`, { tag: '@damage' }, ({ site, shelf }) =>
    carryOut(site, shelf, { kind: 'damage', done, again: true }),
  );

const PAIRS = DAMAGES.flatMap((first, index) =>
  DAMAGES.slice(index + 1)
    // The second of two damages to one file finds what the first has left.
    .filter((second) => second.harms[0]?.find !== first.harms[0]?.find)
    .map((second) => together(first, second)),
);
for (const done of chosenBySeed(PAIRS, ASKED.pairs, ASKED.seed))
  test(`pair, ${done.what}`, { tag: '@pair' }, ({ site, shelf }) =>
    carryOut(site, shelf, { kind: 'pair', done, again: false }),
  );
