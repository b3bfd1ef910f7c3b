import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { twoAnnotators } from '../journeys/two-annotators';
import { importProject } from '../pages/exchange';
import { ReaderPane } from '../pages/reader';

test('the palette is worked by keys: what is highlighted is what is said and what Enter does', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await importProject(verbatim, await twoAnnotators());
  const dialog = page.getByRole('dialog', { name: 'Search or run a command' });
  const field = dialog.getByRole('combobox', { name: 'Search or run a command' });
  const list = dialog.getByRole('listbox', { name: 'Search or run a command' });
  const options = list.getByRole('option');
  const expectHighlighted = async (at: number) => {
    const option = at < 0 ? options.last() : options.nth(at);
    await expect(option).toHaveAttribute('data-highlighted', '');
    await expect(field).toHaveAttribute('aria-activedescendant', /./);
    expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
  };

  await page.keyboard.press('ControlOrMeta+k');
  await expect(field).toBeFocused();
  await expect(list.getByRole('group', { name: 'Commands' })).toBeVisible();
  await expectHighlighted(0);
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expectHighlighted(1);
  await page.keyboard.press('Control+n');
  await expectHighlighted(2);
  await page.keyboard.press('Control+p');
  await page.keyboard.press('ArrowUp');
  await expectHighlighted(0);
  await page.keyboard.press('ArrowUp');
  await expectHighlighted(-1);
  await expect(options.last()).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expectHighlighted(0);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('no command is called this');
  await expect(options).toHaveCount(0);
  await expect(dialog.getByText('Nothing found')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('shortcuts');
  await expectHighlighted(0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+k');
  await expect(field).toHaveValue('');
  await page.keyboard.type('ferry to skerry');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(new ReaderPane(page).text).toBeFocused();

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('>blind mode');
  await expect(options.first()).toContainText('blind mode');
  await options.first().click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Annotators of this project' })).toBeVisible();
});

test('letters typed right behind the key that opens a field belong to it', async ({ verbatim }) => {
  const page = verbatim.page();
  // The frame in which the library moves the focus comes late, as on a busy machine.
  await page.evaluate(() => {
    const frame = requestAnimationFrame;
    window.requestAnimationFrame = (work) => window.setTimeout(() => frame(work), 1000);
  });
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('settings');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  await expect(palette.getByRole('combobox')).toHaveValue('settings');
  await page.keyboard.press('Enter');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await expect(settings).toBeVisible();
  await expect(palette).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(settings).toHaveCount(0);
});
