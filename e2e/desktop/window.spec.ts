import { expect } from '@playwright/test';
import { test } from '../fixtures/desktop-app';
import type { HostWindow } from '../fixtures/desktop-app';

test('closing waits for what is unsaved, then asks', async ({ desktop }) => {
  const { app, page } = await desktop.start();
  const setUnsaved = (unsaved: boolean) =>
    page.evaluate(
      (value) => (window as unknown as HostWindow).verbatimHost.setUnsaved(value),
      unsaved,
    );
  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const close = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const edited = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isDocumentEdited());

  // The page says how it stands when it has started; what the spec says comes after.
  await app.evaluate(({ ipcMain }) => {
    const notices: unknown[] = [];
    Object.assign(globalThis, { notices });
    ipcMain.on('window:unsaved', (_event, unsaved) => notices.push(unsaved));
  });
  await page.reload();
  await expect
    .poll(() =>
      app.evaluate(() => (globalThis as unknown as { notices: unknown[] }).notices.at(-1)),
    )
    .toBe(false);
  await setUnsaved(true);
  await expect.poll(edited).toBe(true);
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = async () => {
      asked.push('asked');
      return { response: 0, checkboxChecked: false };
    };
  });
  await close();
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked))
    .toEqual(['asked']);
  expect(await windows()).toBe(1);

  const closed = page.waitForEvent('close');
  await close();
  await setUnsaved(false);
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
