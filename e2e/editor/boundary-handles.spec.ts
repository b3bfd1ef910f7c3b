import { expect, test } from './reader-page';
import type { ReaderPage } from './reader-page';
import { quote } from './samples';

type Side = 'left' | 'right';
interface Sample {
  readonly text: string;
  readonly words: string;
  /** On which side of the quote's first and last character its handles stand. */
  readonly start: Side;
  readonly end: Side;
}

const ARABIC =
  'قالت الوزيرة إن مكتبة Verbatim ستفتح 25 قاعة هذا العام، ثم أضافت «مرحبا بكم» أمام الجميع.';
const HEBREW = 'הוא אמר שלום לכולם אתמול בערב, ואז הלך.';
const POINTED = 'היא כתבה שָׁלוֹם עַל הַקִּיר, לא יותר.';
const MIXED = 'She wrote שלום לכולם on the wall, and 12 more.';
const FAMILY = 'They said 👩‍👩‍👧 yes, cafe\u0301 and 𝟙𝟚𝟛 too.';
const PHOENICIAN = 'They carved 𐤀𐤁𐤂𐤃 into the stone.';

const SAMPLES: readonly (readonly [name: string, sample: Sample])[] = [
  ['Hebrew', { text: HEBREW, words: 'שלום לכולם', start: 'right', end: 'left' }],
  ['pointed Hebrew', { text: POINTED, words: 'שָׁלוֹם עַל', start: 'right', end: 'left' }],
  ['Arabic', { text: ARABIC, words: 'قالت الوزيرة', start: 'right', end: 'left' }],
  ['Arabic in its marks', { text: ARABIC, words: '«مرحبا بكم»', start: 'right', end: 'left' }],
  [
    'Arabic with Latin and digits in it',
    { text: ARABIC, words: 'مكتبة Verbatim ستفتح 25 قاعة', start: 'right', end: 'left' },
  ],
  [
    'Latin to digits in Arabic',
    { text: ARABIC, words: 'Verbatim ستفتح 25', start: 'left', end: 'right' },
  ],
  ['Hebrew in English', { text: MIXED, words: 'שלום לכולם', start: 'right', end: 'left' }],
  ['English into Hebrew', { text: MIXED, words: 'wrote שלום', start: 'left', end: 'left' }],
  ['Hebrew into English', { text: MIXED, words: 'לכולם on', start: 'right', end: 'right' }],
  [
    'English around Hebrew',
    { text: MIXED, words: 'wrote שלום לכולם on', start: 'left', end: 'right' },
  ],
  [
    'a family to an accent',
    { text: FAMILY, words: '👩‍👩‍👧 yes, cafe\u0301', start: 'left', end: 'right' },
  ],
  ['astral digits', { text: FAMILY, words: '𝟙𝟚𝟛', start: 'left', end: 'right' }],
  [
    'astral letters from right to left',
    { text: PHOENICIAN, words: '𐤀𐤁𐤂𐤃', start: 'right', end: 'left' },
  ],
];

