import { expect, test } from '../fixtures/app';
import { exported, importProject } from '../pages/exchange';
import { openByName } from '../pages/palette';
import { readProjectFile } from '../pages/project-file';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { twoAnnotators } from '../journeys/two-annotators';

test('the layers of two annotators side by side, and a copy in one’s own, by keys alone', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await importProject(verbatim, await twoAnnotators());
  await openByName(page, 'ferry to skerry');
  const reader = new ReaderPane(page);
  await expect(reader.text).toBeFocused();

  await page.keyboard.press('ControlOrMeta+6');
  const view = page.getByRole('region', { name: 'Layers', exact: true });
  const table = view.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText([/Ann Ross/, /Ben Iyer/]);
  await expect(table.getByRole('row')).toHaveCount(4);
  // The end that only one of them drew stands out.
  await expect(table.locator('mark')).toHaveText(['”']);
  const first = table.getByRole('button', { name: /Nobody asked/ }).first();
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(table.getByRole('button', { name: 'not marked' }).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  const panel = new QuotePanelPage(page);
  await expect(panel.root.getByText('Call it what it is')).toBeVisible();
  await expect(panel.root.getByText('Annotator: Ben Iyer')).toBeVisible();
  const before = readProjectFile(await exported(verbatim, { scope: 'Whole project' }));
  // Another's quote is not changed; the word says what can be done.
  await page.keyboard.press('d');
  await expect(page.getByText(/another annotator’s: it can be read/)).toBeVisible();
  await page.keyboard.press('y');
  await expect(panel.root.getByRole('button', { name: 'Copy to my layer' })).toHaveCount(0);
  await expect(panel.root.getByRole('button', { name: 'mixed' })).toBeVisible();
  const after = readProjectFile(await exported(verbatim, { scope: 'Whole project' }));
  expect(after.quotes).toHaveLength(before.quotes.length + 1);
  expect(after.quotes).toEqual(expect.arrayContaining([...before.quotes]));
});

test('boxes and keys pressed faster than the screen follows all count', async ({ verbatim }) => {
  const page = verbatim.page();
  await importProject(verbatim, await twoAnnotators());
  await openByName(page, 'ferry to skerry');
  const reader = new ReaderPane(page);
  await expect(reader.text).toBeFocused();
  const told = page.getByText(/layers? hidden: /);
  /** Keys in one task of the page: nothing is drawn between them. */
  const atOnce = (keys: readonly string[]) =>
    page.evaluate((pressed) => {
      for (const key of pressed)
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, code: 'KeyU', bubbles: true, cancelable: true }),
        );
    }, keys);
  // Twice: as it was. Three times: left out.
  await atOnce(['u', 'u']);
  await expect(page.getByText('All annotators’ quotes are shown.')).toBeVisible();
  await expect(reader.saved).toBeVisible();
  await expect(told).toHaveCount(0);

  await atOnce(['u', 'u', 'u']);
  await expect(told).toBeVisible();
});

test('a quote that is come to from elsewhere brings its hidden layer back', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await importProject(verbatim, await twoAnnotators());
  await openByName(page, 'ferry to skerry');
  await expect(new ReaderPane(page).text).toBeFocused();
  const told = page.getByText(/layers? hidden: /);
  await page.keyboard.press('u');
  await expect(told).toContainText('Ben Iyer');

  await page.keyboard.press('ControlOrMeta+6');
  const table = page.getByRole('region', { name: 'Layers', exact: true }).getByRole('table');
  await expect(table.getByRole('button', { name: /Nobody asked/ }).first()).toBeFocused();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter'])
    await page.keyboard.press(key);

  await expect(page.getByText('Ben Iyer’s layer is shown again, for this quote.')).toBeVisible();
  await expect(new QuotePanelPage(page).root.getByText('Annotator: Ben Iyer')).toBeVisible();
  await expect(told).not.toContainText('Ben Iyer');
  await expect(told).toContainText('Ann Ross');
});
