import { expect, test } from './reader-page';
import { axe } from '../pages/axe';
import { quote, REPORT } from './samples';

test('axe finds nothing in the reader', async ({ reader }) => {
  await reader.open(REPORT, [quote('q', 0, 40), quote('r', 10, 60, 3)]);
  await reader.setCurrent('q');
  const { violations } = await axe(reader.page).include('#root').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('axe finds nothing in a note with its menu open', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => window.page.note('See [@Tomas Arvelo](speaker:s1). '));
  await page.getByRole('textbox', { name: 'Note' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' @');
  await expect(page.getByRole('listbox', { name: 'Speakers' })).toBeVisible();
  const { violations } = await axe(page).include('#notes').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
