import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { ReaderPane } from '../pages/reader';
import { NOTE, observed } from './report';
import { test } from './site';
import type { Site } from './site';
import type { Session } from '../fixtures/app';
import type { Ending } from './verdict';
import { endingOf, listen, openHearing, quoteNext } from './work';

/** Room for what Chromium keeps beside the project, and for the project. */
const SIZE = '160m';
/** Quotes that are acknowledged before the disk is full. */
const QUOTES = 3;
/** How soon the header has to say that the disk is full, in ms. */
const SOON = 3_000;

/** Mounts a small disk over the app's data; false where this user may not. */
function mountSmallDisk(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

const ballastOf = ({ data }: Site): string => join(data, 'ballast');

/** Fills the disk to the last byte. */
function fill(site: Site): void {
  const { bavail, bsize } = statfsSync(site.data);
  try {
    appendFileSync(ballastOf(site), Buffer.alloc(bavail * bsize + bsize));
  } catch {
    // It wrote as much as there was room for.
  }
  const small = Buffer.alloc(512);
  try {
    for (;;) appendFileSync(ballastOf(site), small);
  } catch {
    // Now there is not a byte left.
  }
}

/** What the header says when the disk is full, and when Chromium has thrown the database away because it is. */
const TOLD = /the disk is full(, and the browser has thrown away)?/;

/**
 * Works on a full disk until something is refused: Chromium throws its caches away first, so that it is filled again.
 * Answers what the header says, and how many ms after the key.
 */
async function workOnFullDisk(
  site: Site,
  page: Page,
): Promise<{ readonly said: string; readonly took: number }> {
  const told = page.getByRole('banner').getByRole('alert');
  for (let tries = 0; tries < 8; tries += 1) {
    fill(site);
    const pressed = performance.now();
    await page.keyboard.press(tries % 2 === 0 ? 'q' : 'Enter');
    try {
      await expect(told).toBeVisible({ timeout: 2 * SOON });
    } catch {
      continue; // There was room for this one.
    }
    const took = Math.round(performance.now() - pressed);
    const words = await told.innerText();
    return { said: TOLD.exec(words)?.[0] ?? words.replaceAll(/\s+/g, ' '), took };
  }
  throw new Error('nothing was refused on a full disk');
}

/** Quotes of the file that is exported while nothing can be saved. */
async function exportedQuotes(session: Session): Promise<number> {
  const { page } = session;
  await page.keyboard.press('ControlOrMeta+e');
  const bytes = await session.written(() =>
    page
      .getByRole('dialog', { name: 'Export' })
      .getByRole('button', { name: 'Save…' })
      .click({ timeout: 10_000 }),
  );
  return (JSON.parse(bytes.toString('utf8')) as { readonly quotes: readonly unknown[] }).quotes
    .length;
}

/** What the browser edition may be granted; the desktop asks for no permission. */
const GRANTED = { desktop: [false], browser: [false, true] } as const;

async function grant(page: Page): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Browser.grantPermissions', { permissions: ['durableStorage'] });
  await page.evaluate(() => navigator.storage.persist());
}

/** Starts without a byte of room, and without going any way on: what is there stays as it is. */
async function startWithoutRoom(site: Site, acknowledged: number): Promise<Ending> {
  try {
    const ending = await endingOf(await site.start(), { stay: true });
    // The page before opening says that it is full, and everything is still where it was.
    return ending.ended === 'open' && ending.told !== null
      ? { ...ending, edits: acknowledged }
      : ending;
  } catch (error) {
    return {
      ended: 'open',
      edits: acknowledged,
      told: `Chromium does not start: ${String(error)}`,
    };
  }
}