/** The boxes of the characters of a text in the page, in its order; `at` is where each begins. */
interface Character {
  readonly at: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
function charactersOf(reader: ReaderPage, text: string): Promise<readonly Character[]> {
  return reader.page.evaluate((words) => {
    const node = document.querySelector('.reader-section p')?.firstChild;
    if (!(node instanceof Text)) throw new Error('the text is not there');
    return Array.from(
      new Intl.Segmenter().segment(words.split('\n')[0] ?? ''),
      ({ index, segment }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { at: index, to: index + segment.length, left, right, top, bottom };
      },
    );
  }, text);
}

async function show(reader: ReaderPage, { text, words }: Pick<Sample, 'text' | 'words'>) {
  const start = text.indexOf(words);
  const end = start + words.length;
  await reader.open(text, [quote('q', start, end)]);
  await reader.setCurrent('q');
  await expect(reader.page.locator('.reader-handle-start')).toBeVisible();
  return { start, end, characters: await charactersOf(reader, text) };
}

/** Where the line of a handle stands: in the middle of its box. */
async function handle(reader: ReaderPage, end: 'start' | 'end') {
  const box = await reader.page.locator(`.reader-handle-${end}`).boundingBox();
  if (!box) throw new Error('the handle has no box');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Drags a handle; answers the span it left, or null when nothing was moved. */
async function drag(reader: ReaderPage, end: 'start' | 'end', by: { x: number; y?: number }) {
  const before = (await reader.events('move')).length;
  const from = await handle(reader, end);
  const { mouse } = reader.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + by.x / 2, from.y + (by.y ?? 0));
  await mouse.move(from.x + by.x, from.y + (by.y ?? 0));
  await mouse.up();
  const moved = (await reader.events('move')).slice(before);
  return (moved[0]?.[1] ?? null) as { readonly start: number; readonly end: number } | null;
}

for (const [name, sample] of SAMPLES) {
  test(`handles stand outside the first and last character: ${name}`, async ({ reader }) => {
    const { start, end, characters } = await show(reader, sample);
    const first = characters.find(({ at }) => at === start);
    const last = characters.find(({ to }) => to === end);
    if (!first || !last) throw new Error('the sample does not begin and end with characters');
    expect((await handle(reader, 'start')).x).toBeCloseTo(first[sample.start], 0);
    expect((await handle(reader, 'end')).x).toBeCloseTo(last[sample.end], 0);
  });

  test(`less than half a character moves nothing: ${name}`, async ({ reader }) => {
    const { start, end, characters } = await show(reader, sample);
    for (const [which, offset] of [['start', start] as const, ['end', end] as const]) {
      const beside = characters.filter(({ at, to }) => at === offset || to === offset);
      const narrowest = Math.min(...beside.map(({ left, right }) => right - left));
      const less = Math.max(1, Math.floor(narrowest / 2) - 1);
      for (const x of [1, -1, less, -less]) expect(await drag(reader, which, { x })).toBeNull();
    }
  });
}

for (const [name, text, words] of [
  ['Hebrew', HEBREW, 'שלום לכולם'],
  ['pointed Hebrew', POINTED, 'שָׁלוֹם עַל'],
  ['English', 'They said yes to all of it.', 'yes to'],
  ['a family and accents', FAMILY, '👩‍👩‍👧 yes, cafe\u0301'],
] as const) {
  test(`a handle takes the boundary nearest to the pointer: ${name}`, async ({ reader }) => {
    const { start, end, characters } = await show(reader, { text, words });
    const rightwards = name === 'English' || name.startsWith('a family');
    const lead = rightwards ? 'left' : 'right';
    const trail = rightwards ? 'right' : 'left';
    for (const { at, left, right } of characters.filter(
      (one) => one.at < end && one.at !== start,
    )) {
      await show(reader, { text, words });
      // A third of the way into the character: its beginning is nearer than its end.
      const x = lead === 'left' ? left + (right - left) / 3 : right - (right - left) / 3;
      const moved = await drag(reader, 'start', { x: x - (await handle(reader, 'start')).x });
      expect(moved).toEqual({ start: at, end });
    }
    for (const { to, left, right } of characters.filter(
      (one) => one.at >= start && one.to !== end,
    )) {
      await show(reader, { text, words });
      const x = trail === 'right' ? right - (right - left) / 3 : left + (right - left) / 3;
      const moved = await drag(reader, 'end', { x: x - (await handle(reader, 'end')).x });
      expect(moved).toEqual({ start, end: to });
    }
  });
}

test('in mixed text a handle goes to where it is dragged, and never into a character', async ({
  reader,
}) => {
  const words = 'wrote שלום לכולם on';
  const { start, characters } = await show(reader, { text: MIXED, words });
  const bounds = characters.flatMap(({ at, to }) => [at, to]);
  for (const { left, right } of characters.filter(({ at }) => at > start)) {
    await show(reader, { text: MIXED, words });
    const x = left + (right - left) * 0.3;
    const moved = await drag(reader, 'end', { x: x - (await handle(reader, 'end')).x });
    if (moved) expect(moved.start).toBe(start);
    if (moved) expect(bounds).toContain(moved.end);
    const reached = async () => Math.abs((await handle(reader, 'end')).x - x);
    // A hundredth of a pixel is left for the rounding of numbers.
    await expect.poll(reached).toBeLessThanOrEqual((right - left) * 0.7 + 0.01);
  }
  // Far before its beginning the first character is left.
  await show(reader, { text: MIXED, words });
  const x = (characters[0]?.left ?? 0) - (await handle(reader, 'end')).x;
  expect(await drag(reader, 'end', { x })).toEqual({ start, end: start + 1 });
});

test('where lines wrap, each handle stands on the line of its own character', async ({
  reader,
}) => {
  for (const text of [`${HEBREW} `.repeat(8).trim(), `${ARABIC} `.repeat(4).trim()]) {
    await reader.open(text);
    const characters = await charactersOf(reader, text);
    // The first character of the second line, and the last one that is seen before it.
    const top = characters[0]?.top ?? 0;
    const second = characters.find((one) => one.top > top + 10 && one.right - one.left > 1);
    if (!second) throw new Error('the text does not wrap');
    const last = characters.findLast(
      (one) => one.at < second.at && text.slice(one.at, one.to) !== ' ',
    );
    if (!last) throw new Error('the first line is empty');

    await reader.open(text, [quote('q', second.at, second.at + 30), quote('r', 2, last.to)]);
    await reader.setCurrent('q');
    await expect(reader.page.locator('.reader-handle-start')).toBeVisible();
    const start = await handle(reader, 'start');
    expect(start.x).toBeCloseTo(second.right, 0);
    expect(start.y).toBeGreaterThan(second.top);
    expect(await drag(reader, 'start', { x: 1 })).toBeNull();
    await reader.setCurrent('r');
    await expect.poll(async () => (await handle(reader, 'end')).y).toBeLessThan(second.top);
    expect((await handle(reader, 'end')).x).toBeCloseTo(last.left, 0);
    expect(await drag(reader, 'end', { x: -1 })).toBeNull();
  }
});

test('gripping the knob of a handle moves nothing, and dragging it goes straight', async ({
  reader,
}) => {
  const { start, end, characters } = await show(reader, {
    text: `${HEBREW}\n${HEBREW}`,
    words: 'שלום לכולם',
  });
  const { x, y } = await handle(reader, 'end');
  const box = await reader.page.locator('.reader-handle-end').boundingBox();
  const knob = y + (box?.height ?? 0) / 2 + 4;
  const { mouse } = reader.page;
  await mouse.move(x + 3, knob);
  await mouse.down();
  await mouse.move(x + 2, knob);
  await mouse.up();
  expect(await reader.events('move')).toEqual([]);

  const wider = characters.find(({ at }) => at === end + 3);
  if (!wider) throw new Error('the text is too short');
  await mouse.move(x + 3, knob);
  await mouse.down();
  await mouse.move(wider.left + 3, knob, { steps: 3 });
  await mouse.up();
  expect(await reader.events('move')).toEqual([['q', { start, end: wider.to }]]);
});
