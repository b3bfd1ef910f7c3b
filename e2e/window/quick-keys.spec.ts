import { expect, test } from '../fixtures/app';
import type { Verbatim } from '../fixtures/app';
import { exported } from '../pages/exchange';
import { attributions, readProjectFile } from '../pages/project-file';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { HARBOUR_ARTICLE, HARBOUR_QUOTES } from '../journeys/harbour';

/** Presses keys faster than any hand: all are on their way before the page has answered the first. */
async function inOneGo(verbatim: Verbatim, ...keys: readonly string[]): Promise<void> {
  const { keyboard } = verbatim.page();
  await Promise.all(keys.map((key) => keyboard.press(key)));
}

const letters = (words: string): readonly string[] => words.split('');

test('no key is lost, however fast one types', async ({ verbatim }) => {
  const page = verbatim.page();
  const reader = new ReaderPane(page);
  await verbatim.choose('ControlOrMeta+o', [HARBOUR_ARTICLE]);
  await expect(reader.text).toBeFocused();

  await inOneGo(verbatim, 'q', 'Enter', 'e', ...letters('Council meeting'), 'Enter');
  await reader.has(1, 1);
  await inOneGo(verbatim, 'q', 'Enter', 't', ...letters('ferry'), 'Enter', 'd', 'v', 'v');
  await reader.has(2, 2);
  await inOneGo(verbatim, 'q', 'Enter', 'n', ...letters('He counts.'), 'Escape', 'd');
  await reader.has(3, 3);
  // Made, and taken back before it was there.
  await inOneGo(verbatim, 'q', 'Escape', 'Delete', 'q', 'Escape');
  await reader.has(4, 3);

  const file = readProjectFile(await exported(verbatim));
  expect(attributions(file).slice(0, 3)).toEqual(HARBOUR_QUOTES.slice(0, 3));
  const said = (words: string) => file.quotes.find(({ anchor }) => anchor.exact.includes(words));
  expect(file.events.map(({ name }) => name)).toEqual(['Council meeting']);
  expect(said('Nobody asked')?.eventIds).toEqual(file.events.map(({ id }) => id));
  expect(file.tags.map(({ name }) => name)).toEqual(['ferry']);
  expect(said('a pause, not')).toMatchObject({
    tags: file.tags.map(({ id }) => id),
    check: { status: 'altered' },
  });
  expect(said('We counted')).toMatchObject({ note: 'He counts.' });
});

test('a key that needs a quote says so when none is chosen', async ({ verbatim }) => {
  const page = verbatim.page();
  const reader = new ReaderPane(page);
  await verbatim.choose('ControlOrMeta+o', [HARBOUR_ARTICLE]);
  await expect(reader.text).toBeFocused();
  for (const key of ['d', 'v', 'c', 'e', 'n', 't']) {
    await page.keyboard.press(key);
    const hint = page.getByRole('dialog').filter({ hasText: 'Choose a quote first' });
    await expect(hint).toBeVisible();
    await hint.getByRole('button', { name: 'Close', includeHidden: true }).click();
    await expect(hint).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+j');
    await expect(reader.text).toBeFocused();
  }
});

test('formatted text is pasted into a note as its words', async ({ verbatim }) => {
  const page = verbatim.page();
  const reader = new ReaderPane(page);
  const panel = new QuotePanelPage(page);
  await verbatim.choose('ControlOrMeta+o', [HARBOUR_ARTICLE]);
  await reader.press('q');
  await panel.attribute('Petra Lindholm');
  await reader.press('n');
  await expect(panel.note).toBeFocused();
  await panel.note.evaluate((note) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<p>Said at <b>the pier</b></p>');
    clipboardData.setData('text/plain', 'Said at the pier');
    note.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(panel.note).toHaveText('Said at the pier');
  await page.keyboard.press('Escape');
  await expect(panel.root.getByText('Said at the pier')).toBeVisible();
  expect(verbatim.complaints).toEqual([]);
});

test('Esc right behind the last word of a note loses none of it', async ({ verbatim }) => {
  const page = verbatim.page();
  const reader = new ReaderPane(page);
  const panel = new QuotePanelPage(page);
  await verbatim.choose('ControlOrMeta+o', [HARBOUR_ARTICLE]);
  await reader.press('q');
  await panel.attribute('Petra Lindholm');
  await reader.press('n');
  await expect(panel.note).toBeFocused();
  await panel.note.evaluate(async (note) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Said at the pier');
    note.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
    // Before the window is drawn again, but after the editor has taken the words.
    while (!note.textContent?.includes('pier')) await Promise.resolve();
    note.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
  });
  await expect(panel.root.getByText('Said at the pier')).toBeVisible();
  expect(verbatim.complaints).toEqual([]);
});
