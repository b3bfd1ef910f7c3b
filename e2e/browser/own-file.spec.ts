import type { Page } from '@playwright/test';
import { axeFaults } from '../pages/axe';
import { answerPickers, expect, pickedFiles, putFile, test } from './browser-app';

const openSettings = async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+,');
  return page.getByRole('dialog', { name: 'Settings' });
};

/** The copies among the files that the pickers know, by name, with what each says of its project. */
const copies = async (page: Page) =>
  Object.entries(await pickedFiles(page)).map(([name, text]) => {
    const { documents, quotes } = JSON.parse(text) as {
      readonly documents: readonly unknown[];
      readonly quotes: readonly unknown[];
    };
    return [name, documents.length, quotes.length];
  });

test('a copy of the project follows in a file of the person’s choice, and nothing else is written over', async ({
  page,
}) => {
  await answerPickers(page, { save: true });
  await page.getByRole('button', { name: 'Open the sample' }).click();
  const text = page.getByRole('textbox', { name: /^Text of “/ });
  await expect(text).toBeFocused();
  const settings = await openSettings(page);
  const choose = settings.getByRole('button', { name: 'Choose a file…' });
  await choose.focus();
  await page.keyboard.press('Enter');
  await expect(settings.getByText(/has everything, since/)).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  const [[name] = []] = await copies(page);
  expect(await copies(page)).toEqual([[name, 1, 0]]);
  await page.keyboard.press('Escape');

  // The next visit finds it again; hiding the tab, the last that a browser tells of, brings the copy up to date.
  await page.reload();
  await expect(text).toBeFocused();
  await page.keyboard.press('q');
  const hide = () =>
    page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  await hide();
  await expect.poll(() => copies(page)).toEqual([[name, 1, 1]]);

  // What somebody else put there stays.
  await putFile(page, String(name), '{"mine": true}');
  await page.reload();
  await expect(text).toBeFocused();
  const news = page.getByRole('region', { name: 'Notifications' });
  await expect(news).toContainText(/Nothing was written to “.*”: it holds something else/);
  expect(await pickedFiles(page)).toEqual({ [String(name)]: '{"mine": true}' });
  await openSettings(page);
  await settings.getByRole('button', { name: 'Stop writing to it' }).press('Enter');
  await expect(choose).toBeVisible();
});
