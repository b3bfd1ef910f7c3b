import { expect } from '@playwright/test';
import { clickMenu, test } from '../fixtures/desktop-app';

test('the report of a problem is opened from the help menu, and tells of a refused write', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start();
  await expect(page.getByRole('button', { name: 'Open the sample' })).toBeVisible();
  // A full disk, as Chromium says it.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
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
});
