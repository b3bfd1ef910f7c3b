import { expect, test } from './reader-page';
import { longText, REPORT } from './samples';

test('the text in the page is the text that was given', async ({ reader }) => {
  await reader.open(REPORT);
  expect(await reader.shownText()).toBe(REPORT);
});

test('any span that is selected is read back as it is', async ({ reader }) => {
  await reader.open(REPORT);
  for (let start = 0; start < REPORT.length; start += 5) {
    for (const size of [0, 1, 17, 90]) {
      const end = Math.min(REPORT.length, start + size);
      await reader.select(start, end);
      expect(await reader.selection(), `${start}–${end}`).toEqual({ start, end });
    }
  }
});

test('the right arrow stops at every character once, and never inside one', async ({ reader }) => {
  const text = REPORT.replace(/^שלום/m, 'Peace');
  await reader.open(text);
  await reader.focus();
  const stops: number[] = [];
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ index }) => index);
  for (let n = 0; n < characters.length; n += 1) {
    stops.push((await reader.selection())?.start ?? -1);
    await reader.page.keyboard.press('ArrowRight');
  }
  expect(stops).toEqual(characters);
});

test('keys select as in an editor', async ({ reader }) => {
  await reader.open(REPORT);
  await reader.focus();
  const line = REPORT.indexOf('\n');
  await reader.page.keyboard.press('End');
  expect((await reader.selection())?.end).toBeLessThanOrEqual(line);
  await reader.page.keyboard.press('Control+Home');
  await reader.page.keyboard.press('Shift+ArrowRight');
  await reader.page.keyboard.press('Shift+ArrowRight');
  expect(await reader.selection()).toEqual({ start: 0, end: 2 });
  await reader.page.keyboard.press('Control+Shift+ArrowRight');
  // To the end of the word, or to the next word, as the system does it.
  expect(['HARROW', 'HARROW ']).toContain(REPORT.slice(0, (await reader.selection())?.end));
  await reader.page.keyboard.press('Control+a');
  expect(await reader.selection()).toEqual({ start: 0, end: REPORT.length });
  await reader.page.keyboard.press('Control+End');
  expect(await reader.selection()).toEqual({ start: REPORT.length, end: REPORT.length });
});

test('the keys to the ends work in a long text, and the caret moves on from there', async ({
  reader,
}) => {
  const text = longText(400_000);
  await reader.open(text);
  await reader.focus();
  await reader.page.keyboard.press('Control+End');
  expect(await reader.selection()).toEqual({ start: text.length, end: text.length });
  await reader.page.keyboard.press('ArrowLeft');
  expect((await reader.selection())?.start).toBe(text.length - 1);
  await reader.page.keyboard.press('Control+Home');
  await reader.page.keyboard.press('ArrowRight');
  expect(await reader.selection()).toEqual({ start: 1, end: 1 });
});

test('nothing can change the text', async ({ reader, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.open(REPORT);
  await reader.focus();
  await reader.page.evaluate(() => navigator.clipboard.writeText('PASTED'));
  await reader.select(3, 9);
  for (const key of [
    'x',
    'Enter',
    'Backspace',
    'Delete',
    'Control+v',
    'Control+x',
    'Control+b',
    'Control+z',
    'Tab',
  ]) {
    await reader.page.keyboard.press(key);
    await reader.text.focus();
  }
  await reader.page.keyboard.insertText('dictated');
  const devtools = await context.newCDPSession(reader.page);
  await devtools.send('Input.imeSetComposition', {
    text: 'にほん',
    selectionStart: 3,
    selectionEnd: 3,
  });
  expect(await reader.shownText()).toBe(REPORT);
  await devtools.send('Input.insertText', { text: '日本' });
  await reader.text.evaluate((host) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'DROPPED');
    host.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
  expect(await reader.shownText()).toBe(REPORT);
});

test('copying gives the exact characters, over blank lines too', async ({ reader, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.open(REPORT);
  await reader.focus();
  await reader.select(30, REPORT.length - 3);
  await reader.page.keyboard.press('Control+c');
  expect(await reader.page.evaluate(() => navigator.clipboard.readText())).toBe(
    REPORT.slice(30, -3),
  );
});

test('assistive technology meets a read-only text of several lines', async ({ reader }) => {
  await reader.open(REPORT);
  await expect(reader.text).toHaveAttribute('aria-readonly', 'true');
  await expect(reader.text).toHaveAttribute('aria-multiline', 'true');
  await reader.page.keyboard.press('Tab');
  await expect(reader.text).toBeFocused();
});

test('opened in the middle, the middle is what is seen', async ({ reader }) => {
  const text = longText(500_000);
  await reader.open(text, [], 300_000);
  const box = await reader.box(300_000);
  expect(box.y).toBeGreaterThan(0);
  expect(box.y).toBeLessThan(800);
  await reader.loaded();
  const later = await reader.box(300_000);
  expect(Math.abs(later.y - box.y)).toBeLessThan(2);
  expect(await reader.shownText()).toBe(text);
});

for (const [size, opened, at] of [
  [900_000, 500_000, 500_010],
  [900_000, 500_000, 20],
  [900_000, 500_000, 899_000],
  // All of it is on the first screen.
  [3_000, 0, 100],
] as const) {
  test(`of ${size} characters opened at ${opened}, what is selected at ${at} before loading stays selected`, async ({
    reader,
  }) => {
    const text = longText(size);
    const selection = await reader.page.evaluate(
      async ([words, openAt, start]) => {
        const ready = window.page.open(words, [], openAt);
        const handle = window.page.reader();
        handle.focus();
        handle.select({ start, end: start + 5 });
        await ready;
        await handle.loaded();
        return handle.selection();
      },
      [text, opened, at] as const,
    );
    expect(selection).toEqual({ start: at, end: at + 5 });
    expect(await reader.shownText()).toBe(text);
  });
}

test('reveal brings a far place into view', async ({ reader }) => {
  await reader.open(longText(900_000));
  for (const at of [800_000, 20, 450_123]) {
    await reader.reveal(at, at + 40);
    const box = await reader.box(at);
    expect(box.y).toBeGreaterThan(0);
    expect(box.y).toBeLessThan(760);
  }
});

test.describe('large texts', () => {
  const TEN = 10 * 1024 * 1024;
  const TEXTS = {
    'of paragraphs': () => longText(TEN),
    'in one line': () => 'harbour authority '.repeat(TEN / 18),
    'of a million lines': () => 'ten chars\n'.repeat(1_000_000),
  };
  for (const [name, make] of Object.entries(TEXTS)) {
    test(`10 MB ${name} load whole`, async ({ reader }) => {
      const text = make();
      await reader.open(text);
      expect(await reader.loaded()).toBe(true);
      expect(await reader.shownText()).toBe(text);
    });
  }
});

test('a destroyed reader leaves nothing behind', async ({ reader }) => {
  await reader.open(longText(50_000), [
    { id: 'q', start: 5, end: 60, look: 'quote', colour: 0, initials: 'TA' },
  ]);
  expect(await reader.painted()).toBe(1);
  await reader.page.evaluate(() => window.page.reader().destroy());
  expect(await reader.painted()).toBe(0);
  expect(await reader.page.locator('#root *').count()).toBe(0);
});

test('destroyed while loading, it says that it did not load', async ({ reader }) => {
  await reader.open(longText(2_000_000));
  const loaded = await reader.page.evaluate(() => {
    const handle = window.page.reader();
    handle.destroy();
    return handle.loaded();
  });
  expect(loaded).toBe(false);
});
