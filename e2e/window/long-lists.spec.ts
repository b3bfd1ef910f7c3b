import { createLoad } from '../bench/load-project';
import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { importProject } from '../pages/exchange';

test('a list of a thousand speakers is worked by keys, and only rows near the view are in the document', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await importProject(verbatim, await createLoad(10_000));
  // Made-up articles are so alike that some are taken for versions of others.
  await page.getByRole('dialog', { name: 'Merged' }).press('Escape');
  await page.keyboard.press('ControlOrMeta+2');
  const list = page.getByRole('region', { name: 'Speakers', exact: true });
  const rows = list.getByRole('listitem');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '1000');
  expect(await rows.count()).toBeLessThan(60);
  expect(await axeFaults(page)).toEqual([]);

  const isAt = async (place: number) => {
    const row = list.locator(`li[aria-posinset="${place}"]`);
    await expect(row.getByRole('button')).toBeFocused();
    await expect(row).toBeInViewport();
  };
  await list.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await isAt(1);
  await page.keyboard.press('End');
  await isAt(1000);
  await page.keyboard.press('ArrowUp');
  await isAt(999);
  expect(await rows.count()).toBeLessThan(60);
  // Scrolled away, the row is still the one that Tab finds.
  await list.getByRole('list').evaluate((element) => element.parentElement?.scrollTo({ top: 0 }));
  await expect(list.locator('li[aria-posinset="1"]')).toBeInViewport();
  await expect(list.locator('li[aria-posinset="999"]').getByRole('button')).toBeFocused();

  // What is typed finds among all, not among those drawn.
  const last = await list.locator('li[aria-posinset="999"] b').innerText();
  await list.getByRole('searchbox').fill(last);
  await expect(rows.first().locator('b')).toHaveText(last);
  await list.getByRole('searchbox').fill('');

  // Another list, and back: where it was scrolled to.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const place = await page.evaluate(() =>
    Number(document.activeElement?.closest('li')?.getAttribute('aria-posinset')),
  );
  expect(place).toBeGreaterThan(10);
  await isAt(place);
  const lists = page.getByRole('navigation', { name: 'Lists' });
  await lists.getByRole('button', { name: 'Events' }).click();
  await expect(page.getByRole('region', { name: 'Events', exact: true })).toBeVisible();
  await lists.getByRole('button', { name: 'Speakers' }).click();
  await expect(list.locator(`li[aria-posinset="${place}"]`)).toBeInViewport();
});

test('a timeline of hundreds of events is walked by keys, and only those near the view are in the document', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await importProject(verbatim, await createLoad(10_000));
  await page.getByRole('dialog', { name: 'Merged' }).press('Escape');
  await page.keyboard.press('ControlOrMeta+3');
  await page.getByRole('button', { name: 'Show the timeline' }).click();
  const timeline = page.getByRole('article', { name: 'Timeline' });
  const rows = timeline.getByRole('listitem');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '500');
  expect(await rows.count()).toBeLessThan(60);
  expect(await axeFaults(page)).toEqual([]);

  const isAt = async (place: number) => {
    const row = timeline.locator(`li[aria-posinset="${place}"]`);
    await expect(row.getByRole('button')).toBeFocused();
    await expect(row).toBeInViewport({ ratio: 1 });
  };
  await timeline.locator('li[aria-posinset="1"]').getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await isAt(2);
  await page.keyboard.press('End');
  await isAt(500);
  await page.keyboard.press('ArrowUp');
  await isAt(499);
  expect(await rows.count()).toBeLessThan(60);
  const name = await timeline.locator('li[aria-posinset="499"] b').innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name, exact: true })).toBeVisible();
});

test('among a thousand speakers possible duplicates are found in the background, and judged by keys', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const file = JSON.parse(await createLoad(10_000)) as {
    digest: string;
    readonly speakers: { name: string }[];
  };
  const [first, second] = file.speakers;
  if (!first || !second) throw new Error('There are speakers');
  second.name = first.name;
  file.digest = 'edited';
  await importProject(verbatim, JSON.stringify(file));
  await page.getByRole('dialog', { name: 'Merged' }).press('Escape');
  await page.keyboard.press('ControlOrMeta+2');
  const library = page.getByRole('complementary', { name: 'Library' });
  await expect(library.getByRole('button', { name: 'Possible duplicates (1)' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('duplicates among the speakers');
  await page.keyboard.press('Enter');
  const view = page.getByRole('region', { name: 'Possible duplicates' });
  await expect(view).toBeFocused();
  await expect(view.getByText('1 of 1', { exact: true })).toBeVisible();
  await page.keyboard.press('d');
  await expect(view.getByRole('heading', { name: 'Nothing is left to judge' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(view.getByText('1 of 1', { exact: true })).toBeVisible();
});
