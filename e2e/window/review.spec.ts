import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import type { Verbatim } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { reviewFiles } from '../fixtures/review-files';
import { exported } from '../pages/exchange';
import { MergeDialog } from '../pages/merge-dialog';
import { readProjectFile } from '../pages/project-file';

const question = (page: Page, words: string) =>
  expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
const place = (page: Page, words: string) =>
  expect(page.getByText(words, { exact: true })).toBeVisible();
const settled = (page: Page) => expect(page.getByText('Everything is settled')).toBeVisible();
const saved = (page: Page) =>
  expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();

async function mergeTeam(verbatim: Verbatim): Promise<void> {
  await verbatim.choose('ControlOrMeta+Shift+o', await reviewFiles());
  const { merge } = new MergeDialog(verbatim.page());
  await expect(merge).toBeFocused();
  await verbatim.page().keyboard.press('Enter');
  await expect(
    verbatim.page().getByText('1 thing is to settle: all values are kept.'),
  ).toBeVisible();
}

/** The four things to settle, each by one key: a name, bounds, a speaker with a reason, a quote only one marked. */
async function settleAll(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+5');
  await question(page, 'Name of the speaker');
  await place(page, '1 of 4');
  await page.keyboard.press('2');
  await question(page, 'Where does the quote begin and end?');
  await place(page, '2 of 4');
  await page.keyboard.press('1');
  await question(page, 'Who says this?');
  await page.keyboard.press('r');
  await page.keyboard.type('The chairman held the sign.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('b');
  await question(page, 'Is this a quote?');
  await place(page, '4 of 4');
  await page.keyboard.press('1');
  await settled(page);
  await saved(page);
}

test('conflicts and disagreements are settled by keys alone, stay settled, and are undone one by one', async ({
  verbatim,
}) => {
  await mergeTeam(verbatim);
  await settleAll(verbatim.page());

  await verbatim.restart();
  await verbatim.page().keyboard.press('ControlOrMeta+5');
  await settled(verbatim.page());
  const file = await exported(verbatim, { scope: 'Whole project' });
  const {
    quotes,
    decisions,
    conflicts = [],
  } = JSON.parse(file) as {
    readonly quotes: readonly { readonly id: string; readonly speakerIds: readonly string[] }[];
    readonly decisions: readonly { readonly result: string; readonly reason?: string }[];
    readonly conflicts?: readonly unknown[];
  };
  readProjectFile(file);
  expect([quotes.length, conflicts.length]).toEqual([8, 0]);
  const both = decisions.find(({ reason }) => reason === 'The chairman held the sign.');
  expect(quotes.find(({ id }) => id === both?.result)?.speakerIds).toEqual(['s-greer', 's-union']);
  // The quotes of the annotators themselves were not changed.
  expect(quotes.find(({ id }) => id === 'q-ben-2')?.speakerIds).toEqual(['s-union']);

  const page = verbatim.page();
  for (const words of [
    'Is this a quote?',
    'Who says this?',
    'Where does the quote begin and end?',
    'Name of the speaker',
  ]) {
    await page.keyboard.press('ControlOrMeta+z');
    await question(page, words);
  }
  await place(page, '1 of 4');
  await expect(
    page.getByRole('button', { name: /Amos Greer Ann Reyes, 2 Mar 2026/ }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /A\. Greer Ben Ito, 3 Mar 2026/ })).toBeVisible();
});

test('skipping, going back, one’s own version, and a conflict opened from the page of the speaker', async ({
  verbatim,
}) => {
  await mergeTeam(verbatim);
  const page = verbatim.page();
  await page.keyboard.press('ControlOrMeta+5');
  await question(page, 'Name of the speaker');
  await page.keyboard.press('s');
  await question(page, 'Where does the quote begin and end?');
  await place(page, '2 of 4, 1 skipped');
  await page.keyboard.press('k');
  await question(page, 'Name of the speaker');
  await page.keyboard.press('x');
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await name.fill('Amos R. Greer');
  await page.keyboard.press('Enter');
  await question(page, 'Where does the quote begin and end?');
  await page.keyboard.press('j');
  await question(page, 'Who says this?');
  await page.keyboard.press('x');
  const who = page.getByRole('combobox', { name: 'Name of a speaker' });
  await expect(who).toBeFocused();
  await page.keyboard.type('lind');
  await expect(page.getByRole('option', { name: /Petra Lindholm/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await question(page, 'Is this a quote?');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(page.getByText('Amos R. Greer').first()).toBeVisible();
  // Undone, the conflict shows where the speaker does.
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('complementary', { name: 'Library' }).getByText('Greer').first().click();
  await page.getByRole('button', { name: '1 conflict: settle' }).click();
  await question(page, 'Name of the speaker');
});

test('many are settled at once, after a look at what that does, and undone at once', async ({
  verbatim,
}) => {
  await mergeTeam(verbatim);
  const page = verbatim.page();
  await page.keyboard.press('ControlOrMeta+5');
  await question(page, 'Name of the speaker');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Settle many at once' });
  await expect(dialog.getByText('4 are settled by this.')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveText([
    /Name of the speaker.*Amos Greer/,
    /a pause, not an end/,
    /We counted.*Greer/,
    /Call it what it is.*A quote/,
  ]);
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Settle 4' }).click();
  await settled(page);
  await page.keyboard.press('ControlOrMeta+z');
  await place(page, '1 of 4');
});

test('the review has no fault of accessibility, in light and dark, at 900 px and at 200 %', async ({
  verbatim,
}) => {
  await mergeTeam(verbatim);
  const page = verbatim.page();
  await page.keyboard.press('ControlOrMeta+5');
  const questions = [
    'Name of the speaker',
    'Where does the quote begin and end?',
    'Who says this?',
    'Is this a quote?',
  ];
  for (const words of questions) {
    await question(page, words);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('x');
    await expect(page.getByRole('region', { name: 'Your own' })).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
  }
  for (const width of [900, 640]) {
    await page.setViewportSize({ width, height: 700 });
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(sideways).toBe(false);
    expect(await axeFaults(page)).toEqual([]);
  }
});
