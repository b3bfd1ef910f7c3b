import type { Page } from '@playwright/test';
import { readWorkbook } from '../../shared/readers/table/read-workbook';
import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { openByName } from '../pages/palette';
import { QuotePanelPage } from '../pages/quote-panel';

const article = (title: string, publisher: string, published: string, ...text: string[]) => ({
  name: `${title}.md`,
  content: `---\ntitle: ${title}\npublisher: ${publisher}\ndate: ${published}\n---\n\n${text.join('\n\n')}\n`,
});
const FILES = [
  article(
    'Port chief presses',
    'Courier',
    '2018-04-03',
    '“It is a welcome idea,” said Tomas Arvelo, the harbour master.',
    '“Nobody asks about the hand,” Marit Vance told reporters.',
  ),
  article(
    'Council defers vote',
    'Estuary Post',
    '2018-03-26',
    '“A bond deferred is a bond delayed,” Amos Greer said.',
    '“=Two votes short is two votes short,” Amos Greer said.',
  ),
];

/** The words of the rows, in their order. */
const words = (page: Page) => page.getByRole('main').locator('td[data-cell="words"]');
const cells = (page: Page, column: string) =>
  page.getByRole('main').locator(`td[data-cell="${column}"]`);
const selected = (page: Page) => page.getByRole('main').locator('tr[aria-selected="true"]');

test('quotes are sorted, grouped, filtered, changed in place and many at a time, and taken along by keys alone', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await verbatim.choose('ControlOrMeta+o', FILES);
  await expect(page.getByText('Added 2 articles.')).toBeVisible();
  const panel = new QuotePanelPage(page);
  for (const title of ['Port chief presses', 'Council defers vote']) {
    await openByName(page, title);
    await expect(page.getByRole('heading', { name: title }).first()).toBeVisible();
    for (let quote = 0; quote < 2; quote += 1) {
      await page.keyboard.press('q');
      await panel.ready();
      await page.keyboard.press('Enter');
      await expect(panel.speakerField).toHaveCount(0);
    }
  }

  await page.keyboard.press('ControlOrMeta+Shift+2');
  const table = page.getByRole('grid', { name: 'Quotes' });
  await expect(table).toHaveAttribute('aria-rowcount', '5');
  await expect(words(page)).toHaveText([/welcome/, /hand/, /bond/, /Two votes/]);
  await expect(cells(page, 'words').first()).toBeFocused();
  await expect(page.getByText('4 unchecked')).toBeVisible();

  // In place: the speaker of the second quote alone, though another row is ticked.
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cells(page, 'speaker').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  const field = page.getByRole('combobox', { name: 'Name of the speaker' });
  await expect(field).toBeFocused();
  await page.keyboard.type('greer');
  await expect(page.getByRole('option').first()).toContainText('Amos Greer');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 quote: speaker changed.')).toBeVisible();
  await expect(cells(page, 'speaker')).toHaveText([/Arvelo/, /Greer/, /Greer/, /Greer/]);
  await expect(cells(page, 'speaker').nth(1)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cells(page, 'speaker').nth(1)).toContainText('Marit Vance');
  await page.keyboard.press('Escape');
  await expect(selected(page)).toHaveCount(0);

  // Many at a time: each is one change.
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selected(page)).toHaveCount(2);
  await page.keyboard.press('v');
  await page.keyboard.type('alt');
  await expect(page.getByRole('option').first()).toHaveText('Altered');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 quotes: check changed.')).toBeVisible();
  await expect(page.getByText('2 unchecked · 2 altered')).toBeVisible();
  await page.keyboard.press('t');
  await page.keyboard.type('silt');
  await expect(page.getByRole('option', { name: 'New tag “silt”' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 quotes: tags changed.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('4 unchecked')).toBeVisible();
  await page.keyboard.press('Escape');

  // A row that leaves the filter stays until one leaves it.
  await page.keyboard.press('f');
  await page.keyboard.type('unchecked');
  await expect(page.getByRole('option').first()).toContainText('Unchecked');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Check Unchecked', exact: true })).toBeVisible();
  // The list of filters gives the focus back as it goes.
  await expect(page.getByRole('main').locator('td:focus')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(cells(page, 'words').first()).toBeFocused();
  await page.keyboard.press('v');
  await page.keyboard.type('verb');
  await expect(page.getByRole('option').first()).toContainText('Verbatim');
  await page.keyboard.press('Enter');
  const fading = page.getByRole('main').locator('tr[data-fading]');
  await expect(fading).toHaveCount(1);
  await expect(words(page)).toHaveCount(4);
  await page.keyboard.press('ArrowDown');
  await expect(fading).toHaveCount(0);
  await expect(words(page)).toHaveText([/hand/, /bond/, /Two votes/]);

  // Saved as it is seen, and read back.
  const bytes = await verbatim.written(() =>
    page.getByRole('button', { name: 'XLSX', exact: true }).press('Enter'),
  );
  const mapping = { text: 'Quote', title: 'Article', authors: 'Speaker', published: 'Date' };
  const read = await readWorkbook(new Uint8Array(bytes), 'quotes.xlsx', {
    mapping: { ...mapping, publisher: '', url: '', language: '' },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.articles.map(({ text, details }) => [text, details.authors])).toEqual([
    ['“Nobody asks about the hand,”', ['Marit Vance']],
    ['“A bond deferred is a bond delayed,”', ['Amos Greer']],
    ['“=Two votes short is two votes short,”', ['Amos Greer']],
  ]);
  await expect(page.getByText(/^Saved as “/)).toBeVisible();

  // What is typed narrows by the fields of the search; the view is kept and is there after a restart.
  await page.keyboard.press('ControlOrMeta+j');
  await page.keyboard.press('/');
  await page.keyboard.type('speaker:greer after:2018');
  await expect(words(page)).toHaveText([/bond/, /Two votes/]);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Group' }).press('Enter');
  await page.keyboard.type('Mon');
  await page.keyboard.press('Enter');
  const groups = page.getByRole('treegrid', { name: 'Quotes' });
  await expect(groups.getByRole('row', { name: /^April 2018/ })).toBeVisible();
  await page.getByRole('button', { name: 'Save as…' }).press('Enter');
  await page.keyboard.type('To check');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: /^To check/ }),
  ).toHaveAttribute('aria-current', 'page');
  await page.setViewportSize({ width: 900, height: 800 });
  expect(await axeFaults(page)).toEqual([]);
  await verbatim.restart();
  const again = verbatim.page();
  await openByName(again, 'All quotes as a table');
  await expect(again.getByRole('row', { name: /^March 2018/ })).toBeVisible();
  await expect(words(again)).toHaveText([/hand/, /bond/, /Two votes/]);

  // Into the article, at the quote.
  await again.keyboard.press('j');
  await again.keyboard.press('ControlOrMeta+Enter');
  await expect(again.getByRole('heading', { name: 'Port chief presses' }).first()).toBeVisible();
  await expect(again.getByRole('region', { name: 'Quote', exact: true })).toContainText(
    'Nobody asks about the hand',
  );
});
