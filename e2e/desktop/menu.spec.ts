import { expect } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { COMMANDS, COMMAND_IDS } from '../../shared/host/commands';
import type { CommandId } from '../../shared/host/commands';
import { clickMenu, test } from '../fixtures/desktop-app';
import type { HostWindow } from '../fixtures/desktop-app';

interface Entry {
  readonly id: string;
  readonly accelerator: string | null;
  readonly registered: boolean;
  readonly enabled: boolean;
}

const entries = (app: ElectronApplication): Promise<readonly Entry[]> =>
  app.evaluate(({ Menu }) => {
    const found: Entry[] = [];
    const visit = (items: readonly Electron.MenuItem[]) => {
      for (const item of items) {
        if (item.submenu) visit(item.submenu.items);
        const { id, accelerator, registerAccelerator: registered, enabled } = item;
        if (id) found.push({ id, accelerator: accelerator ?? null, registered, enabled });
      }
    };
    visit(Menu.getApplicationMenu()?.items ?? []);
    return found;
  });

const entry = async (app: ElectronApplication, id: CommandId): Promise<Entry | undefined> =>
  (await entries(app)).find((one) => one.id === id);

const expectEnabled = (app: ElectronApplication, id: CommandId, enabled = true): Promise<void> =>
  expect.poll(async () => (await entry(app, id))?.enabled, id).toBe(enabled);

const exportKeys = async (app: ElectronApplication) => (await entry(app, 'export'))?.accelerator;

const library = (page: Page) => page.getByRole('complementary', { name: 'Library' });

test('the menu has every command with a place in it, and registers none of their keys', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start();
  const all = await entries(app);
  const ids = all.map(({ id }) => id);
  expect(COMMAND_IDS.filter((id) => COMMANDS[id].menu !== null && !ids.includes(id))).toEqual([]);
  expect(all.find(({ id }) => id === 'export')?.accelerator).toBe('CommandOrControl+E');
  expect(all.filter(({ accelerator, registered }) => accelerator && registered)).toEqual([]);

  await expectEnabled(app, 'toggle-library');
  await expect(library(page)).toBeVisible();
  await clickMenu(app, 'toggle-library');
  await expect(library(page)).toHaveCount(0);
});

test('the menu shows the keys that the person chose, also after a restart', async ({ desktop }) => {
  const { app, page } = await desktop.start();
  await expectEnabled(app, 'keys');
  await clickMenu(app, 'keys');
  await page.getByRole('button', { name: 'Change the keys of “Export…”' }).click();
  await page.keyboard.press('ControlOrMeta+Shift+x');
  await expect.poll(() => exportKeys(app)).toBe('CommandOrControl+Shift+X');
  await desktop.stop();
  const again = await desktop.start();
  await expect.poll(() => exportKeys(again.app)).toBe('CommandOrControl+Shift+X');

  // A key that Electron cannot name is not shown; the menu stays whole.
  await expectEnabled(again.app, 'keys');
  await clickMenu(again.app, 'keys');
  await again.page.getByRole('button', { name: 'Change the keys of “Export…”' }).click();
  await again.page.keyboard.press('ContextMenu');
  await expect.poll(() => exportKeys(again.app)).toBe(null);
  await expectEnabled(again.app, 'add-quote', false);
});

test('what a command cannot do now is disabled', async ({ desktop }) => {
  const { app, page } = await desktop.start();
  await expectEnabled(app, 'open-sample');
  await expectEnabled(app, 'add-quote', false);
  await expectEnabled(app, 'undo', false);
  await clickMenu(app, 'open-sample');
  await expectEnabled(app, 'add-quote');
  await expectEnabled(app, 'delete-quote', false);

  await clickMenu(app, 'add-quote');
  await expect(page.getByRole('combobox', { name: 'Speaker' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expectEnabled(app, 'delete-quote');
  await expectEnabled(app, 'undo');
  await expectEnabled(app, 'redo', false);
  await expectEnabled(app, 'next-item', false);
  await clickMenu(app, 'delete-quote');
  await clickMenu(app, 'undo');
  await expectEnabled(app, 'redo');
});

test('no command of the menu acts beneath a dialog', async ({ desktop }) => {
  const { app, page } = await desktop.start();
  await expectEnabled(app, 'settings');
  await clickMenu(app, 'settings');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect(dialog).toBeVisible();
  await expectEnabled(app, 'toggle-library', false);
  await expectEnabled(app, 'settings', false);

  // The menu of the field beside it: what is typed can be taken back.
  const name = dialog.getByRole('textbox').first();
  await name.fill('Ada');
  await expectEnabled(app, 'undo');
  await clickMenu(app, 'undo');
  await expect(name).toHaveValue('');

  // A click that was on its way when the dialog opened comes too late.
  await page.evaluate(() => {
    const { verbatimHost } = window as unknown as HostWindow;
    const arrived = new Promise((resolve) => {
      verbatimHost.onCommand(resolve);
    });
    Object.assign(window, { arrived });
  });
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('menu:command', 'toggle-library');
  });
  await page.evaluate(() => (window as unknown as { arrived: Promise<unknown> }).arrived);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expectEnabled(app, 'toggle-library');
  await expect(library(page)).toHaveCount(1);

  // A dialog that is nobody's but its page's counts as well.
  await clickMenu(app, 'team-folder');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectEnabled(app, 'toggle-library', false);
});

test('while a page starts again, no command can be chosen', async ({ desktop }) => {
  const { app, page } = await desktop.start();
  await expectEnabled(app, 'export');
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    BrowserWindow.getAllWindows()[0]?.webContents.on('did-start-navigation', () =>
      seen.push(Menu.getApplicationMenu()?.getMenuItemById('export')?.enabled),
    );
  });
  await page.reload();
  const seen = () => app.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen);
  await expect.poll(seen).toEqual([false]);
  await expectEnabled(app, 'export');
});
