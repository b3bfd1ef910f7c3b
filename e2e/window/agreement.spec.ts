import type { Page } from '@playwright/test';
import { teamContent } from '../../shared/agreement/team.cases';
import { serialiseProject } from '../../shared/project-file/serialise';
import { expect, test } from '../fixtures/app';
import type { Verbatim } from '../fixtures/app';
import { axe } from '../pages/axe';
import { importProject } from '../pages/exchange';
import { ReaderPane } from '../pages/reader';

const GENERATOR = { name: 'Verbatim', version: '0.1.0' };

async function importTeam(verbatim: Verbatim, keep: (layer: string) => boolean = () => true) {
  const team = await teamContent();
  const records = team.records.filter((one) => one.type !== 'quote' || keep(one.layer));
  const { text } = await serialiseProject(
    { ...team, records },
    { generator: GENERATOR, texts: true },
  );
  await importProject(verbatim, text);
}

const figures = (page: Page) => page.getByRole('article', { name: 'Agreement' });
const figure = (page: Page, about: string | RegExp) =>
  figures(page).getByRole('button', { name: about }).first();

test('from a number to the passage behind it and back, by keys alone', async ({ verbatim }) => {
  await importTeam(verbatim);
  const page = verbatim.page();
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(page.getByRole('heading', { name: 'Agreement', exact: true })).toBeFocused();
  await expect(figures(page).getByText('2 annotators · 2 of 3 articles')).toBeVisible();
  const pair = figure(page, 'Ann and Ben: 0.77, 13 of 14 quotes, 3 disagreements');
  await pair.focus();
  await page.keyboard.press('Enter');

  const list = page.getByRole('region', { name: 'Passages not agreed on' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list.getByText('did not mark it')).toHaveCount(3);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('button', { name: /The council expects/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Quarry Dust Divides Aldermoor' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Quote', exact: true })).toContainText('Hana Voss');

  // Back at the passage one left, then at the figures.
  await expect(new ReaderPane(page).text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(list.getByRole('button', { name: /The council expects/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pair).toBeVisible();
});

test('speakers, by a measure; one who is known twice is one; a figure without a value says why', async ({
  verbatim,
}) => {
  await importTeam(verbatim);
  const page = verbatim.page();
  await page.getByRole('button', { name: /^Agreement/ }).click();
  await page.getByRole('main').getByRole('button', { name: 'Speakers', exact: true }).click();
  await page.getByRole('combobox', { name: 'Measure' }).click();
  await page.getByRole('option', { name: 'Share of equal choices' }).click();
  await expect(figure(page, 'Ann and Ben: 0.60, 5 of 8 passages, 2 disagreements')).toBeVisible();
  await page.getByRole('checkbox', { name: /counts as the answer “nobody”/ }).click();
  await expect(figure(page, 'Ann and Ben: 0.75, 4 of 8 passages, 1 disagreement')).toBeVisible();
  await page.getByRole('button', { name: 'Kinds' }).click();
  await page.getByRole('combobox', { name: 'Measure' }).click();
  await page.getByRole('option', { name: 'Alpha, equal or not' }).click();
  const hana = figures(page)
    .getByRole('table', { name: 'By speaker' })
    .getByRole('row', { name: /Hana Voss/ });
  await expect(hana).toContainText('everybody said the same');
  await figure(page, /^Otto Brill/).click();
  const list = page.getByRole('region', { name: 'Passages not agreed on' });
  await expect(list.getByRole('button')).toHaveText(/“tired”.*Ann.*scare quotes.*Ben.*mixed/);
});

test('the table is saved as CSV and as JSON, and is what is shown', async ({ verbatim }) => {
  await importTeam(verbatim);
  const page = verbatim.page();
  await page.keyboard.press('ControlOrMeta+Shift+g');
  const save = async (name: string) =>
    (await verbatim.written(() => page.getByRole('button', { name }).click())).toString('utf8');
  expect(await save('Save as CSV…')).toContain('quotes,f1-overlap,pair,Ann,Ben,0.769231,');
  expect(JSON.parse(await save('Save as JSON…'))).toMatchObject({
    reports: [{ pairs: [{ figure: { used: 13, of: 14, disputed: { length: 3 } } }] }],
  });
});

test('with one annotator, or no article in common, the page says what is missing', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(page.getByText('Nobody to compare with yet')).toBeVisible();
  await importTeam(verbatim, (layer) => layer === 'ann');
  await expect(page.getByText('Nobody to compare with yet')).toBeVisible();
  // What is imported appears without being asked for.
  await importTeam(verbatim);
  await expect(figure(page, /^Ann and Ben: 0.77/)).toBeVisible();
});

test('axe finds nothing on either page, light or dark, and nothing is cut off at 900 px', async ({
  verbatim,
}) => {
  await importTeam(verbatim);
  const page = verbatim.page();
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(figure(page, /^Ann and Ben/)).toBeVisible();
  const look = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await axe(page).analyze();
      expect(
        violations.map(({ id, nodes }) => [name, colorScheme, id, nodes.map(({ html }) => html)]),
      ).toEqual([]);
    }
  };
  await look('figures');
  await page.setViewportSize({ width: 900, height: 700 });
  const main = page.getByRole('main');
  expect(await main.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await figure(page, /^Ann and Ben/).click();
  await expect(page.getByRole('region', { name: 'Passages not agreed on' })).toBeVisible();
  await look('passages');
});
