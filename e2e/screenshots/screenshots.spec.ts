import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import { PDF_IN_DOUBT } from '../fixtures/files-in-doubt';
import { reviewFiles } from '../fixtures/review-files';
import { MergeDialog } from '../pages/merge-dialog';
import { QuotePanelPage } from '../pages/quote-panel';

const FOLDER = 'docs/images';

/** The sample with its first quotes attributed, an event and a tag. */
async function workOnSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('heading', { name: /Port Chief/ }).first()).toBeVisible();
  const panel = new QuotePanelPage(page);
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

/** Makes the picture `docs/images/SCREEN-LOOK.png`. */
async function shoot(page: Page, screen: string, look: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  // Messages go by themselves; in a picture they only cover what is under them.
  await expect(page.getByRole('region', { name: 'Notifications' }).getByText(/./)).toHaveCount(0, {
    timeout: 20_000,
  });
  await page.screenshot({ path: `${FOLDER}/${screen}-${look}.png` });
}

async function begin(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await workOnSample(page);
}

test('the reader in dark', async ({ verbatim }) => {
  const page = verbatim.page();
  await begin(page, 'dark');
  await shoot(page, 'reader', 'dark');
});

test('the reader, a suggestion and the review in light', async ({ verbatim }) => {
  const page = verbatim.page();
  await begin(page, 'light');
  await shoot(page, 'reader', 'light');
  await page.keyboard.press('j');
  await page.keyboard.press('h');
  await expect(page.getByRole('region', { name: 'Suggestion', exact: true })).toBeVisible();
  await shoot(page, 'suggestion', 'light');
  await page.keyboard.press('h');
  await verbatim.choose('ControlOrMeta+Shift+o', await reviewFiles());
  await expect(new MergeDialog(page).merge).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('all values are kept')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+5');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Name of the speaker');
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('begin and end');
  await shoot(page, 'review', 'light');
});

test('a file before it is added, in light', async ({ verbatim }) => {
  const page = verbatim.page();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1280, height: 800 });
  await verbatim.choose('ControlOrMeta+o', [PDF_IN_DOUBT]);
  const preview = page.getByRole('article', { name: 'Does this read right?' });
  await expect(preview.getByText('Page 1 of 2')).toBeVisible();
  await expect(preview.getByRole('img').first()).toBeVisible();
  await shoot(page, 'preview', 'light');
});
