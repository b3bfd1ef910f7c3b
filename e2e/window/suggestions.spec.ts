import { expect, test } from '../fixtures/app';
import type { Verbatim } from '../fixtures/app';
import { countKeys, keysEach } from '../fixtures/keystrokes';
import { exported, importProject, removeEverything } from '../pages/exchange';
import { attributions, readProjectFile } from '../pages/project-file';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { QUARRY, QUARRY_QUOTES } from '../journeys/quarry';

const MOST_KEYS = 1.5;

const suggestion = (verbatim: Verbatim) =>
  verbatim.page().getByRole('region', { name: 'Suggestion', exact: true });

/** Opens the article and waits until the worker has looked through it. */
async function open(verbatim: Verbatim): Promise<ReaderPane> {
  await verbatim.choose('ControlOrMeta+o', [QUARRY]);
  const reader = new ReaderPane(verbatim.page());
  await expect(reader.text).toBeFocused();
  await waits(verbatim, QUARRY_QUOTES.length);
  return reader;
}

const waits = (verbatim: Verbatim, count: number) =>
  expect(
    verbatim.page().getByRole('button', { name: `Suggested ${count}`, exact: true }),
  ).toBeVisible();

test('an article is attributed by accepting, with few keys', async ({ verbatim }) => {
  const page = verbatim.page();
  const reader = await open(verbatim);
  const panel = new QuotePanelPage(page);
  const pressed = await countKeys(page);
  await page.keyboard.press('j');
  for (const [words, speaker] of QUARRY_QUOTES) {
    await expect(suggestion(verbatim).getByRole('blockquote')).toContainText(words);
    // A person looks at who is suggested, and takes the key that fits.
    const guess = await suggestion(verbatim).locator('dd').first().locator('b').innerText();
    if (guess === speaker) await page.keyboard.press('a');
    else if (speaker === '') await page.keyboard.press('r');
    else {
      await page.keyboard.press('s');
      await panel.offer(speaker, speaker.split(' ')[1]);
      await page.keyboard.press('Enter');
    }
  }
  const right = QUARRY_QUOTES.filter(([, speaker]) => speaker !== '');
  await reader.has(right.length, right.length);
  const keys = await pressed();
  const file = readProjectFile(await exported(verbatim));
  expect(attributions(file)).toEqual(right.map(([words, speaker]) => [words, speaker]));

  expect(keysEach('right quote, by suggestions', keys, right.length)).toBeLessThanOrEqual(
    MOST_KEYS,
  );
});

test('what is rejected stays rejected: after a restart, and by way of a file', async ({
  verbatim,
}) => {
  const reader = await open(verbatim);
  const left = QUARRY_QUOTES.length - 1;
  await reader.press('j');
  await reader.press('r');
  await reader.press('Escape');
  await waits(verbatim, left);
  await reader.press('ControlOrMeta+z');
  await waits(verbatim, left + 1);
  await reader.press('ControlOrMeta+Shift+z');
  await waits(verbatim, left);
  await expect(reader.saved).toBeVisible();
  await verbatim.restart();
  await waits(verbatim, left);
  const file = await exported(verbatim);
  await removeEverything(verbatim);
  await importProject(verbatim, file);
  await verbatim
    .page()
    .getByRole('button', { name: /Quarry at Stennet/ })
    .first()
    .click();
  await waits(verbatim, left);
  await verbatim.choose('ControlOrMeta+o', [QUARRY]);
  await waits(verbatim, left);
});

test('nothing becomes a quote by itself; accepting and deleting are undone', async ({
  verbatim,
}) => {
  const reader = await open(verbatim);
  const all = QUARRY_QUOTES.length;
  expect(readProjectFile(await exported(verbatim)).quotes).toEqual([]);
  await reader.press('j');
  await expect(reader.text).toBeFocused();
  await reader.press('a');
  await reader.has(1, 1);
  await reader.press('ControlOrMeta+z');
  await reader.has(0, 0);
  await reader.press('Escape');
  await waits(verbatim, all);
  await reader.press('a');
  await reader.press('a');
  await reader.has(1, 1);
  await reader.press('k');
  await reader.press('Delete');
  await reader.has(0, 0);
  await reader.press('Escape');
  await waits(verbatim, all - 1);
});

test('all of high confidence are accepted after a look, as one change', async ({ verbatim }) => {
  const page = verbatim.page();
  const reader = await open(verbatim);
  await reader.press('Shift+A');
  const dialog = page.getByRole('dialog', { name: 'Accept all of high confidence' });
  const boxes = dialog.getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  const high = await boxes.count();
  expect(high).toBeGreaterThan(4);
  await expect(dialog.getByText('Henrik Dahl').first()).toBeVisible();
  await dialog.getByRole('checkbox', { name: /Bring your lamps/ }).uncheck();
  await dialog.getByRole('button', { name: `Accept ${high - 1} suggestions` }).click();
  await reader.has(high - 1, high - 1);
  const file = readProjectFile(await exported(verbatim));
  expect(new Set(file.speakers.map(({ name }) => name)).size).toBe(file.speakers.length);
  await reader.press('ControlOrMeta+z');
  await reader.has(0, 0);
});

test('the reason is shown on request, the language changes what is found, and a key turns all off', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const reader = await open(verbatim);
  await reader.press('j');
  await reader.press('h');
  await expect(
    suggestion(verbatim).getByText(
      'A verb of saying follows the quotation, and its subject is Henrik Dahl.',
    ),
  ).toBeVisible();
  await reader.press('i');
  const details = page.getByRole('region', { name: 'Article' });
  await expect(details.getByText('Suggestions read this article as English.')).toBeVisible();
  await details.getByRole('textbox', { name: 'Language' }).fill('it');
  await page.keyboard.press('Enter');
  await expect(details.getByText('Suggestions read this article as Italian.')).toBeVisible();
  await page.keyboard.press('Escape');
  await reader.press('Escape');
  await reader.press('j');
  await expect(suggestion(verbatim).getByText('Nobody found')).toBeVisible();
  await reader.press('g');
  await expect(page.getByText('Suggestions are off.')).toBeVisible();
  await expect(suggestion(verbatim)).toHaveCount(0);
  await verbatim.restart();
  await new ReaderPane(verbatim.page()).press('j');
  await expect(verbatim.page().getByText('There are no quotes in this article yet.')).toBeVisible();
});

test('what the sentence of a quote names is offered as an event, and linked by a key only', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  const content =
    'It rained.\n\n“The gate was open,” said Dana Pell after the Hale Strike on 3 May 2021.\n';
  await verbatim.choose('ControlOrMeta+o', [{ name: 'strike.txt', content }]);
  const reader = new ReaderPane(page);
  await expect(reader.text).toBeFocused();
  await waits(verbatim, 1);
  await reader.press('j');
  await reader.press('a');
  await reader.has(1, 1);
  await reader.press('k');
  const { root, eventField, offered } = new QuotePanelPage(page);
  await expect(root.getByRole('button', { name: 'Add event' })).toBeVisible();
  await expect(root.getByRole('button', { name: /^Open the event/ })).toHaveCount(0);
  await reader.press('e');
  await expect(eventField).toBeFocused();
  await expect(offered).toContainText('Hale Strike');
  await expect(offered).toContainText('named in the quote’s sentence');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: 'Open the event Hale Strike, 3 May 2021' }),
  ).toBeVisible();
  const { events, quotes } = readProjectFile(await exported(verbatim));
  expect(events).toMatchObject([{ name: 'Hale Strike', when: { edtf: '2021-05-03' } }]);
  expect(quotes[0]?.eventIds).toEqual(events.map(({ id }) => id));
});
