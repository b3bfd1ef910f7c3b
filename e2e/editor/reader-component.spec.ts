import { expect, test } from './reader-page';
import { quote, REPORT } from './samples';

const OTHER = 'Another article, quite short.';

test.beforeEach(async ({ reader }) => {
  await reader.page.evaluate(
    ([first, second, marks]) =>
      window.page.articles([
        { text: first, highlights: marks },
        { text: second, highlights: [] },
      ]),
    [REPORT, OTHER, [quote('q', 0, 40)]] as const,
  );
  await expect(reader.text).toHaveText(/^HARROW BAY/);
});

test('a new text replaces the old one with its highlights', async ({ reader }) => {
  expect(await reader.painted()).toBe(1);
  await reader.page.getByRole('button', { name: 'Next article' }).click();
  await expect(reader.page.getByRole('heading', { name: 'Headline 2' })).toBeVisible();
  expect(await reader.shownText()).toBe(OTHER);
  expect(await reader.painted()).toBe(0);
  await reader.page.getByRole('button', { name: 'Next article' }).click();
  await expect.poll(() => reader.painted()).toBe(1);
});

test('events reach the newest listener, and rendering again keeps the reader', async ({
  reader,
}) => {
  await reader.focus();
  await reader.select(4, 9);
  const before = await reader.text.elementHandle();
  await reader.page.getByRole('button', { name: 'Render again' }).focus();
  await reader.page.keyboard.press('Enter');
  expect(await reader.text.evaluate((now, then) => now === then, before)).toBe(true);
  await reader.clickAt(5);
  await expect.poll(() => reader.events('activate')).toEqual([[['q'], 1]]);
});

test('unmounting leaves nothing behind', async ({ reader }) => {
  await reader.page.evaluate(() => window.page.close());
  await expect(reader.text).toHaveCount(0);
  expect(await reader.painted()).toBe(0);
  expect(await reader.page.evaluate(() => window.page.handle)).toBeNull();
});
