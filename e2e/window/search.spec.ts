import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { HARBOUR_ARTICLE } from '../journeys/harbour';

test('a passage is found in three keys and its word, kept, and made a quote', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const reader = new ReaderPane(page);
  const panel = new QuotePanelPage(page);
  const dialog = page.getByRole('dialog', { name: 'Search or run a command' });
  const field = dialog.getByRole('combobox', { name: 'Search or run a command' });
  const options = dialog.getByRole('option');
  const group = (name: RegExp) => dialog.getByRole('group', { name });
  const highlighted = options.and(dialog.locator('[data-highlighted]'));

  await verbatim.choose('ControlOrMeta+o', [HARBOUR_ARTICLE]);
  await reader.press('q');
  await panel.attribute('Petra Lindholm');
  await reader.has(1, 1);
  await page.keyboard.press('ControlOrMeta+2');

  // Its key, its word, Enter.
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await page.keyboard.type('eleven');
  await expect(highlighted).toContainText('eleven passengers');
  await expect(highlighted.locator('mark')).toHaveText('eleven');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(reader.text).toBeFocused();
  const find = page.getByRole('textbox', { name: 'Words to find' });
  await expect(find).toHaveValue('eleven');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('eleven');
  await page.keyboard.press('Escape');
  await expect(find).toHaveCount(0);

  // A field that is done becomes a token, and text again.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('speaker:lindholm asked');
  await expect(dialog.getByText('speaker', { exact: true })).toBeVisible();
  await expect(field).toHaveValue('asked');
  await expect(group(/^Quotes 1/).getByRole('option')).toHaveText(/Nobody asked the people/);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  await expect(field).toHaveValue('speaker:lindholmasked');
  await expect(dialog.getByText('No speaker like “lindholmasked”')).toBeVisible();

  // Kept, found again under an empty field, and asked.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('pause');
  await expect(group(/^Passages 2/).getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+s');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Backspace');
  await expect(group(/^Kept searches/).getByRole('option')).toHaveText('pause');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('pause');

  // From group to group, and the sentences become quotes in one step.
  await expect(highlighted).toContainText('pause');
  await page.keyboard.press('Tab');
  await expect(highlighted).toContainText('Find “pause” in this article');
  await page.keyboard.press('ArrowDown');
  await expect(highlighted).toContainText('Make quotes of these 2 passages');
  await page.keyboard.press('Enter');
  await reader.has(3, 1);
  await page.keyboard.press('ControlOrMeta+z');
  await reader.has(1, 1);

  // Nothing found, and a way on.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('ssenger');
  await expect(dialog.getByText('Nothing found for “ssenger”.')).toBeVisible();
  await expect(options).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Words with this inside' }).click();
  await expect(field).toHaveValue('*ssenger*');
  await expect(highlighted).toContainText('eleven passengers');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});
