import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { HARBOUR_ARTICLE } from '../journeys/harbour';

test('words of the open article are found by keys, marked, and become a quote', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const reader = new ReaderPane(page);
  const panel = new QuotePanelPage(page);
  const bar = page.getByRole('search', { name: 'Find in the article' });
  const field = bar.getByRole('textbox', { name: 'Words to find' });
  const expectCount = (words: string) => expect(field).toHaveAccessibleDescription(words);
  const painted = () =>
    page.evaluate(() =>
      ['search', 'here'].map((name) =>
        Array.from(CSS.highlights.get(name) ?? [], ({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent?.slice(startOffset, endOffset),
        ),
      ),
    );

  await verbatim.choose('ControlOrMeta+o', [HARBOUR_ARTICLE]);
  await reader.press('q');
  await panel.attribute('Petra Lindholm');
  await reader.has(1, 1);

  await reader.press('ControlOrMeta+f');
  await expect(field).toBeFocused();
  await page.keyboard.type('pause');
  await expectCount('1 of 2');
  await expect.poll(painted).toEqual([['pause'], ['pause']]);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expectCount('2 of 2');
  await page.keyboard.press('F3');
  await expectCount('1 of 2');
  await page.keyboard.press('Shift+F3');
  await expectCount('2 of 2');

  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type("ISLAND'S school");
  await expectCount('1 of 1');
  await expect.poll(painted).toEqual([[], ['island’s school']]);
  await page.keyboard.press('Alt+c');
  await expect(bar.getByRole('button', { name: 'Capitals count' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expectCount('None');
  await page.keyboard.press('Alt+c');

  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('ask');
  await expectCount('1 of 1');
  await page.keyboard.press('Alt+w');
  await expectCount('None');
  await page.keyboard.press('Alt+w');

  // A pattern on its way to be one, one that never ends, and one that is answered after it.
  await page.keyboard.press('Alt+r');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('(the');
  await expectCount('Not a pattern: ) is missing');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(String.raw`([a-z’]+\W*)+§`);
  await expectCount('This pattern takes too long');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(String.raw`\bpeople\b|\bonce\b`);
  await expectCount('1 of 2');
  await page.keyboard.press('Alt+q');
  await expectCount('1 of 1');
  await expect.poll(painted).toEqual([[], ['people']]);
  await expect(panel.root.getByText('Nobody asked the people')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(reader.text).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('people');
  await expect.poll(painted).toEqual([[], []]);
  await page.keyboard.press('q');
  await panel.attribute('Petra Lindholm');
  await reader.has(2, 2);
  await expect(panel.root.getByText('people', { exact: true })).toBeVisible();
});
