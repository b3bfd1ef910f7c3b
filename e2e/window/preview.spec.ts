import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { OLD_TEXT, PDF_IN_DOUBT, SAVED_PAGE, tableInDoubt } from '../fixtures/files-in-doubt';
import { axeFaults } from '../pages/axe';
import { exported } from '../pages/exchange';

const OPEN = 'ControlOrMeta+o';

/** The page that shows a file before it is added. */
const previewOf = (page: Page): Locator =>
  page.getByRole('article', { name: 'Does this read right?' });
const textOf = (page: Page): Locator =>
  previewOf(page).getByRole('region', { name: 'The text as it was read' });
test('a PDF document is looked at by keys alone, and only what was confirmed is stated', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await verbatim.choose(OPEN, [PDF_IN_DOUBT]);
  const preview = previewOf(page);
  await expect(preview.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(preview.getByText(/2 pages · .* · nothing is added yet/)).toBeVisible();
  await expect(textOf(page).getByText('p. 1', { exact: true })).toBeVisible();
  await expect(preview.getByText('0 of 4 looked at', { exact: true })).toBeVisible();

  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await axeFaults(page)).toEqual([]);
  }

  // The order of the page reads right; what was left out is taken back and left out again.
  await page.keyboard.press('y');
  const leftOut = preview.getByRole('group', { name: '4 headers and footers were left out.' });
  await expect(leftOut).toBeFocused();
  await page.keyboard.press('t');
  await expect(textOf(page).getByText('HARROW BAY POLYTECHNIC').first()).toBeVisible();
  await page.keyboard.press('t');
  await expect(textOf(page).getByText('HARROW BAY POLYTECHNIC')).toHaveCount(0);
  // From edge to edge, and taken back.
  await page.keyboard.press('c');
  await expect(preview.getByRole('button', { name: 'Edge to edge' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('ControlOrMeta+z');
  await expect(preview.getByRole('button', { name: 'By columns' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  // The word that nothing proves gets its hyphen, is joined again by undo, and gets it again.
  await page.keyboard.press('h');
  const word = preview.getByRole('group', { name: 'Joined hyphen' });
  await expect(word).toBeFocused();
  await expect(word).toContainText('The text has it nowhere else.');
  await page.keyboard.press('h');
  await expect(textOf(page).getByText('reached an ad-dress that')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(textOf(page).getByText('reached an address that')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(textOf(page).getByText('reached an ad-dress that')).toBeVisible();
  // One that is proven says where it stands whole.
  await textOf(page).getByRole('button', { name: 'household' }).click();
  await expect(word).toContainText('It stands whole on page 1.');

  await page.keyboard.press('2');
  const author = preview.getByRole('button', { name: 'Author is right' });
  await expect(author).toHaveAttribute('aria-pressed', 'true');
  await expect(preview.getByRole('button', { name: 'Language is right' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText(/Added “Sediment and Consent”/)).toBeVisible();
  await expect(previewOf(page)).toHaveCount(0);
  await expect(page.getByText(/eleven reached an ad-dress that still exists/)).toBeVisible();

  // What was confirmed is stated, what was not stays a guess; the marks lie where their words are.
  const written = await exported(verbatim, { scope: 'Whole project' });
  const file = JSON.parse(written) as {
    readonly markup: readonly {
      readonly marks: readonly { readonly type: string; readonly start: number }[];
      readonly found: readonly { readonly detail: string; readonly stated: boolean }[];
    }[];
    readonly texts: readonly { readonly text: string }[];
  };
  const [markup] = file.markup;
  const statedOf = (name: string) => markup?.found.find(({ detail }) => detail === name)?.stated;
  expect([statedOf('authors'), statedOf('language')]).toEqual([true, false]);
  const text = file.texts[0]?.text ?? '';
  const joints = markup?.marks.filter(({ type }) => type === 'joined-hyphen') ?? [];
  expect(joints.map(({ start }) => text.slice(start - 3, start + 2))).toContain('ad-dr');
});

test('letters, columns and articles of other files; and nothing of one that is left out', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const preview = previewOf(page);
  await verbatim.choose(OPEN, [OLD_TEXT]);
  await expect(textOf(page).getByText(/сказала Вера Линд/)).toBeVisible();
  const encoding = preview.getByRole('combobox', { name: 'Encoding' });
  await expect(encoding).toHaveText('Cyrillic (DOS 866)');
  await encoding.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Cyrillic (Win');
  await page.keyboard.press('Enter');
  await expect(textOf(page).getByText(/сказала Вера Линд/)).toHaveCount(0);
  await preview.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(textOf(page).getByText(/сказала Вера Линд/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('“port.txt” was left out.')).toBeVisible();
  await expect(preview).toHaveCount(0);

  // Who goes elsewhere has not answered: the file waits.
  await verbatim.choose(OPEN, [tableInDoubt('letters.csv', 40)]);
  await expect(preview).toBeVisible();
  await page.keyboard.press('ControlOrMeta+8');
  await expect(page.getByText('“letters.csv” waits for a look', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Look', exact: true }).click();

  // Columns are mapped, articles found and ticked.
  const title = preview.getByRole('combobox', { name: 'What “k3” holds' });
  await title.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tit');
  await page.keyboard.press('Enter');
  const articles = preview.getByRole('region', { name: 'Articles in the file' });
  await expect(articles.getByRole('button', { name: 'Letter 2', exact: true })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await articles.getByRole('button', { name: 'None' }).click();
  await expect(preview.getByRole('button', { name: 'Choose an article' })).toBeDisabled();
  await articles.getByRole('searchbox').fill('Letter 3');
  await articles.getByRole('button', { name: 'All' }).click();
  await articles.getByRole('checkbox', { name: 'Take “Letter 3”' }).uncheck();
  // Letters 30 to 39 are left.
  await preview.getByRole('button', { name: 'Add 10 articles' }).click();
  await expect(page.getByText('Added 10 articles.')).toBeVisible();

  // The columns are known from now on: the next table comes in without a question.
  await verbatim.choose(OPEN, [tableInDoubt('more.csv', 41)]);
  await expect(page.getByRole('button', { name: 'New 41', exact: true })).toBeVisible();
  await expect(preview).toHaveCount(0);
});

test('a saved page that was added is looked over, and the whole page takes its place', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await verbatim.choose(OPEN, [SAVED_PAGE]);
  await expect(page.getByText(/Added “The quay is closed”/)).toBeVisible();
  await page.getByRole('button', { name: 'Look it over' }).click();
  const preview = previewOf(page);
  await expect(preview.getByText(/added already/)).toBeVisible();
  await page.keyboard.press('w');
  await expect(textOf(page).getByText('Weather and tides')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('“The quay is closed” is kept as you read it.')).toBeVisible();
  await expect(page.getByText('Weather and tides')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('Weather and tides')).toHaveCount(0);
});
