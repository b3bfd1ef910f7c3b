import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { damageCalled, inflict } from './damages';
import { ASKED, observed } from './report';
import { seeded } from './seeded';
import { test } from './site';
import type { Site } from './site';
import { journalFollows, layOut, templateFor, workOn } from './template';
import { endingOf, listen, quoteNext, showHearing } from './work';
import type { FaultKind } from './verdict';

const GONE = damageCalled('folder deleted');
const random = seeded(ASKED.seed);
/** Rounds of a page that fails and of closing while it saves. */
const ROUNDS = 5;

/** Starts on the small project, its article shown; `edits` are those that were acknowledged. */
async function begin(site: Site, shelf: string) {
  layOut(await templateFor(site, shelf, false), site.data);
  const { page } = await site.start();
  await showHearing(page);
  const { edits, ready } = await listen(page);
  await ready();
  return { page, edits };
}

const observation = (kind: FaultKind, site: Site, what: string) => ({
  kind,
  host: site.host,
  what,
  worked: 2,
});

const WORDS = 'She said it twice and nobody wrote it down before the ferry had left. ';
/** How long somebody types, and how much of that a crash may take (ms). */
const TYPING = 2_500;
const MAY_GO = 1_000;

/** Types the note of the chosen quote without a rest; answers what stood there so many ms before the end. */
async function typeNote(page: Page): Promise<string> {
  const { note } = new QuotePanelPage(page);
  await new ReaderPane(page).press('n');
  await expect(note).toBeFocused();
  const begun = performance.now();
  const steps: { readonly at: number; readonly typed: string }[] = [];
  for (let typed = ''; performance.now() - begun < TYPING; ) {
    const next = WORDS.charAt(typed.length % WORDS.length);
    await page.keyboard.type(next, { delay: random() * 40 });
    typed += next;
    steps.push({ at: performance.now(), typed });
  }
  const due = performance.now() - MAY_GO;
  return steps.findLast(({ at }) => at <= due)?.typed ?? '';
}

/** More quotes than there are in the article. */
const WALK = 8;

/** Whether the note of one of the quotes has what was typed. */
async function bringsBack(page: Page, typed: string): Promise<boolean> {
  await showHearing(page);
  const { root } = new QuotePanelPage(page);
  await expect(new ReaderPane(page).text).toBeFocused();
  const there = root.filter({ hasText: typed.trim() });
  for (let step = 0; step < WALK; step += 1) {
    try {
      await expect(there).toBeVisible({ timeout: 1_500 });
      return true;
    } catch {
      await page.keyboard.press('j');
    }
  }
  return false;
}

for (let round = 1; round <= ROUNDS; round += 1)
  test(`renderer, round ${round}`, { tag: '@renderer' }, async ({ site, shelf }) => {
    const { page, edits } = await begin(site, shelf);
    await quoteNext(page, edits);
    const due = await typeNote(page);
    const tools = await page.context().newCDPSession(page);
    // It is never answered.
    tools.send('Page.crash').catch(() => undefined);
    await pause(random() * 1_500);
    await site.kill();
    const again = await site.start();
    const brought = await bringsBack(again.page, due);
    const ending = await endingOf(again, { whole: true });
    // What was typed counts as an edit more.
    const acknowledged = edits() + 1;
    observed({
      ...observation('renderer', site, `the page fails at ${due.length} characters of a note`),
      acknowledged,
      made: acknowledged,
      recoverable: acknowledged,
      ending: ending.ended === 'open' && brought ? { ...ending, edits: ending.edits + 1 } : ending,
    });
    await site.kill();
  });

for (let round = 1; round <= ROUNDS; round += 1)
  test(`close, round ${round}`, { tag: '@close' }, async ({ site, shelf }) => {
    const { page, edits } = await begin(site, shelf);
    await quoteNext(page, edits);
    const wait = Math.floor(random() * 200);
    await page.keyboard.press('q');
    await pause(wait);
    await site.stop();
    // On the desktop closing waits for the journal; a browser hands it over at the next start.
    const lost = site.host === 'desktop';
    if (lost) inflict(GONE, site.data);
    const acknowledged = edits();
    observed({
      ...observation(
        'close',
        site,
        `${wait} ms after the key${lost ? ', then the store is lost' : ''}`,
      ),
      acknowledged,
      made: acknowledged + 2,
      recoverable: acknowledged,
      ending: await endingOf(await site.start(), { whole: true }),
    });
    await site.kill();
  });

for (let round = 1; round <= ROUNDS; round += 1)
  test(`instance, round ${round}`, { tag: '@instance' }, async ({ site, shelf }) => {
    const { page, edits } = await begin(site, shelf);
    await quoteNext(page, edits);
    const second = site.second();
    await pause(random() * 300);
    for (let made = 0; made < 2; made += 1) await quoteNext(page, edits);
    await second;
    await quoteNext(page, edits);
    await journalFollows(page, site.data);
    await site.kill();
    // What a second writer would have done to the copies shows where they are all there is.
    const lost = round % 2 === 0;
    if (lost) inflict(GONE, site.data);
    const acknowledged = edits();
    observed({
      ...observation(
        'instance',
        site,
        `a second one is started while it works${lost ? ', then the store is lost' : ''}`,
      ),
      worked: 8,
      acknowledged,
      made: acknowledged,
      recoverable: acknowledged,
      ending: await endingOf(await site.start(), { whole: true }),
    });
    await site.kill();
  });

const YEARS = 2 * 365 * 24 * 60 * 60 * 1000;

for (const [what, jumps] of [
  ['back two years', [-YEARS]],
  ['forward two years', [YEARS]],
  ['back, forward and back', [-YEARS, YEARS, -YEARS]],
] as const)
  test(`clock, ${what}`, { tag: '@clock' }, async ({ site, shelf }) => {
    const { page, edits } = await begin(site, shelf);
    for (const jump of jumps) {
      await page.clock.setFixedTime(Date.now() + jump);
      await quoteNext(page, edits);
    }
    await site.stop();
    // Now it goes right again.
    const acknowledged = await workOn(site, (await site.start()).page, 1);
    await site.kill();
    inflict(GONE, site.data);
    observed({
      ...observation('clock', site, `${what}, then the store is lost`),
      worked: 2 * jumps.length + 2,
      acknowledged,
      made: acknowledged,
      recoverable: acknowledged,
      ending: await endingOf(await site.start(), { whole: true }),
    });
    await site.kill();
  });
