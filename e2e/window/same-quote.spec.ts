import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';

const SAID = 'I am confident that nearly all of my voters will walk to the quay with me in May';
const first = `Harbour vote nears\n\n“${SAID},” said Tomas Arvelo on Monday. The rain went on.\n`;
const second = `Quay to be sold\n\nThe harbour master was sure. “${SAID.replace('voters', 'supporters')},” said Ines Okafor, who had heard him.\n`;

test('a quote leads to the other articles that have it, and a page lists all of them', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await verbatim.choose('ControlOrMeta+o', [
    { name: 'first.txt', content: first },
    { name: 'second.txt', content: second },
  ]);
  await page.getByRole('button', { name: /^Harbour vote nears, first/ }).click();
  await expect(page.getByRole('textbox', { name: 'Text of “Harbour vote nears”' })).toBeFocused();
  await page.keyboard.press('q');
  await page.keyboard.type('Arvelo');
  await page.keyboard.press('Enter');
  const elsewhere = page.getByRole('region', { name: 'The same quote elsewhere' });
  await expect(elsewhere.getByRole('listitem')).toHaveCount(1);
  await expect(elsewhere.locator('mark')).toHaveText('other words: supporters');
  await expect(elsewhere).toContainText('not yet a quote');
  expect(await axeFaults(page)).toEqual([]);

  // Nobody had annotated it there: it is selected, and Q makes a quote of it.
  await elsewhere.getByRole('button').press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text of “Quay to be sold”' })).toBeFocused();
  await page.keyboard.press('q');
  await page.keyboard.type('Okafor');
  await page.keyboard.press('Enter');
  await expect(elsewhere).toContainText('Said by Tomas Arvelo there');

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('same quote elsewhere');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: 'The same quote elsewhere' }),
  ).toBeFocused();
  const group = page.getByRole('region', { name: 'Words differ, in 2 articles' });
  await expect(group).toContainText('Said by another here and there');
  await expect(group.locator('mark')).toHaveText([
    'other words: voters',
    'other words: supporters',
  ]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page)).toEqual([]);
  }
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text of “Harbour vote nears”' })).toBeVisible();
});
