import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
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

/** The files of a kind below a folder of the app's data, in order. */
function filesOf(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('set-aside'))
    .toSorted();
}

/** Copies the app's data without what names the process that had it open: links that a copy would break. */
const copyData = (from: string, to: string): void =>
  cpSync(from, to, { recursive: true, filter: (path) => !basename(path).startsWith('Singleton') });

const linesIn = (path: string): readonly string[] => readFileSync(path, 'utf8').split('\n');

/** Two starts, so that there is a snapshot from between them; then every process is killed. */
async function build(desktop: Desktop): Promise<void> {
  const article = join(desktop.folder, HARBOUR_ARTICLE.name);
  writeFileSync(article, HARBOUR_ARTICLE.content);
  let { page } = await desktop.start([article]);
  await quote(page, 0, IN_SNAPSHOT);
  await desktop.stop();
  ({ page } = await desktop.start());
  const copies = join(desktop.userData, 'recovery');
  await expect.poll(() => filesOf(copies, /\.mark$/).length).toBeGreaterThan(0);
  await quote(page, IN_SNAPSHOT, QUOTES);
  const last = () =>
    filesOf(copies, /\.journal$/)
      .flatMap(linesIn)
      .findLast((line) => line !== '') ?? '';
  await expect.poll(last).toContain(`"quotes":${QUOTES},`);
  await desktop.kill();
}

type Harm = (path: string) => void;
const flip: Harm = (path) => {
  const bytes = readFileSync(path);
  const middle = Math.floor(bytes.length / 2);
  for (let at = middle; at < Math.min(middle + 64, bytes.length); at += 1)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
};
const halve: Harm = (path) => truncateSync(path, Math.floor(statSync(path).size / 2));
const remove: Harm = (path) => rmSync(path, { recursive: true });
const blank: Harm = (path) => writeFileSync(path, Buffer.alloc(statSync(path).size));
const garble: Harm = (path) => writeFileSync(path, 'garbage\n');

const STORE = /indexeddb\.leveldb/;
const storeFiles = (name: RegExp) => (data: string) =>
  filesOf(data, name).filter((path) => STORE.test(path));
const storeFolder = (data: string) => [
  ...new Set(storeFiles(/./)(data).map((path) => join(path, '..'))),
];
const copyFiles = (name: RegExp) => (data: string) => filesOf(join(data, 'recovery'), name);
const newestOf = (find: (data: string) => string[]) => (data: string) => find(data).slice(-1);

const log = newestOf(storeFiles(/\.log$/));
const journal = newestOf(copyFiles(/\.journal$/));
const snapshots = copyFiles(/\.snapshot$/);
const sentinels = copyFiles(/^[ab]$/);

interface Damage {
  readonly what: string;
  readonly harms: readonly (readonly [(data: string) => readonly string[], Harm])[];
  /** Quotes there are after the first way that the page offers, or after a start that finds all whole. */
  readonly quotes?: number;
  /** False where the store itself is whole, so that the app opens. */
  readonly told?: false;
}

/** Whatever is done to the store while the copies are whole, everything comes back. */
const OF_THE_STORE: readonly Damage[] = [
  { what: 'log flipped', harms: [[log, flip]] },
  { what: 'log cut to half', harms: [[log, halve]] },
  { what: 'log deleted', harms: [[log, remove]] },
  { what: 'manifest blank', harms: [[storeFiles(/^MANIFEST/), blank]] },
  { what: 'CURRENT garbled', harms: [[storeFiles(/^CURRENT$/), garble]] },
  { what: 'CURRENT deleted', harms: [[storeFiles(/^CURRENT$/), remove]] },
  { what: 'every file blank', harms: [[storeFiles(/./), blank]] },
  { what: 'folder gone', harms: [[storeFolder, remove]] },
];
const GONE = [storeFolder, remove] as const;
/** Damage to the copies, and to both at once. */
const OF_THE_COPIES: readonly Damage[] = [
  { what: 'sentinels flipped', harms: [[sentinels, flip]], told: false },
  { what: 'journal cut to half', harms: [[journal, halve]], told: false },
  { what: 'snapshots flipped', harms: [[snapshots, flip]], told: false },
  { what: 'all copies gone', harms: [[(data) => [join(data, 'recovery')], remove]], told: false },
  { what: 'folder gone, sentinels flipped', harms: [GONE, [sentinels, flip]] },
  { what: 'folder gone, snapshots flipped', harms: [GONE, [snapshots, flip]] },
  { what: 'folder gone, journal deleted', harms: [GONE, [journal, remove]], quotes: IN_SNAPSHOT },
];

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
    const harm = ({ harms }: Damage) => {
      let harmed = 0;
      for (const [find, how] of harms)
        for (const path of find(desktop.userData)) {
          how(path);
          harmed += 1;
        }
      return harmed;
    };
    for (const damage of damages)
      await test.step(damage.what, async () => {
        rmSync(desktop.userData, { recursive: true });
        copyData(whole, desktop.userData);
        expect(harm(damage)).toBeGreaterThan(0);
        const { page } = await desktop.start();
        const quotes = damage.quotes ?? QUOTES;
        // Chromium mends some damage itself; what counts is that nothing is missing.
        const ends = damage.told === false ? ['sound'] : ['sound', 'told'];
        expect(ends).toContain(await comesBack(page, quotes));
        await desktop.stop();
        // What was put back is kept outside the store again, so that the same damage costs nothing more.
        harm({ ...damage, harms: [GONE] });
        const again = await desktop.start();
        expect(await comesBack(again.page, quotes)).toBe('told');
        await desktop.stop();
      });
  });
