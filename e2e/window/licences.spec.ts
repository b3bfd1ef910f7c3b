import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';

test('the licences of all that Verbatim is made of are read from the settings, by keys', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await page.keyboard.press('ControlOrMeta+Comma');
  const about = page
    .getByRole('dialog', { name: 'Settings' })
    .getByRole('region', { name: 'About' });
  await about.getByRole('button', { name: 'Licences' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Licences' });
  const text = dialog.getByRole('textbox', { name: 'Text of the licences' });
  for (const name of ['react', 'dexie', '@fontsource-variable/inter'])
    await expect(text).toHaveValue(new RegExp(`^${name} \\d`, 'm'));
  await expect(text).toHaveValue(/SIL OPEN FONT LICENSE/);
  // It is longer than its box, and moves by keys.
  await expect(text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  await expect.poll(() => text.evaluate((element) => element.scrollTop)).toBeGreaterThan(1000);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(about.getByRole('button', { name: 'Licences' })).toBeFocused();
});
