import type { Page } from '@playwright/test';
import { expect, test } from './reader-page';

const open = async (page: Page, initial = ''): Promise<void> => {
  await page.goto('/');
  await page.evaluate((value) => window.page.note(value), initial);
  await page.getByRole('textbox', { name: 'Note' }).focus();
};
const stored = (page: Page): Promise<string | null> => page.getByTestId('stored').textContent();

const NOTES = {
  'plain words': 'Compare with the hearing.',
  'bold and italic': 'He was **very** *sure* and ***both***.',
  'a mention of a speaker': 'Compare [@Tomas Arvelo](speaker:s1) there.',
  'a mention of an event': 'At [#Dredging talks](event:e1).',
  'a link': 'See [the minutes](https://example.org/minutes) of it.',
  lists: '- one\n- two **strong**\n\n1. first\n2. second',
  'stars that are stars': 'Rated 4\\*, see \\_below\\_.',
  'two paragraphs': 'One.\n\nTwo.',
};
for (const [name, note] of Object.entries(NOTES)) {
  test(`${name} come back as they were, after an edit`, async ({ page }) => {
    await open(page, note);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('x');
    await expect.poll(() => stored(page)).not.toBe(note);
    await page.keyboard.press('Backspace');
    await expect.poll(() => stored(page)).toBe(note);
  });
}

test('a speaker is mentioned by keyboard alone and stored by id', async ({ page }) => {
  await open(page);
  await page.keyboard.type('See @zo');
  await expect(page.getByRole('option')).toHaveText(['Zoë Brandt']);
  await page.keyboard.press('Enter');
  await page.keyboard.type('at #');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => stored(page))
    .toBe('See [@Zoë Brandt](speaker:s3) at [#Dredging talks](event:e1) ');
  await expect(page.getByRole('listbox')).toHaveCount(0);
});

test('arrows choose in the menu; Esc closes it and only it', async ({ page }) => {
  await open(page);
  await page.keyboard.type('@');
  await expect(page.getByRole('option')).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { selected: true })).toHaveText('Ines Okafor');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  expect(await page.evaluate(() => window.page.events)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => window.page.events)).toEqual([['commit']]);
});

test('a mention is deleted as a whole', async ({ page }) => {
  await open(page, 'By [@Tomas Arvelo](speaker:s1)');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Backspace');
  await expect.poll(() => stored(page)).toBe('By ');
});

test('a key pressed at once after the caret moved acts where the caret is', async ({ page }) => {
  await open(page, 'By [@Tomas Arvelo](speaker:s1)');
  await page.keyboard.press('Control+Home');
  await page.getByRole('textbox', { name: 'Note' }).evaluate((note) => {
    // Both happen in one task: the key comes before the editor hears of the move.
    getSelection()?.modify('move', 'forward', 'documentboundary');
    note.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true, cancelable: true }),
    );
  });
  await expect.poll(() => stored(page)).toBe('By ');
});

test('a renamed speaker shows today’s name, a deleted one stays readable', async ({ page }) => {
  await open(page, '[@T. Arvelo](speaker:s1) and [@Gone](speaker:s9)');
  const shown = page.getByRole('region', { name: 'Shown' });
  await expect(shown).toHaveText('@Tomas Arvelo and @Gone');
  await shown.getByRole('button', { name: '@Tomas Arvelo' }).click();
  expect(await page.evaluate(() => window.page.events.at(-1))).toEqual(['open', 'speaker', 's1']);
});

test('what is not a https link is text, and HTML is text', async ({ page }) => {
  await open(page, '[a](javascript:alert(1)) <img src=x> [b](https://example.org/)');
  const shown = page.getByRole('region', { name: 'Shown' });
  await expect(shown.getByRole('link')).toHaveCount(1);
  await expect(shown.locator('img')).toHaveCount(0);
  await expect(shown).toContainText('<img src=x>');
});
