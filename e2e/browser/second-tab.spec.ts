import { expect, test } from './browser-app';

test('a second tab says that Verbatim is open, and takes over when the first is closed', async ({
  page,
  context,
  address,
}) => {
  const sample = page.getByRole('button', { name: 'Open the sample' });
  await expect(sample).toBeVisible();
  const second = await context.newPage();
  await second.goto(address);
  await expect(second.getByText('Verbatim is open in another tab')).toBeVisible();
  await expect(second.getByRole('button', { name: 'Open the sample' })).toHaveCount(0);
  await page.close();
  await expect(second.getByRole('button', { name: 'Open the sample' })).toBeVisible();
});

test('a reload of the only tab is no second tab', async ({ page }) => {
  for (let round = 0; round < 3; round += 1) {
    await page.reload();
    await expect(page.getByRole('button', { name: 'Open the sample' })).toBeVisible();
  }
});
