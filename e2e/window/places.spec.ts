import { expect, test } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { openByName } from '../pages/palette';
import { ReaderPane } from '../pages/reader';

/** How far down the article is read, in CSS pixels. */
const scrolled = (reader: ReaderPane): Promise<number> =>
  reader.text.evaluate((text) => {
    for (let at: Element | null = text; at; at = at.parentElement)
      if (at.scrollTop > 0) return at.scrollTop;
    return 0;
  });

test('back and forward lead through the places visited, to the words that were read, after a restart too', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const reader = new ReaderPane(page);
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  await openByName(page, 'sample');
  await expect(reader.text).toBeFocused();
  const back = page.getByRole('button', { name: 'Back to where you were' });
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  expect(await axeFaults(page)).toEqual([]);

  // Read on to the end, then look something up.
  await reader.text.hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => scrolled(reader)).toBeGreaterThan(0);
  const read = await scrolled(reader);
  await page.keyboard.press('Control+Shift+Digit1');
  await expect(heading).toHaveText('All articles');
  await page.keyboard.press('Control+Digit7');
  await expect(heading).toHaveText(/Annotators/);
  await expect(back).toHaveAttribute('aria-disabled', 'false');

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(heading).toHaveText('All articles');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(reader.text).toBeVisible();
  await expect.poll(async () => Math.abs((await scrolled(reader)) - read)).toBeLessThan(40);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('There is no place before this one.')).toBeVisible();

  await page.keyboard.press('Alt+ArrowRight');
  await expect(heading).toHaveText('All articles');
  await expect(reader.saved).toBeVisible();
  await verbatim.restart();
  const again = verbatim.page();
  const headingAgain = again.getByRole('main').getByRole('heading', { level: 1 });
  await expect(headingAgain).toHaveText('All articles');
  await again.keyboard.press('Alt+ArrowRight');
  await expect(headingAgain).toHaveText(/Annotators/);
  await again.keyboard.press('Alt+ArrowLeft');
  await expect(headingAgain).toHaveText('All articles');
  // The buttons at the side of a mouse do the same.
  await again.mouse.move(600, 400);
  await again.evaluate(() => {
    const init = { button: 3, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new MouseEvent('mousedown', init));
    document.body.dispatchEvent(new MouseEvent('mouseup', init));
  });
  await expect(new ReaderPane(again).text).toBeVisible();
});
