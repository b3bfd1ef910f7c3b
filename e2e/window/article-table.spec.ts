import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { exported } from '../pages/exchange';
import { openByName } from '../pages/palette';

/** `text`: its own words, since what looks like another article would wait for an answer. */
const article = (title: string, publisher: string, published: string, text: string) => ({
  name: `${title}.md`,
  content: `---\ntitle: ${title}\npublisher: ${publisher}\ndate: ${published}\n---\n\n${text}\n`,
});
const FILES = [
  article(
    'Silt',
    'Courier',
    '2018-04-03',
    'The basin was dredged in March, and nobody paid for it.',
  ),
  article(
    'Quay',
    'Courier',
    '2018-05-04',
    'Pilots closed the lower quay on Tuesday without a word.',
  ),
  article('Crane', 'Courier', '2019-01-02', 'A crane stood still for five weeks beside the lock.'),
  article(
    'Ferry',
    'Ledger',
    '2017-01-02',
    'From July the boat sails once a day, the council decided.',
  ),
  article(
    'Bond',
    'Ledger',
    '2016-01-02',
    'Voters turned down the loan by eleven ballots of nine hundred.',
  ),
];

/** Titles of the rows, in their order. */
const rowsOf = (page: Page) => page.getByRole('main').locator('tr[data-index] td:nth-child(2)');
const selected = (page: Page) => page.getByRole('main').locator('tr[aria-selected="true"]');

interface ExportedArticle {
  readonly title: string;
  readonly tags?: readonly string[];
  readonly collections?: readonly string[];
  readonly progress?: string;
  readonly language?: string;
}

test('many articles are filtered, tagged, collected, finished and deleted by keys alone, each with one undo', async ({
  verbatim,
}) => {
  await verbatim.choose('ControlOrMeta+o', FILES);
  const page = verbatim.page();
  await expect(page.getByText('Added 5 articles.')).toBeVisible();
  await openByName(page, 'All articles as a table');
  const table = page.getByRole('grid', { name: 'Articles' });
  await expect(table).toHaveAttribute('aria-rowcount', '6');
  await expect(rowsOf(page)).toHaveText(['Crane', 'Quay', 'Silt', 'Ferry', 'Bond']);
  await expect(page.getByRole('row', { name: /Crane/ })).toBeFocused();

  // From the rows to the heads and back: sorted by title.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(table.getByRole('columnheader', { name: 'Title' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(rowsOf(page)).toHaveText(['Bond', 'Crane', 'Ferry', 'Quay', 'Silt']);
  await page.keyboard.press('ArrowDown');

  await page.keyboard.press('f');
  await page.keyboard.type('courier');
  await expect(page.getByRole('option').first()).toContainText('Courier');
  await page.keyboard.press('Enter');
  await expect(rowsOf(page)).toHaveText(['Crane', 'Quay', 'Silt']);
  await expect(page.getByRole('button', { name: 'Publisher Courier' })).toBeVisible();
  await expect(table.locator('tr:focus')).toHaveCount(1);

  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selected(page)).toHaveCount(3);
  expect(await axeFaults(page)).toEqual([]);

  await page.keyboard.press('t');
  await page.keyboard.type('harbour / silt');
  await expect(page.getByRole('option', { name: 'New tag “harbour / silt”' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 articles: tagged “silt”.')).toBeVisible();
  await expect(table.getByText('silt', { exact: true })).toHaveCount(3);
  await expect(table.locator('tr:focus')).toHaveCount(1);

  await page.keyboard.press('c');
  await page.keyboard.type('Pilot');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 articles: put into “Pilot”.')).toBeVisible();
  await page.keyboard.press('e');
  const details = page.getByRole('dialog', { name: 'Details of 3 articles' });
  await details.getByLabel('Language').fill('en-GB');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 articles: details changed.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(page.getByText('3 articles: done.')).toBeVisible();
  await expect(table.getByText('Done', { exact: true })).toHaveCount(3);

  const documents = async (): Promise<readonly ExportedArticle[]> =>
    (
      JSON.parse(await exported(verbatim, { scope: 'Whole project' })) as {
        readonly documents: readonly ExportedArticle[];
      }
    ).documents;
  const done = (await documents()).filter(({ progress }) => progress === 'done');
  expect(done.map(({ title }) => title).toSorted()).toEqual(['Crane', 'Quay', 'Silt']);
  for (const { tags, collections, language } of done)
    expect([tags?.length, collections, language]).toEqual([1, ['Pilot'], 'en-GB']);

  // Each was one change.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(table.getByText('Done', { exact: true })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(table.getByText('silt', { exact: true })).toHaveCount(0);
  for (const { tags, collections, progress } of await documents())
    expect([tags, collections, progress]).toEqual([undefined, undefined, undefined]);

  // A view is kept on this machine, and is there after a restart.
  await page.getByRole('button', { name: 'Save as…' }).press('Enter');
  await page.keyboard.type('The Courier');
  await page.keyboard.press('Enter');
  const views = page.getByRole('navigation', { name: 'Views' });
  await expect(views.getByRole('button', { name: /^The Courier/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.keyboard.press('ControlOrMeta+j');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await expect(page.getByText('3 articles were deleted.')).toBeVisible();
  await expect(page.getByText('No article fits')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rowsOf(page)).toHaveText(['Crane', 'Quay', 'Silt']);
  await verbatim.restart();
  await openByName(verbatim.page(), 'All articles as a table');
  await expect(rowsOf(verbatim.page())).toHaveText(['Crane', 'Quay', 'Silt']);

  await verbatim.page().keyboard.press('j');
  await verbatim.page().keyboard.press('Enter');
  await expect(verbatim.page().getByRole('heading', { name: 'Quay' }).first()).toBeVisible();
});
