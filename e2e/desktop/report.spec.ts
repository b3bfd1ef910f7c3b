import { expect } from '@playwright/test';
import { clickMenu, test } from '../fixtures/desktop-app';

test('the report of a problem is opened from the help menu, and tells of a refused write', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start();
  await expect(page.getByRole('button', { name: 'Open the sample' })).toBeVisible();
  // A full disk, as Chromium says it.
  await page.evaluate(() => {
    const { prototype } = IDBObjectStore;
    const whole = Object.getOwnPropertyDescriptor(prototype, 'put') ?? {};
    Object.assign(window, { mend: () => Object.defineProperty(prototype, 'put', whole) });
    prototype.put = () => {
      throw new DOMException('FILE_ERROR_NO_SPACE for “Petra Lindholm”', 'UnknownError');
    };
  });
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('banner').getByText('Not saved').first()).toBeVisible();
  await expect
    .poll(() =>
      clickMenu(app, 'report-problem').then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  const text = page.getByRole('textbox', { name: 'The report' });
  await expect(text).toHaveValue(/"saving": "failed: disk-full"/);
  await expect(text).toHaveValue(/"kind": "write",\s+"reason": "disk-full",\s+"names": \[\s+"/);
  await expect(text).toHaveValue(/"about": "there is no space left"/);
  await expect(text).not.toHaveValue(/Petra/);

  // With room again, what waited is stored, and the window closes without a question.
  await page.keyboard.press('Escape');
  await page.evaluate(() => (window as unknown as { readonly mend: () => void }).mend());
  const header = page.getByRole('banner');
  await header.getByRole('button', { name: 'Try again' }).click();
  await expect(header.getByText('Saved', { exact: true })).toBeVisible();
});
