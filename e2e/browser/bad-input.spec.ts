import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, chooseByInput, payload, test, withoutPickers } from './browser-app';
import type { Payload } from './browser-app';

test.beforeEach(({ context }) => withoutPickers(context));

const GOOD = 'Tide Tables Disputed\n\nHARROW BAY — “The tables are wrong,” said Ines Okafor.\n';
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];

/** Files that are no article, and words of the sentence that says so beside the file's name. */
const ARTICLES: readonly [Payload, RegExp][] = [
  [payload('picture.txt', new Uint8Array(PNG)), /not a text/],
  [payload('empty.txt', ''), /is empty/],
  [payload('blank.txt', ' \n\t\n '), /has no text/],
  [payload('mark.txt', '\uFEFF'), /no text|is empty/],
  [payload('cut.txt', new Uint8Array([0xff, 0xfe, 0x41])), /not valid|no text/],
];

/** Verbatim files that are refused; `project` is a good one as text. */
const PROJECTS: readonly [string, (project: string) => string, RegExp][] = [
  ['empty.verbatim.json', () => '', /is empty/],
  ['cut.verbatim.json', (project) => project.slice(0, project.length / 2), /line \d+.*column \d+/],
  ['package.json', () => '{"name":"something"}', /not a Verbatim file/],
  ['other.json', () => '{"format":"otherapp","version":1}', /“otherapp”/],
  ['page.verbatim.json', () => '<!doctype html><p>Hello', /web page/],
  [
    'newer.verbatim.json',
    (project) => project.replaceAll(/"(formatVersion|minReader)": "\d\.\d"/g, '"$1": "9.0"'),
    /newer Verbatim.*9\.0/,
  ],
  ['twice.verbatim.json', (project) => project.replace('{', '{"format":"verbatim",'), /twice/],
  ['proto.verbatim.json', (project) => project.replace('{', '{"__proto__":{},'), /__proto__/],
  ['deep.verbatim.json', () => '['.repeat(10_000), /levels deep/],
];

async function exported(page: Page): Promise<string> {
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: 'Whole project' }).click();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Save/ }).click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  await expect(dialog).toHaveCount(0);
  return text;
}

test('articles that are none are refused by name, and nothing is changed', async ({ page }) => {
  await chooseByInput(page, [payload('tides.txt', GOOD)]);
  await expect(page.getByText('Added “Tide Tables Disputed”.')).toBeVisible();
  const before = await exported(page);

  await chooseByInput(
    page,
    ARTICLES.map(([file]) => file),
  );
  await page.getByRole('button', { name: `${ARTICLES.length} refused` }).click();
  for (const [{ name }, words] of ARTICLES) {
    await page.getByRole('list', { name: 'Files' }).getByRole('button', { name }).click();
    const about = page.getByRole('complementary', { name: 'About the file' });
    await expect(about).toContainText('Refused');
    await expect(about).toContainText(words);
  }
  expect(await exported(page)).toBe(before);
});

test('Verbatim files that cannot be read are refused with the place, and nothing is changed', async ({
  page,
}) => {
  await chooseByInput(page, [payload('tides.txt', GOOD)]);
  await expect(page.getByText('Added “Tide Tables Disputed”.')).toBeVisible();
  const before = await exported(page);
  for (const [name, spoil, words] of PROJECTS) {
    await test.step(name, async () => {
      await chooseByInput(page, [payload(name, spoil(before))]);
      const dialog = page.getByRole('dialog', { name: 'Import a Verbatim file' });
      const refusal = dialog.getByRole('alert');
      await expect(refusal).toContainText(`“${name}”`);
      await expect(refusal).toContainText(words);
      await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toHaveCount(0);
      await dialog.getByRole('button', { name: 'Close' }).last().click();
      await expect(dialog).toHaveCount(0);
    });
  }
  expect(await exported(page)).toBe(before);
});

test('UTF-16 with its mark is read without a question', async ({ page }) => {
  await chooseByInput(page, [
    payload(
      'wide.txt',
      Buffer.from(`\uFEFFZürich Talks\n\n“Später,” sagte Ines Okafor.\n`, 'utf16le'),
    ),
  ]);
  await expect(page.getByText('Added “Zürich Talks”.')).toBeVisible();
});

test('a guessed encoding is shown and confirmed; leaving it out adds nothing', async ({ page }) => {
  const cafe = payload(
    'cafe.txt',
    Buffer.from(
      'Café Closes\n\n\u0093C\u0092est fini,\u0094 said Dalia Brandt of the Café Béla.\n',
      'latin1',
    ),
  );
  const preview = page.getByRole('article', { name: 'Does this read right?' });
  await chooseByInput(page, [cafe]);
  await expect(preview).toContainText('cafe.txt');
  await preview.getByRole('button', { name: 'Not this file' }).click();
  await expect(page.getByText('“cafe.txt” was left out.')).toBeVisible();

  await chooseByInput(page, [cafe]);
  await expect(preview.getByText(/Café Béla/)).toBeVisible();
  await preview.getByRole('button', { name: 'Add article' }).click();
  await expect(page.getByText('Added “Café Closes”.')).toBeVisible();
});
