import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { expect, test, withoutPickers } from './browser-app';

const welcome = (page: Page) => page.getByRole('button', { name: 'Open the sample' });

/** Resolves when the service worker of the page is active, its cache filled. */
const readyOffline = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });

test('starts without a network, with all its data', async ({ profile }) => {
  const server = await serve({ port: 0 });
  let stopped = false;
  const stop = async () => {
    if (!stopped) await server.close();
    stopped = true;
  };
  try {
    const context = await profile.open();
    const page = await context.newPage();
    await page.goto(server.url);
    await welcome(page).click();
    await expect(page.getByText(/It is a welcome idea/).first()).toBeVisible();
    await readyOffline(page);
    await stop();
    await page.reload();
    await expect(page.getByText('Port Chief Presses').first()).toBeVisible();
    const policy = await page.evaluate(async () =>
      (await fetch('/')).headers.get('content-security-policy'),
    );
    expect(policy).toContain("default-src 'none'");
  } finally {
    await stop();
  }
});

test('a newer build takes over whole, at a reload', async ({ profile }) => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-build-'));
  await cp('out/renderer', folder, { recursive: true });
  const server = await serve({ port: 0, folder });
  try {
    const context = await profile.open();
    const page = await context.newPage();
    await page.goto(server.url);
    await readyOffline(page);
    await page.reload();
    await expect(welcome(page)).toBeVisible();

    const index = join(folder, 'index.html');
    const worker = join(folder, 'service-worker.js');
    await writeFile(
      index,
      (await readFile(index, 'utf8'))
        .replace('<html', '<html data-build="2"')
        .replace('name="build" content="', 'name="build" content="newer-'),
    );
    await writeFile(
      worker,
      (await readFile(worker, 'utf8')).replace(/REVISION = "/, 'REVISION = "newer-'),
    );
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
    });
    // It waits: the open page stays with its own build.
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state ?? 'none'),
      )
      .toBe('installed');
    expect(await page.locator('html').getAttribute('data-build')).toBeNull();
    await page.reload();
    await expect(page.locator('html[data-build="2"]')).toBeAttached();
    await expect(welcome(page)).toBeVisible();
    // With the only page of the older build, what it needed goes.
    const kept = () => page.evaluate(() => caches.keys());
    await expect.poll(kept).toEqual([expect.stringContaining('newer-')]);
    await server.close();
    await page.reload();
    await expect(page.locator('html[data-build="2"]')).toBeAttached();
    await expect(welcome(page)).toBeVisible();
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});

/**
 * Makes another build of the one in a folder, as a change in every source would: all hashed files have other names, and
 * those of before are gone.
 */
async function buildAnew(folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  const names = await readdir(assets);
  const renamed = names.map((name) => [name, name.replace(/(\.\w+)$/, 'Anew$1')] as const);
  const withNewNames = (text: string) =>
    renamed.reduce((result, [name, anew]) => result.replaceAll(name, anew), text);
  const texts = names
    .filter((name) => /\.(?:js|css)$/.test(name))
    .map((name) => join(assets, name));
  for (const file of [...texts, join(folder, 'index.html'), join(folder, 'service-worker.js')]) {
    const text = withNewNames(await readFile(file, 'utf8'))
      .replace('name="build" content="', 'name="build" content="anew-')
      .replace(/REVISION = "/, 'REVISION = "anew-');
    await writeFile(file, text);
  }
  for (const [name, anew] of renamed) await rename(join(assets, name), join(assets, anew));
}

/** The files of the app that a page has loaded. */
const loadedFiles = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith('/assets/')),
  );

test('what is written while a newer build waits is there in it, and the open page goes on whole', async ({
  profile,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-build-'));
  await cp('out/renderer', folder, { recursive: true });
  const server = await serve({ port: 0, folder });
  try {
    const context = await profile.open();
    await withoutPickers(context);
    const page = await context.newPage();
    await page.goto(server.url);
    await readyOffline(page);
    await page.reload();
    await welcome(page).click();
    const reader = new ReaderPane(page);
    await reader.press('q');
    await new QuotePanelPage(page).attribute('Tomas Arvelo');
    await reader.has(1, 1);

    await buildAnew(folder);
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state ?? 'none'),
      )
      .toBe('installed');

    // What the open page has not loaded yet is gone from the server, and comes all the same.
    const before = await loadedFiles(page);
    await reader.press('q');
    await new QuotePanelPage(page).attribute('Nora Quayle');
    await reader.has(2, 2);
    await page.keyboard.press('ControlOrMeta+e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('button', { name: 'Table (CSV)' }).click();
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save…' }).click();
    const table = await readFile(await (await downloading).path(), 'utf8');
    expect(table).toContain('Nora Quayle');
    const later = await loadedFiles(page);
    expect(later.length).toBeGreaterThan(before.length);
    expect(later.filter((path) => path.includes('Anew'))).toEqual([]);

    await page.reload();
    await reader.has(2, 2);
    await expect(page.locator('meta[name="build"][content^="anew-"]')).toBeAttached();
    expect((await loadedFiles(page)).filter((path) => !path.includes('Anew'))).toEqual([]);
    await server.close();
    await page.reload();
    await reader.has(2, 2);
    expect((await loadedFiles(page)).filter((path) => !path.includes('Anew'))).toEqual([]);
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
