import { decodeAs } from '../../shared/text/encoding/decode-as';
import { encodeText } from '../../shared/text/encoding/encode.cases';
import { ENCODINGS } from '../../shared/text/encoding/encodings';
import { expect, chooseByInput, payload, test, withoutPickers } from './browser-app';

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
const [upper, pairs] = [range(128, 256), range(0, 256).filter((byte) => byte !== 10)];
/** What every code page is asked, a line each: every byte, every two, and of those of three and four that some have. */
const SEQUENCES: readonly (readonly number[])[] = [
  ...pairs.map((byte) => [byte]),
  ...upper.flatMap((a) => pairs.map((b) => [a, b])),
  ...range(161, 255).flatMap((a) => range(161, 255).map((b) => [0x8f, a, b])),
  ...range(129, 255).flatMap((a) =>
    range(48, 58).map((b) => [a, b, 129 + ((a * 7 + b) % 126), 48 + ((a + b) % 10)]),
  ),
];
/** Where Chromium differs from the Encoding Standard: Big5's four letters of two code points each. */
const DIFFERS: Readonly<Record<string, readonly string[]>> = {
  big5: ['136,98', '136,100', '136,163', '136,165'],
};

test('every code page reads the same here as in the browser’s own decoder', async ({ page }) => {
  const bytes = Uint8Array.from(SEQUENCES.flatMap((sequence) => [...sequence, 10]));
  // The bytes go over once and the texts come back as one string each: lists of thousands take their time.
  await page.evaluate((base64) => {
    const all = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    Object.assign(window, { bytes: all });
  }, Buffer.from(bytes).toString('base64'));
  for (const { name } of ENCODINGS) {
    if (/^(cp|utf-16)/.test(name)) continue;
    const text = await page.evaluate(
      (label) =>
        new TextDecoder(label).decode((window as unknown as { readonly bytes: Uint8Array }).bytes),
      name,
    );
    const theirs = text.split('\n');
    const ours = decodeAs(bytes, name).split('\n');
    const differing = SEQUENCES.filter((_, index) => ours[index] !== theirs[index]);
    // Chromium reads a few sequences of a long buffer otherwise than alone; alone is what counts.
    const alone = await page.evaluate(
      ([label, all]) => all.map((one) => new TextDecoder(label).decode(Uint8Array.from(one))),
      [name, differing] as const,
    );
    const wrong = differing.filter(
      (one, index) => decodeAs(Uint8Array.from(one), name) !== alone[index],
    );
    expect(differing.length, name).toBeLessThan(10);
    expect(ours, name).toHaveLength(SEQUENCES.length + 1);
    expect(wrong.map(String), name).toEqual(DIFFERS[name] ?? []);
  }
});

const RUSSIAN =
  'Портовый сбор\n\n"Мы не согласны", - сказала Вера Линд, которая работает в порту. Город принял решение в понедельник.\n';

test.describe('a file that does not say how it is written', () => {
  test.beforeEach(({ context }) => withoutPickers(context));

  test('is guessed, shown, and taken by keys alone', async ({ page }) => {
    await chooseByInput(page, [payload('old.txt', encodeText(RUSSIAN, 'ibm866'))]);
    const preview = page.getByRole('article', { name: 'Does this read right?' });
    const words = preview.getByText(/сказала Вера Линд, которая работает в порту/);
    await expect(words).toBeVisible();
    const choice = preview.getByRole('combobox', { name: 'Encoding' });
    await expect(choice).toHaveText('Cyrillic (DOS 866)');
    // Another one by typing its name; the text follows.
    await choice.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Greek' })).toBeAttached();
    await page.keyboard.type('Cyrillic (Win');
    await page.keyboard.press('Enter');
    await expect(choice).toHaveText('Cyrillic (Windows-1251)');
    await expect(words).toHaveCount(0);
    await choice.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Cyrillic (DOS');
    await page.keyboard.press('Enter');
    await expect(words).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByText('Added “Портовый сбор”.')).toBeVisible();
  });

  test('UTF-16 without a mark and Mac Roman are read as they were written', async ({ page }) => {
    const mac = 'Levy approved\n\n“We’re done,” said Nora Lindqvist. “It’s over.”\n';
    const preview = page.getByRole('article', { name: 'Does this read right?' });
    for (const [text, encoding] of [
      [RUSSIAN, 'utf-16le'],
      [mac, 'macintosh'],
    ] as const) {
      await chooseByInput(page, [payload('old.txt', encodeText(text, encoding))]);
      await expect(preview.getByText(text.split('\n')[2] ?? '', { exact: true })).toBeVisible();
      await preview.getByRole('button', { name: 'Not this file' }).click();
    }
  });

  test('one bad byte is shown with its place', async ({ page }) => {
    const before = encodeText('Levy\n\n“Done,” said Omar. “Nobody asked.”\nIt is ', 'utf-8');
    const bytes = Uint8Array.from([...before, 0xa3, ...encodeText('20.\n', 'utf-8')]);
    await chooseByInput(page, [payload('bad.txt', bytes)]);
    const preview = page.getByRole('article', { name: 'Does this read right?' });
    await expect(preview.getByRole('status').first()).toContainText('(line 4, column 7)');
    await preview.getByRole('button', { name: 'Add article' }).click();
    await expect(page.getByText(/Added “Levy”\. One place is not/)).toBeVisible();
  });

  test('what was refused for what it looks like is read as text on demand', async ({ page }) => {
    const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
    await chooseByInput(page, [payload('picture.txt', Uint8Array.from(png))]);
    const messages = page.getByRole('region', { name: 'Notifications' });
    await expect(messages.getByText(/it is a PNG picture/)).toBeVisible();
    // Messages are reached by F6.
    await page.keyboard.press('F6');
    await messages.getByRole('button', { name: 'Read as text…' }).press('Enter');
    const preview = page.getByRole('article', { name: 'Does this read right?' });
    await expect(preview.getByText(/PNG/).last()).toBeVisible();
    await preview.getByRole('button', { name: 'Not this file' }).click();
    await expect(page.getByText('“picture.txt” was left out.')).toBeVisible();
  });
});
