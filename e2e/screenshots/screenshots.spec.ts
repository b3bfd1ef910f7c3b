import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { reviewFiles } from '../fixtures/review-files';
import { MergeDialog } from '../pages/merge-dialog';
import { QuotePanel } from '../pages/quote-panel';

const FOLDER = 'docs/images';
const LOOKS = [
  { name: 'light', colorScheme: 'light', width: 1280 },
  { name: 'dark', colorScheme: 'dark', width: 1280 },
  { name: 'light-900', colorScheme: 'light', width: 900 },
  { name: 'dark-900', colorScheme: 'dark', width: 900 },
] as const;

/** The sample with its first quotes attributed, an event and a tag. */
async function workOnSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('heading', { name: /Port Chief/ }).first()).toBeVisible();
  const panel = new QuotePanel(page);
  for (let quote = 0; quote < 4; quote += 1) {
    await page.keyboard.press('q');
    await panel.ready();
    await page.keyboard.press('Enter');
    await expect(panel.speakerField).toHaveCount(0);
  }
  await page.keyboard.press('e');
  await expect(panel.eventField).toBeFocused();
  await page.keyboard.type('Dredging talks, after 3 April 2018');
  await page.keyboard.press('Enter');
  await page.keyboard.press('t');
  await expect(panel.tagField).toBeFocused();
  await page.keyboard.type('commitment');
  await page.keyboard.press('Enter');
  await expect(page.getByText('commitment').first()).toBeVisible();
}

for (const { name, colorScheme, width } of LOOKS) {
  test(`the screens in ${name}`, async ({ verbatim }) => {
    const page = verbatim.page();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    const shoot = async (screen: string) => {
      await page.evaluate(() => document.fonts.ready);
      // Messages go by themselves; in a picture they only cover what is under them.
      await expect(page.getByRole('region', { name: 'Notifications' }).getByText(/./)).toHaveCount(
        0,
        { timeout: 20_000 },
      );
      await page.screenshot({ path: `${FOLDER}/${screen}-${name}.png` });
    };
    await shoot('welcome');
    await workOnSample(page);
    await shoot('reader');
    await page.keyboard.press('j');
    await page.keyboard.press('h');
    await expect(page.getByRole('region', { name: 'Suggestion', exact: true })).toBeVisible();
    await shoot('suggestion');
    await page.keyboard.press('h');
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible();
    await shoot('palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+e');
    await expect(page.getByRole('textbox', { name: 'Preview' })).toBeVisible();
    await shoot('export');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+2');
    await page
      .getByRole('button', { name: /Dalia Brandt/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Dalia Brandt' })).toBeVisible();
    await shoot('speaker');
    await verbatim.choose('ControlOrMeta+Shift+o', await reviewFiles());
    await expect(new MergeDialog(page).merge).toBeFocused();
    await shoot('merge');
    await page.keyboard.press('Enter');
    await expect(page.getByText('all values are kept')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+5');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Name of the speaker');
    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('begin and end');
    await shoot('review');
    await page.keyboard.press('ControlOrMeta+Shift+g');
    await expect(page.getByRole('heading', { name: 'Agreement' })).toBeVisible();
    await shoot('agreement');
  });
}
