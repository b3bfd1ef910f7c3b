import { expect, test } from '../fixtures/app';
import { axe } from '../pages/axe';
import { exported } from '../pages/exchange';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { columnOf, pdfOf } from '../../shared/readers/pdf/pdf.cases';

const TALK = `WEBVTT

00:11:58.000 --> 00:12:02.000
<v Ada Pell>The quay was closed on Tuesday, as you know.

00:12:03.500 --> 00:12:09.000
<v OWEN BRACK>They told us that “nobody was asked,” in so\u00ad many words.
`;
/** Its quotation marks are those of Windows-1252. */
const REPORT = pdfOf([
  columnOf(60, 700, [
    'The fleet was counted as a single house-',
    'hold in the first year of the survey.',
  ]),
  columnOf(60, 700, ['Every household said \u0093we were not told\u0094 to the hearing.']),
]);

test('what a file says beside its text is shown, offered, cited, confirmed and exported', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const [reader, panel] = [new ReaderPane(page), new QuotePanelPage(page)];
  await verbatim.choose('ControlOrMeta+o', [{ name: 'talk.vtt', content: TALK }]);
  await expect(page.locator('.reader-sign-said', { hasText: 'OWEN BRACK' })).toBeVisible();

  // The label is the first offer, and nobody's name before a person takes it.
  await reader.press('q');
  await panel.ready();
  await expect(panel.offered).toContainText('OWEN BRACK');
  await reader.has(1, 0);
  await page.keyboard.press('Enter');
  await expect(panel.root).toContainText('12:03, OWEN BRACK');

  await reader.press('Shift+I');
  await expect(page.getByText('Invisible characters are marked: 1 soft hyphen.')).toBeVisible();
  await reader.press('Shift+C');
  await expect(page.getByText('The quote was copied with its citation.')).toBeVisible();

  await verbatim.choose('ControlOrMeta+o', [{ name: 'report.pdf', content: REPORT }]);
  await expect(page.locator('.reader-sign-page', { hasText: 'p. 2' })).toBeVisible();
  await reader.press('q');
  await panel.ready();
  await page.keyboard.press('Escape');
  await expect(panel.root).toContainText('p. 2');
  expect((await axe(page).analyze()).violations).toEqual([]);

  // The title is the file's name: a guess, until somebody says that it is right, and that is kept.
  await reader.press('i');
  const details = page.getByRole('region', { name: 'Article details' });
  const right = details.getByRole('button', { name: 'Title is right' });
  await expect(right).toHaveAttribute('aria-pressed', 'false');
  await expect(details).toContainText('Found in the name of the file');
  expect((await axe(page).analyze()).violations).toEqual([]);
  await right.click();
  await expect(right).toHaveAttribute('aria-pressed', 'true');
  await expect(details).toContainText('1 hyphen joined');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(right).toHaveAttribute('aria-pressed', 'false');

  const text = await exported(verbatim, {
    scope: 'Whole project',
    format: 'Annotated quotes (JSON)',
  });
  const { quotes } = JSON.parse(text) as {
    readonly quotes: readonly {
      readonly location?: { words: string; selectors: { value: string }[] };
    }[];
  };
  const places = quotes.map(({ location }) => [
    location?.words,
    ...(location?.selectors.map(({ value }) => value) ?? []),
  ]);
  expect(places.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    ['12:03, OWEN BRACK', 't=723.5'],
    ['p. 2', 'page=2'],
  ]);
});
