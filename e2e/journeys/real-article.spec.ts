import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '../fixtures/app';
import type { Verbatim } from '../fixtures/app';
import { countKeys, keysEach } from '../fixtures/keystrokes';
import { exported } from '../pages/exchange';
import { attributions, readProjectFile, readQuotesFile } from '../pages/project-file';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';

/** A news article of the world, beside the repository and never in it: only its marks are known here. */
const PATH = resolve(import.meta.dirname, '../../../shared/data/articles/white-house-meeting.txt');
/** SHA-256 of the last word of each speaker's name in lower case, its first 16 digits. The last quotation is a broadcaster's. */
const SPEAKERS = [
  '973cbfa9dceb42b0',
  'a60a52382d707771',
  'd6e21286621a8586',
  '772bc389288272e3',
  '973cbfa9dceb42b0',
];
/** The broadcaster is called by a name and a number. */
const BROADCASTER = /\p{Lu}\p{Ll}+ \d(?=,)/u;

const hashOf = (name: string): string =>
  createHash('sha256')
    .update((name.split(' ').at(-1) ?? '').toLowerCase())
    .digest('hex')
    .slice(0, 16);

/** Goes down the offers to the speaker with this hash. */
async function walkTo(verbatim: Verbatim, hash: string): Promise<void> {
  const offers = await verbatim.page().getByRole('option').allInnerTexts();
  const at = offers.findIndex((offer) => offer.split('\n').some((line) => hashOf(line) === hash));
  expect(at).toBeGreaterThanOrEqual(0);
  for (let down = 0; down < at; down += 1) await verbatim.page().keyboard.press('ArrowDown');
}

if (existsSync(PATH)) {
  test('the quotations of a real article are attributed by keys alone and outlive kill -9', async ({
    verbatim,
  }) => {
    const text = readFileSync(PATH, 'utf8');
    const marked = Array.from(text.matchAll(/“[^”]*”/gu), ([words]) => words);
    await verbatim.choose('ControlOrMeta+o', [{ name: 'article.txt', content: text }]);
    const broadcaster = BROADCASTER.exec(text)?.[0] ?? '';
    for (const [at, words] of marked.entries()) {
      const reader = new ReaderPane(verbatim.page());
      const panel = new QuotePanelPage(verbatim.page());
      await reader.press('q');
      await expect(panel.root.getByRole('blockquote')).toHaveText(words);
      await panel.ready();
      const speaker = SPEAKERS[at];
      if (speaker === undefined) await panel.offer(broadcaster);
      else await walkTo(verbatim, speaker);
      await verbatim.page().keyboard.press('Enter');
      await reader.has(at + 1, at + 1);
    }
    await verbatim.crash();
    expect(marked).toHaveLength(SPEAKERS.length + 1);
    await new ReaderPane(verbatim.page()).has(marked.length, marked.length);
    const file = readProjectFile(await exported(verbatim));
    const said = attributions(file);
    expect(file.quotes.map(({ anchor }) => anchor.exact).toSorted()).toEqual(marked.toSorted());
    expect(said.map(([, speaker]) => hashOf(speaker))).toEqual([...SPEAKERS, hashOf(broadcaster)]);
    const quotes = await exported(verbatim, { format: 'Annotated quotes (JSON)' });
    expect(readQuotesFile(quotes, text).quotes).toHaveLength(marked.length);
  });

  test('the quotations of a real article are attributed by suggestions, with few keys', async ({
    verbatim,
  }) => {
    const page = verbatim.page();
    const text = readFileSync(PATH, 'utf8');
    const marked = Array.from(text.matchAll(/“[^”]*”/gu), ([words]) => words);
    await verbatim.choose('ControlOrMeta+o', [{ name: 'article.txt', content: text }]);
    const broadcaster = BROADCASTER.exec(text)?.[0] ?? '';
    const wanted = [...SPEAKERS, hashOf(broadcaster)];
    const panel = page.getByRole('region', { name: 'Suggestion', exact: true });
    await expect(page.getByRole('button', { name: /^Suggested \d/ })).toBeVisible();
    await expect(new ReaderPane(page).text).toBeFocused();
    const pressed = await countKeys(page);
    await page.keyboard.press('j');
    for (const [at, words] of marked.entries()) {
      await expect(panel.getByRole('blockquote')).toHaveText(words);
      await expect(panel.locator('dd').first()).not.toHaveText('');
      const said = await panel.locator('dd').first().innerText();
      const isRight = said.split('\n').some((line) => hashOf(line) === wanted[at]);
      await page.keyboard.press(isRight ? 'a' : 's');
      if (isRight) continue;
      const speaker = SPEAKERS[at];
      await new QuotePanelPage(page).ready();
      if (speaker === undefined) await new QuotePanelPage(page).offer(broadcaster);
      else await walkTo(verbatim, speaker);
      await page.keyboard.press('Enter');
    }
    await new ReaderPane(page).has(marked.length, marked.length);
    const keys = await pressed();
    const file = readProjectFile(await exported(verbatim));
    expect(attributions(file).map(([, speaker]) => hashOf(speaker))).toEqual(wanted);
    const each = keysEach('right quote of a real article, by suggestions', keys, marked.length);
    // A key each, but for the broadcaster, whose name is typed whole: much for so short an article.
    expect(each).toBeLessThanOrEqual(3);
  });
} else
  test('a real article: absent here, so its journey is not made', () => {
    test.info().annotations.push({ type: 'absent', description: PATH });
  });
