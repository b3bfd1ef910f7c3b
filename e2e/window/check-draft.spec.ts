import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';

const article = `Harbour vote nears

“We will not sell the quay to anybody, and we never will,” said Tomas Arvelo, the harbour master.

“I am able to wait until May, but not longer,” said Ines Okafor, who pilots ships.
`;
const draft = `“We will sell the quay to anybody,” said Tomas Arvelo on Monday.

“I am able to wait … but not longer,” said Tomas Arvelo in the morning.

“The boats are all made of paper,” said Ines Okafor in the evening.`;

test('a draft is checked, read through by keys, noted on the quotes and kept over a restart', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await verbatim.choose('ControlOrMeta+o', [{ name: 'harbour.txt', content: article }]);
  await expect(page.getByRole('textbox', { name: 'Text of “Harbour vote nears”' })).toBeVisible();
  await page.keyboard.press('q');
  await page.keyboard.type('Arvelo');
  await page.keyboard.press('Enter');

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('check a draft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toBeFocused();
  await page.keyboard.insertText(draft);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+Enter');

  const counts = page.getByRole('list', { name: 'What was found' });
  await expect(counts).toContainText('1 altered');
  await expect(counts).toContainText('1 verbatim');
  await expect(counts).toContainText('1 not found');
  const finding = page.getByRole('region', { name: 'Finding' });
  await expect(finding).toContainText('negation: “not” is gone');
  await expect(finding.locator('mark')).toHaveText('only in the source: not');
  await expect(finding.getByRole('heading')).toContainText('altered');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page)).toEqual([]);
  }
  await page.keyboard.press('j');
  await expect(finding.getByRole('heading')).toContainText('verbatim, said by another');
  await expect(finding).toContainText('said by Ines Okafor, not by Tomas Arvelo');
  await expect(finding).toContainText('Honest: it is marked.');
  await page.keyboard.press('j');
  await expect(finding).toContainText('These words stand in no article of the project.');
  await page.keyboard.press('k');
  await page.keyboard.press('k');

  await page.keyboard.press('n');
  await expect(page.getByText('Noted on 1 quote.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text of “Harbour vote nears”' })).toBeFocused();

  await verbatim.restart();
  const again = verbatim.page();
  await again.keyboard.press('ControlOrMeta+k');
  await again.keyboard.type('check a draft');
  await again.keyboard.press('Enter');
  await expect(again.getByRole('list', { name: 'What was found' })).toContainText('1 altered');
});
