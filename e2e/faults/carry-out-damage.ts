import { DAMAGES, damageCalled, inflict, leftAfter, together } from './damages';
import type { Damage } from './damages';
import { observed } from './report';
import type { Site } from './site';
import { layOut, templateFor, workOn } from './template';
import { endingOf } from './work';
import type { FaultKind } from './verdict';

const GONE = damageCalled('folder deleted');
/** Quotes that are made after a project was put back. */
const MORE = 5;

interface Order {
  readonly kind: FaultKind;
  readonly done: Damage;
  /** Whether the store is worked on and damaged again. */
  readonly again: boolean;
}

/** Does a damage to a project as a kill left it, starts, and looks what is there. */
export async function carryOutDamage(
  site: Site,
  shelf: string,
  { kind, done, again }: Order,
): Promise<void> {
  const template = await templateFor(site, shelf, /table/.test(done.what));
  layOut(template, site.data);
  if (inflict(done, site.data) === 0) throw new Error('nothing was found to damage');
  const session = await site.start();
  const ending = await endingOf(session, { whole: true });
  const { host } = site;
  const { all } = template;
  const common = { kind, host, worked: 0 };
  observed({
    ...common,
    what: done.what,
    acknowledged: all,
    made: all,
    recoverable: leftAfter(done, template),
    ending,
  });
  if (!again || ending.ended === 'stuck') return site.kill();
  // What was put back is kept outside the store again, and so is what comes after it: a second damage costs nothing.
  await workOn(site, session.page, MORE);
  await site.kill();
  const same = done.harms.every(({ part }) => part === 'store') && inflict(done, site.data) > 0;
  if (!same) inflict(GONE, site.data);
  const edits = ending.edits + 2 * MORE;
  observed({
    ...common,
    what: `${done.what}, worked on, then ${same ? 'the same' : 'the folder deleted'}`,
    worked: 2 * MORE,
    acknowledged: edits,
    made: edits,
    recoverable: edits,
    ending: await endingOf(await site.start(), { whole: true }),
  });
  await site.kill();
}

/** Two damages at once, each to another part. */
export const DAMAGE_PAIRS = DAMAGES.flatMap((first, index) =>
  DAMAGES.slice(index + 1)
    // The second of two damages to one file finds what the first has left.
    .filter((second) => second.harms[0]?.find !== first.harms[0]?.find)
    .map((second) => together(first, second)),
);
