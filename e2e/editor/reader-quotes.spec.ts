import { expect, test } from './reader-page';
import { longText, quote, REPORT, spread } from './samples';

const start = REPORT.indexOf('“');
const end = REPORT.indexOf('”') + 1;

test('a click on overlapping quotes names them, the smallest first', async ({ reader }) => {
  await reader.open(REPORT, [
    quote('whole', 0, 80),
    quote('inner', start, end),
    quote('far', 100, 110),
  ]);
  await reader.clickAt(start + 3);
  expect(await reader.events('activate')).toEqual([[['inner', 'whole']]]);
});

test('a click beside the words activates nothing', async ({ reader }) => {
  await reader.open('Short.\n\nAnother line that is longer.', [quote('short', 0, 6)]);
  const box = await reader.box(5);
  await reader.page.mouse.click(box.x + 200, box.y + 8);
  expect(await reader.events('activate')).toEqual([]);
});

test('Enter at the caret activates what is there', async ({ reader }) => {
  await reader.open(REPORT, [quote('inner', start, end)]);
  await reader.focus();
  await reader.select(start + 2, start + 2);
  await reader.page.keyboard.press('Enter');
  expect(await reader.events('activate')).toEqual([[['inner']]]);
});

test('a double-click on a quotation mark takes the whole quotation', async ({ reader }) => {
  await reader.open(REPORT);
  await reader.clickAt(start, 2);
  expect(await reader.events('take')).toEqual([[{ start, end }]]);
  expect(await reader.selection()).toEqual({ start, end });
});

test('a double-click on a word takes just the word', async ({ reader }) => {
  await reader.open(REPORT);
  await reader.clickAt(start + 4, 2);
  expect(await reader.events('take')).toEqual([]);
  expect((await reader.selection())?.start).toBe(start + 3);
});

test('the selection is told once it changes, and null when it leaves', async ({ reader }) => {
  await reader.open(REPORT);
  await reader.focus();
  await reader.select(4, 9);
  await expect
    .poll(async () => (await reader.events('select')).at(-1))
    .toEqual([{ start: 4, end: 9 }]);
  await reader.page.evaluate(() => getSelection()?.removeAllRanges());
  await expect.poll(async () => (await reader.events('select')).at(-1)).toEqual([null]);
});

test('dragging a handle moves the boundary, by whole characters', async ({ reader }) => {
  await reader.open(REPORT, [quote('q', start, end)]);
  await reader.setCurrent('q');
  const family = REPORT.indexOf('👩');
  const handle = reader.page.locator('.reader-handle-end');
  await expect(handle).toBeVisible();
  const from = await handle.boundingBox();
  const to = await reader.box(family + 6);
  if (!from) throw new Error('the handle has no box');
  await reader.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await reader.page.mouse.down();
  await reader.page.mouse.move(to.x, to.y + to.height / 2, { steps: 4 });
  await reader.page.mouse.up();
  const moved = await reader.events('move');
  expect(moved).toHaveLength(1);
  const [id, span] = moved[0] ?? [];
  expect(id).toBe('q');
  const ends = [family, family + '👩‍👩‍👧'.length];
  expect(ends).toContain((span as { end: number }).end);
});

test('Esc while dragging leaves the boundary where it was', async ({ reader }) => {
  await reader.open(REPORT, [quote('q', start, end)]);
  await reader.setCurrent('q');
  const handle = reader.page.locator('.reader-handle-start');
  await expect(handle).toBeVisible();
  const from = await handle.boundingBox();
  if (!from) throw new Error('the handle has no box');
  await reader.page.mouse.move(from.x + 7, from.y + 10);
  await reader.page.mouse.down();
  await reader.page.mouse.move(from.x - 80, from.y + 10, { steps: 3 });
  await reader.page.keyboard.press('Escape');
  await reader.page.mouse.up();
  expect(await reader.events('move')).toEqual([]);
  await expect.poll(async () => (await handle.boundingBox())?.x).toBeCloseTo(from.x, 0);
});

test('only highlights near the viewport are registered, wherever it is', async ({ reader }) => {
  const units = 1_000_000;
  await reader.open(longText(units), spread(10_000, units));
  await reader.loaded();
  const atTop = await reader.painted();
  expect(atTop).toBeGreaterThan(20);
  expect(atTop).toBeLessThan(1_000);
  await reader.reveal(500_000, 500_100);
  await expect.poll(() => reader.painted()).toBeGreaterThan(20);
  expect(await reader.painted()).toBeLessThan(1_000);
});

test('a quote is painted in the colour of its speaker, and so are its initials', async ({
  reader,
}) => {
  await reader.open(REPORT, [quote('a', 0, 20, 3)]);
  await expect(reader.page.locator('.reader-mark')).toHaveCount(1);
  const seen = await reader.page.locator('.reader-text').evaluate((text) => {
    const own = getComputedStyle(text);
    const mark = document.querySelector('.reader-mark');
    return {
      fourth: own.getPropertyValue('--s4'),
      mark: mark && getComputedStyle(mark).getPropertyValue('--mark'),
      painted: [...CSS.highlights.keys()].filter((name) => name.startsWith('quote-')),
      line: getComputedStyle(text, '::highlight(quote-4-0)').textDecorationLine,
    };
  });
  expect(seen).toMatchObject({ mark: seen.fourth, painted: ['quote-4-0'], line: 'underline' });
  expect(seen.fourth).not.toBe('');
});

test('initials stand beside the line where a quote ends, and never on each other', async ({
  reader,
}) => {
  const marks = [quote('a', 0, 20), quote('b', 5, 22), quote('c', 8, 24), quote('d', 2, 26)];
  await reader.open(REPORT, marks);
  const shown = reader.page.locator('.reader-mark');
  await expect(shown).toHaveCount(4);
  const boxes = await shown.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().toJSON()),
  );
  const text = await reader.text.boundingBox();
  for (const [index, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    for (const other of boxes.slice(index + 1)) {
      const apart = Math.abs(box.top - other.top) >= 24 || Math.abs(box.left - other.left) >= 24;
      expect(apart).toBe(true);
    }
  }
});
