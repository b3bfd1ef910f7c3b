import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { observed } from './report';
import type { Site } from './site';
import { endingOf, listen, quoteNext, showHearing } from './work';

/** Quotes of a round before the moment at which it is killed. */
const QUOTES = 2;

/** When a round is killed, and how long after that moment begins at most (ms). */
const MOMENTS = [
  ['in an edit', 900],
  ['in an edit', 300],
  ['at rest', 1_500],
  ['while closing', 300],
  ['while opening', 1_200],
] as const;

/**
 * Works by keys in an open app, is killed at a moment that the numbers decide, and looks what is there at the next start,
 * which it answers.
 */
export async function carryOutKill(
  site: Site,
  random: () => number,
  { round, page }: { readonly round: number; readonly page: Page },
): Promise<Page> {
  const [moment, longest] = MOMENTS[Math.floor(random() * MOMENTS.length)] ?? MOMENTS[0];
  const wait = Math.floor(random() * longest);
  await showHearing(page);
  const { edits, ready } = await listen(page);
  const before = await ready();
  for (let more = Math.floor(random() * QUOTES); more >= 0; more -= 1) await quoteNext(page, edits);
  const made = edits() + (moment === 'in an edit' ? 2 : 0);
  let under: Promise<unknown> = Promise.resolve();
  if (moment === 'in an edit') under = quoteNext(page, edits);
  if (moment === 'while closing') under = site.stop();
  if (moment === 'while opening') {
    await site.kill();
    await site.start();
  }
  // The kill ends what is under way.
  under = under.catch(() => undefined);
  await pause(wait);
  await site.kill();
  await under;
  const next = await site.start();
  const ending = await endingOf(next);
  const acknowledged = edits();
  observed({
    kind: 'kill',
    host: site.host,
    what: `round ${round + 1}, ${moment}, after ${wait} ms`,
    worked: acknowledged - before,
    acknowledged,
    made,
    recoverable: acknowledged,
    ending,
  });
  return next.page;
}
