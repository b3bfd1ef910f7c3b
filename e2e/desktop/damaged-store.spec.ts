import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { copiesOf, damageCalled, inflict, leftAfter, together } from '../faults/damages';
import type { Damage } from '../faults/damages';
import { copyData } from '../faults/template';
import { test } from '../fixtures/desktop-app';
import type { Desktop } from '../fixtures/desktop-app';
import { HARBOUR_ARTICLE, HARBOUR_QUOTES } from '../journeys/harbour';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';

/** Quotes that were acknowledged before the damage, and those of them that the newest snapshot has. */
const QUOTES = 4;
const IN_SNAPSHOT = 2;

const openButton = (page: Page) => page.getByRole('button', { name: /^Open articles/ }).first();

/** Opens the article where the window does not show it any more, and waits for so many quotes. */
async function holds(page: Page, quotes: number): Promise<void> {
  await expect(openButton(page)).toBeVisible();
  const reader = new ReaderPane(page);
  if (!(await reader.text.isVisible()))
    await page
      .getByRole('button', { name: /^Ferry to Skerry Island/ })
      .first()
      .click();
  await reader.has(quotes, quotes);
}

async function quote(page: Page, from: number, to: number): Promise<void> {
  const reader = new ReaderPane(page);
  for (const [index, [, speaker]] of HARBOUR_QUOTES.slice(from, to).entries()) {
    await reader.has(from + index, from + index);
    await reader.press('q');
    await new QuotePanelPage(page).attribute(speaker);
  }
  await reader.has(to, to);
}

const linesIn = (path: string): readonly string[] => readFileSync(path, 'utf8').split('\n');

/** Two starts, so that there is a snapshot from between them; then every process is killed. */
async function build(desktop: Desktop): Promise<void> {
  const article = join(desktop.folder, HARBOUR_ARTICLE.name);
  writeFileSync(article, HARBOUR_ARTICLE.content);
  let { page } = await desktop.start([article]);
  await quote(page, 0, IN_SNAPSHOT);
  await desktop.stop();
  ({ page } = await desktop.start());
  await expect.poll(() => copiesOf('mark')(desktop.userData).length).toBeGreaterThan(0);
  await quote(page, IN_SNAPSHOT, QUOTES);
  const last = () =>
    copiesOf('journal')(desktop.userData)
      .flatMap(linesIn)
      .findLast((line) => line !== '') ?? '';
  await expect.poll(last).toContain(`"quotes":${QUOTES},`);
  await desktop.kill();
}

const GONE = damageCalled('folder deleted');
/** Whatever is done to the store while the copies are whole, everything comes back. */
const OF_THE_STORE: readonly Damage[] = [
  'log flipped',
  'log cut to half',
  'log deleted',
  'manifest blank',
  'CURRENT garbled',
  'CURRENT deleted',
  'every file blank',
  'folder deleted',
].map(damageCalled);
/** Damage to the copies, and to both at once. */
const OF_THE_COPIES: readonly Damage[] = [
  ...[
    'sentinels flipped',
    'newest journal cut to half',
    'snapshots flipped',
    'all copies deleted',
  ].map(damageCalled),
  ...['sentinels flipped', 'snapshots flipped', 'newest journal deleted'].map((what) =>
    together(GONE, damageCalled(what)),
  ),
];
const HELD = { all: QUOTES, inSnapshot: IN_SNAPSHOT, journalHoldsAll: true } as const;
const hurtsStore = ({ harms }: Damage): boolean => harms.some(({ part }) => part === 'store');

/** Starts, goes the way that is offered first if there is a page, and counts. */
async function comesBack(page: Page, quotes: number): Promise<'sound' | 'told'> {
  const before = page.getByText('Nothing is written yet');
  await expect(openButton(page).or(before).first()).toBeVisible();
  const told = await before.isVisible();
  if (told) {
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
    await page.keyboard.press('Enter');
  }
  await holds(page, quotes);
  return told ? 'told' : 'sound';
}

for (const [name, damages] of [
  ['the store', OF_THE_STORE],
  ['the copies', OF_THE_COPIES],
] as const)
  test(`damage to ${name} is recovered from, and from a second one`, async ({ desktop }) => {
    test.setTimeout(600_000);
    await build(desktop);
    const whole = join(desktop.folder, 'whole');
    copyData(desktop.userData, whole);
    for (const damage of damages)
      await test.step(damage.what, async () => {
        rmSync(desktop.userData, { recursive: true });
        copyData(whole, desktop.userData);
        expect(inflict(damage, desktop.userData)).toBeGreaterThan(0);
        const { page } = await desktop.start();
        const quotes = leftAfter(damage, HELD);
        // Chromium mends some damage itself; what counts is that nothing is missing.
        const ends = hurtsStore(damage) ? ['sound', 'told'] : ['sound'];
        expect(ends).toContain(await comesBack(page, quotes));
        await desktop.stop();
        // What was put back is kept outside the store again, so that the same damage costs nothing more.
        inflict(GONE, desktop.userData);
        const again = await desktop.start();
        expect(await comesBack(again.page, quotes)).toBe('told');
        await desktop.stop();
      });
  });
