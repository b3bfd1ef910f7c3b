import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { importProject } from '../pages/exchange';
import { openByName } from '../pages/palette';
import { ReaderPane } from '../pages/reader';
import { twoAnnotators } from '../journeys/two-annotators';

test('an annotator is renamed and their layer hidden and shown again, by keys alone', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await importProject(verbatim, await twoAnnotators());
  await page.keyboard.press('ControlOrMeta+7');
  const list = page.getByRole('list', { name: 'Annotators of this project' });
  await expect(list.getByRole('listitem')).toHaveText([
    /you\s*no quotes yet/,
    /Ann Ross\s*2 quotes in 1 article/,
    /Ben Iyer\s*2 quotes in 1 article/,
  ]);
  expect(await axeFaults(page)).toEqual([]);
  await list.getByRole('button', { name: 'Name and colour of Ben Iyer' }).focus();
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Benedict Iyer');
  await page.keyboard.press('Enter');
  await expect(list.getByText('Benedict Iyer', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(name).toHaveCount(0);

  await openByName(page, 'ferry to skerry');
  await expect(new ReaderPane(page).text).toBeFocused();
  const quotes = page.getByRole('list', { name: 'Quotes in this article' }).getByRole('listitem');
  await expect(quotes).toHaveCount(4);
  await page.keyboard.press('ControlOrMeta+Shift+l');
  const dialog = page.getByRole('dialog', { name: 'Layers of this article' });
  await expect(dialog.getByRole('checkbox', { name: /Ann Ross/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(new ReaderPane(page).text).toBeFocused();
  await expect(page.getByText('1 layer hidden: Benedict Iyer.')).toBeVisible();
  await expect(quotes).toHaveCount(2);
  await page.keyboard.press('u');
  await expect(page.getByText('2 layers hidden: Ann Ross, Benedict Iyer.')).toBeVisible();
  await expect(page.getByText('0 quotes · 2 layers hidden')).toBeVisible();
  await page.keyboard.press('u');
  await expect(quotes).toHaveCount(4);
});
