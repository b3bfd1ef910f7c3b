import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { expect, test } from './browser-app';

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
