import type { Mark, MarkType } from '../../shared/model/mark';
import { expect, test } from './reader-page';
import type { ReaderPage } from './reader-page';

const LINES = [
  'Silt in the bay',
  'The quay was closed on Tuesday, and nobody at the address said why.',
  'Method',
  'first item, which runs on for so long that it takes more than one line of the reader',
  'פריט שני ברשימה',
  'Year\tShips',
  '2016\t1,204',
  'سطر من رسالة سابقة',
  'A note 👩‍👩‍👧 with e\u0301 and 한국어.',
];
const TEXT = `${LINES.join('\n\n')}\n`;

const on = (words: string, type: MarkType, value = ''): Mark => {
  const start = TEXT.indexOf(words);
  return { type, start, end: start + words.length, value };
};
const at = (words: string, type: MarkType, value = ''): Mark => {
  const { start } = on(words, type);
  return { type, start, end: start, value };
};
const FOUND: readonly Mark[] = [
  { type: 'page', start: 0, end: TEXT.indexOf('nobody'), value: '13' },
  on('Silt in the bay', 'heading', '1'),
  on('closed', 'emphasis', 'strong'),
  { type: 'page', start: TEXT.indexOf('nobody'), end: TEXT.length, value: '14' },
  at('dress said', 'joined-hyphen', '-\n'),
  on('Method', 'heading', '2'),
  at('Method', 'left-out', 'picture'),
  on(LINES[3] ?? '', 'list', '•'),
  on(LINES[4] ?? '', 'list', '•'),
  on('Year\tShips\n\n2016\t1,204', 'table', 'Ships by year'),
  on(LINES[7] ?? '', 'quoted', 'Ada'),
  on(LINES[8] ?? '', 'footnote', '1'),
];
const MARKS = FOUND.toSorted((a, b) => a.start - b.start || a.end - b.end);

const signs = (reader: ReaderPage) =>
  reader.page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.reader-sign'))
      .filter(({ style }) => style.visibility !== 'hidden')
      .map((sign) => {
        const box = sign.querySelector('span')?.getBoundingClientRect();
        return { words: sign.textContent, right: box?.right ?? 0, top: box?.top ?? 0 };
      }),
  );

test('marks change no character, no offset and nothing that is selected or copied', async ({
  reader,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.openMarked(TEXT, MARKS);
  await reader.loaded();
  expect(await reader.shownText()).toBe(TEXT);
  // There and back, at every word of every script.
  for (const { index, 0: word } of TEXT.matchAll(/\S+/gu)) {
    await reader.select(index, index + word.length);
    expect(await reader.selection()).toEqual({ start: index, end: index + word.length });
    expect(await reader.page.evaluate(() => getSelection()?.toString())).toBe(word);
  }
  await reader.focus();
  await reader.page.keyboard.press('ControlOrMeta+a');
  await reader.page.keyboard.press('ControlOrMeta+c');
  expect(await reader.page.evaluate(() => navigator.clipboard.readText())).toBe(TEXT);
});

test('the caret goes by keys over headings, bullets and rows as if they were plain', async ({
  reader,
}) => {
  await reader.openMarked(TEXT, MARKS);
  await reader.loaded();
  const begin = TEXT.indexOf('Method');
  await reader.select(begin, begin);
  await reader.focus();
  for (let step = 0; step < 10; step += 1) await reader.page.keyboard.press('ArrowRight');
  // “Method”, two line ends, “fi”: a bullet takes no step.
  expect(await reader.selection()).toEqual({ start: begin + 10, end: begin + 10 });
  await reader.page.keyboard.press('Home');
  expect(await reader.selection()).toEqual({ start: begin + 8, end: begin + 8 });
});

test('pages and what was left out stand in the margin beside their lines', async ({ reader }) => {
  await reader.openMarked(TEXT, MARKS);
  await reader.loaded();
  await expect
    .poll(async () => (await signs(reader)).map(({ words }) => words))
    .toEqual(['p. 13', 'p. 14', 'picture']);
  const left = (await reader.text.boundingBox())?.x ?? 0;
  for (const { right } of await signs(reader)) expect(right).toBeLessThan(left);
  const heading = await reader.box(TEXT.indexOf('Method'));
  const [, , picture] = await signs(reader);
  expect(Math.abs((picture?.top ?? 0) + 8 - (heading.y + heading.height / 2))).toBeLessThan(3);
  await expect(reader.page.locator('.reader-sign').first()).toHaveCSS('user-select', 'none');
});

test('headings, items, rows and earlier messages are set as what they are', async ({ reader }) => {
  await reader.openMarked(TEXT, MARKS);
  await reader.loaded();
  const [title, body] = [await reader.box(0), await reader.box(TEXT.indexOf('quay'))];
  expect(title.height).toBeGreaterThan(body.height * 1.2);
  const item = await reader.box(TEXT.indexOf('first item'));
  expect(item.x).toBeGreaterThan((await reader.box(TEXT.indexOf('The quay'))).x + 10);
  // Cells stand below one another.
  const [ships, count] = [
    await reader.box(TEXT.indexOf('Ships')),
    await reader.box(TEXT.indexOf('1,204')),
  ];
  expect(Math.abs(ships.x - count.x)).toBeLessThan(1);
  // An item from right to left is indented on the right.
  const paragraph = reader.page.locator('p', { hasText: LINES[4] ?? '' });
  await expect(paragraph).toHaveCSS('direction', 'rtl');
});

test('a text with very many marks has few of them in the page', async ({ reader }) => {
  const line = `${'words of a long record '.repeat(8)}\n\n`;
  const text = line.repeat(4_000);
  const marks = Array.from({ length: 4_000 }, (_, index): readonly Mark[] => {
    const start = index * line.length;
    return [
      { type: 'page', start, end: start + line.length, value: String(index + 1) },
      { type: 'emphasis', start: start + 6, end: start + 8, value: 'strong' },
    ];
  }).flat();
  await reader.openMarked(text, marks);
  await reader.loaded();
  await reader.reveal(line.length * 3_000, line.length * 3_000 + 5);
  await expect
    .poll(async () => (await signs(reader)).some(({ words }) => words === 'p. 3001'))
    .toBe(true);
  expect(await reader.page.locator('.reader-sign').count()).toBeLessThan(300);
  expect(await reader.painted()).toBeLessThan(300);
});
