import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { desktopSession } from '../fixtures/app';
import { test } from '../fixtures/desktop-app';
import { HARBOUR_ARTICLE } from '../journeys/harbour';
import { ReaderPane } from '../pages/reader';

/** Keeps a transaction open that everything written or read after it waits for, until the page is told to end it. */
const holdDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('verbatim');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const [...stores] = database.objectStoreNames;
          const holding = database.transaction(stores, 'readwrite');
          let released = false;
          const hold = () => {
            // A transaction stays open as long as each answer is followed by another request.
            if (!released) holding.objectStore(stores[0] ?? '').count().onsuccess = hold;
            resolve();
          };
          holding.oncomplete = () => database.close();
          Object.assign(window, { releaseDatabase: () => (released = true) });
          hold();
        };
      }),
  );

const releaseDatabase = (page: Page) =>
  page.evaluate(() => (window as unknown as { releaseDatabase: () => boolean }).releaseDatabase());

test('closing waits for what is unsaved, then asks', async ({ desktop }) => {
  const { app, page } = await desktop.start();
  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const close = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const edited = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isDocumentEdited());
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await app.evaluate(({ dialog }) => {
    const questions: string[] = [];
    Object.assign(globalThis, { asked: questions });
    dialog.showMessageBox = async () => {
      questions.push('asked');
      return { response: 0, checkboxChecked: false };
    };
  });
  const reader = new ReaderPane(page);
  // Keys are heard once the app is there.
  await expect(reader.saved).toBeVisible();
  const path = join(desktop.folder, HARBOUR_ARTICLE.name);
  await writeFile(path, HARBOUR_ARTICLE.content);
  await desktopSession({ app, page }, desktop.folder).choose([path], () =>
    page.keyboard.press('ControlOrMeta+o'),
  );
  await expect(reader.text).toBeFocused();
  await expect(reader.saved).toBeVisible();
  await expect.poll(edited).toBe(false);

  await holdDatabase(page);
  await reader.press('q');
  await expect.poll(edited).toBe(true);
  await close();
  await expect.poll(asked).toEqual(['asked']);
  expect(await windows()).toBe(1);

  const closed = app.waitForEvent('close');
  await close();
  await releaseDatabase(page);
  await closed;
});

test('the window comes back where it was', async ({ desktop }) => {
  const { app } = await desktop.start();
  const bounds = { x: 100, y: 80, width: 900, height: 700 };
  await app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await desktop.stop();
  const again = await desktop.start();
  expect(
    await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toEqual(bounds);
});

test('a page whose process fails is loaded again', async ({ desktop }) => {
  const { app } = await desktop.start();
  const ask = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'typeof window.verbatimHost + " " + String(window.beforeTheCrash)',
      ),
    );
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('window.beforeTheCrash = 1'),
  );
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect
    .poll(() => ask().catch(() => 'still crashed'), { timeout: 20_000 })
    .toBe('object undefined');
});
