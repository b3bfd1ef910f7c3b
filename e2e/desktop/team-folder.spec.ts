import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { axeFaults } from '../pages/axe';
import { answerOpenDialog, test } from '../fixtures/desktop-app';
import { teamFiles } from '../fixtures/team-files';

async function someFile(): Promise<{ readonly name: string; readonly text: string }> {
  const size = { annotators: 1, quotesEach: 14, articles: 2, characters: 1500 };
  for await (const file of teamFiles(size)) return file;
  throw new Error('no file');
}
const status = (page: Page) => page.getByRole('contentinfo', { name: 'Status' });

test('what appears in the team folder is told, merged by one key and undone by one', async ({
  desktop,
}) => {
  const folder = join(desktop.folder, 'team');
  mkdirSync(folder);
  const { app, page } = await desktop.start();
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  await answerOpenDialog(app, [folder]);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('team folder');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Team folder' });
  await expect(dialog.getByRole('button', { name: 'Choose a folder…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Folder: team');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  // An empty project has nothing to bring.
  await expect(status(page)).toContainText('Team: up to date');
  expect(readdirSync(folder)).toEqual([]);

  const theirs = await someFile();
  writeFileSync(join(folder, theirs.name), theirs.text);
  writeFileSync(join(folder, 'damaged.verbatim.json'), theirs.text.slice(0, 900));
  await expect(status(page)).toContainText('1 file changed: 14 new quotes', { timeout: 20_000 });
  await page.keyboard.press('ControlOrMeta+Shift+m');
  await expect(page.getByText(`Merged from the team folder: ${theirs.name}.`)).toBeVisible();
  await expect(status(page)).toContainText('Team: 1 file is damaged');

  // One's own file appears by itself, and holds nothing of the others' quotes.
  const own = () => readdirSync(folder).filter((name) => /^annotator-[0-9a-f]{8}/.test(name));
  await expect.poll(own, { timeout: 20_000 }).toHaveLength(1);
  const [name = ''] = own();
  const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { quotes: unknown[] };
  expect(file.quotes).toEqual([]);
  expect(readFileSync(join(folder, theirs.name), 'utf8')).toBe(theirs.text);

  // A damaged file of one's own is set aside and written again.
  const whole = readFileSync(join(folder, name), 'utf8');
  writeFileSync(join(folder, name), whole.slice(0, 300));
  await expect
    .poll(() => readdirSync(folder).filter((one) => one.includes('.damaged-')), { timeout: 30_000 })
    .toHaveLength(1);
  await expect
    .poll(() => readFileSync(join(folder, name), 'utf8').length, { timeout: 20_000 })
    .toBeGreaterThan(300);

  await page.getByText('1 file is damaged').click();
  await expect(dialog.getByRole('alert')).toContainText(
    '“damaged.verbatim.json” is damaged at line',
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(/^Undone/)).toBeVisible();
  expect(existsSync(join(folder, theirs.name))).toBe(true);

  rmSync(folder, { recursive: true });
  await expect(status(page)).toContainText('Team folder: not there', { timeout: 30_000 });
});
