import type { Page } from '@playwright/test';
import { expect, test } from '../browser/browser-app';

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
  const card = page.getByRole('combobox', { name: /speaker/i });
  for (let quote = 0; quote < 4; quote += 1) {
    await page.keyboard.press('q');
    await expect(card).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(card).toHaveCount(0);
  }
  const field = page.getByRole('combobox').last();
  await page.keyboard.press('e');
  await expect(field).toBeFocused();
  await page.keyboard.type('Dredging talks, after 3 April 2018');
  await page.keyboard.press('Enter');
  await page.keyboard.press('t');
  await expect(field).toBeFocused();
  await page.keyboard.type('commitment');
  await page.keyboard.press('Enter');
  await expect(page.getByText('commitment').first()).toBeVisible();
}

for (const { name, colorScheme, width } of LOOKS) {
  test(`the screens in ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    const shoot = async (screen: string) => {
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: `${FOLDER}/${screen}-${name}.png` });
    };
    await shoot('welcome');
    await workOnSample(page);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await shoot('reader');
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible();
    await shoot('palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+e');
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
    await shoot('export');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+2');
    await page
      .getByRole('button', { name: /Dalia Brandt/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Dalia Brandt' })).toBeVisible();
    await shoot('speaker');
  });
}
