import type { Page } from '@playwright/test';
import { teamFiles } from '../fixtures/team-files';
import { expect, test } from './browser-app';

/** Answers the folder picker, which cannot be driven, with a real folder of the page's private file system. */
const answerFolderPicker = (page: Page) =>
  page.evaluate(() =>
    Object.assign(window, {
      showDirectoryPicker: async () => {
        const root = await navigator.storage.getDirectory();
        return root.getDirectoryHandle('team', { create: true });
      },
    }),
  );
const putTeamFile = (page: Page, name: string, text: string) =>
  page.evaluate(
    async ([file, content]) => {
      const root = await navigator.storage.getDirectory();
      const team = await root.getDirectoryHandle('team', { create: true });
      const stream = await (await team.getFileHandle(file, { create: true })).createWritable();
      await stream.write(content);
      await stream.close();
      window.dispatchEvent(new Event('focus'));
    },
    [name, text] as const,
  );
const openDialog = async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('team folder');
  await page.keyboard.press('Enter');
  return page.getByRole('dialog', { name: 'Team folder' });
};

test.describe('a browser without folders', () => {
  test.beforeEach(({ context }) =>
    context.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker')),
  );

  test('says why the team folder is not there', async ({ page }) => {
    const dialog = await openDialog(page);
    await expect(dialog).toContainText('This browser cannot open folders.');
    await expect(dialog.getByRole('button', { name: 'Choose a folder…' })).toHaveCount(0);
  });
});

test('a folder of the browser is remembered, and what is new in it merges by itself when asked to', async ({
  page,
}) => {
  await answerFolderPicker(page);
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('button', { name: 'Choose a folder…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Folder: team');
  await dialog.getByRole('checkbox', { name: /Merge what is new by itself/ }).check();
  await page.keyboard.press('Escape');
  for await (const { name, text } of teamFiles({
    annotators: 2,
    quotesEach: 7,
    articles: 2,
    characters: 1500,
  })) {
    await putTeamFile(page, name, text);
    await expect(page.getByText(`Merged from the team folder: ${name}.`)).toBeVisible();
  }
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Team: up to date');
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('14 quotations');
  // A second machine's work, as a service names it that keeps folders alike.
  const third = { annotators: 3, quotesEach: 7, articles: 2, characters: 1500 };
  let at = 0;
  for await (const { name, text } of teamFiles(third)) {
    at += 1;
    if (at < 3) continue;
    const copy = name.replace('.json', ' (conflicted copy 2026-11-26 101010).json');
    await putTeamFile(page, copy, text);
    await expect(page.getByText(`Merged from the team folder: ${copy}.`)).toBeVisible();
  }
  await page.reload();
  await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Team: up to date');
});