async function carryOut(site: Site, granted: boolean): Promise<void> {
  const session = await site.start();
  const { page } = session;
  await openHearing(session, site);
  if (granted) await grant(page);
  const persisted = await page.evaluate(() => navigator.storage.persisted());
  const { edits } = await listen(page);
  for (let made = 0; made < QUOTES; made += 1) await quoteNext(page, edits);
  fill(site);
  const { said, took } = await workOnFullDisk(site, page);
  const whileFull = edits();
  const quotes = await exportedQuotes(session);
  const header = `“${said}” after ${took} ms`;

  // Space is freed, and work goes on without a restart: by itself, or by one key where the database was thrown away.
  rmSync(ballastOf(site));
  const { saved } = new ReaderPane(page);
  const back = page.getByRole('banner').getByRole('button', { name: 'Put back' });
  await expect(saved.or(back).first()).toBeVisible();
  const thrownAway = await back.isVisible();
  if (thrownAway) await back.click();
  await expect(saved).toBeVisible();
  await expect.poll(edits).toBeGreaterThan(whileFull);
  const acknowledged = edits();
  const observation = (what: string, ending: Ending) => ({
    kind: 'disk-full' as const,
    host: site.host,
    what: `${what} (persistent storage ${persisted ? 'granted' : 'not granted'})`,
    worked: 0,
    acknowledged,
    made: acknowledged + 1,
    recoverable: acknowledged,
    ending,
  });
  await site.stop();
  const freed = observation(
    `${header}, ${thrownAway ? 'put back' : 'saved by itself'}, closed`,
    await endingOf(await site.start()),
  );
  observed({ ...freed, worked: acknowledged });
  if (took > SOON || !TOLD.test(said)) throw new Error(`the header said ${header}`);
  if (quotes < QUOTES) throw new Error(`${quotes} of ${QUOTES} quotes were exported`);

  await site.kill();
  fill(site);
  const without = await startWithoutRoom(site, acknowledged);
  observed(observation('started with no room', without));
  await site.kill();
  rmSync(ballastOf(site));
  observed(observation('started again with room', await endingOf(await site.start())));
}

/** Lets the page's database refuse what is put into it; answers the way to let all through again. */
async function refusePuts(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { prototype } = IDBObjectStore;
    const put = Object.getOwnPropertyDescriptor(prototype, 'put') ?? {};
    Object.defineProperty(prototype, 'put', {
      ...put,
      value: () => {
        throw new DOMException('injected', 'QuotaExceededError');
      },
    });
    const letThrough = () => Object.defineProperty(prototype, 'put', put);
    Object.assign(window, { letThrough });
  });
  return () =>
    page.evaluate(() => {
      (window as Window & { readonly letThrough?: () => void }).letThrough?.();
    });
}

/**
 * Injects what a full disk says, where none can be mounted: the database refuses for want of quota, the file system for
 * want of room. Chromium throws nothing away for that, so that a real disk tells more.
 */
async function carryOutInjected(site: Site): Promise<void> {
  const session = await site.start();
  const { page } = session;
  await openHearing(session, site);
  const { edits } = await listen(page);
  for (let made = 0; made < QUOTES; made += 1) await quoteNext(page, edits);
  const letThrough = await refusePuts(page);
  await site.refuse?.({ code: 'ENOSPC' });
  const told = page.getByRole('banner').getByRole('alert');
  const pressed = performance.now();
  await page.keyboard.press('q');
  await expect(told).toContainText('the disk is full');
  const took = Math.round(performance.now() - pressed);
  const whileFull = edits();
  const quotes = await exportedQuotes(session);
  await letThrough();
  await site.refuse?.(null);
  // It is tried again by itself.
  await expect.poll(edits).toBeGreaterThan(whileFull);
  const acknowledged = edits();
  await site.stop();
  observed({
    kind: 'disk-full',
    host: site.host,
    what: `injected, told after ${took} ms, ${quotes} quotes exported, saved by itself, closed`,
    worked: acknowledged,
    acknowledged,
    made: acknowledged,
    recoverable: acknowledged,
    ending: await endingOf(await site.start()),
  });
  if (took > SOON) throw new Error(`the header said nothing for ${took} ms`);
  if (quotes < QUOTES) throw new Error(`${quotes} of ${QUOTES} quotes were exported`);
}

test('disk-full, injected', { tag: '@disk-full' }, ({ site }) => carryOutInjected(site));

test('disk-full, a small disk', { tag: '@disk-full' }, async ({ site }, { annotations }) => {
  for (const granted of GRANTED[site.host]) {
    if (!mountSmallDisk(site.data)) {
      annotations.push({ type: NOTE, description: 'no small disk can be mounted: run as root' });
      return;
    }
    try {
      await carryOut(site, granted);
    } finally {
      await site.kill();
      execFileSync('umount', ['-l', site.data]);
    }
  }
});
