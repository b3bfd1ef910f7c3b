import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import type { Verbatim } from '../fixtures/app';
import { axeFaults } from '../pages/axe';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { HARBOUR_ARTICLE, HARBOUR_QUOTES } from './harbour';

const WORDS =
  'She said it twice and nobody wrote it down before the ferry had left for the island. ';
/** How long somebody types without a rest, and how much of it a crash may take (ms). */
const TYPING = 3000;
const MAY_GO = 1000;

const BROUGHT_BACK = 'Brought back, not stored yet.';

/** Makes the first quote of the article, attributed. */
async function quoteOnce(verbatim: Verbatim): Promise<void> {
  await verbatim.choose('ControlOrMeta+o', [HARBOUR_ARTICLE]);
  await new ReaderPane(verbatim.page()).press('q');
  await new QuotePanelPage(verbatim.page()).attribute(HARBOUR_QUOTES[0]?.[1] ?? '');
  await new ReaderPane(verbatim.page()).has(1, 1);
}

/** Opens the note of the first quote. */
async function openNote(page: Page): Promise<void> {
  await new ReaderPane(page).press('n');
  await expect(new QuotePanelPage(page).note).toBeFocused();
}

/** Types without a rest; what stands there when, by the clock of this process. */
async function typeOn(page: Page): Promise<{ readonly at: number; readonly typed: string }[]> {
  const steps: { readonly at: number; readonly typed: string }[] = [];
  const until = Date.now() + TYPING;
  let typed = '';
  while (Date.now() < until) {
    const next = WORDS.charAt(typed.length % WORDS.length);
    await page.keyboard.type(next);
    typed += next;
    steps.push({ at: Date.now(), typed });
    await page.waitForTimeout(40);
  }
  return steps;
}

/** Chooses the first quote after a start. */
async function chooseQuote(page: Page): Promise<void> {
  await new ReaderPane(page).press('j');
  await expect(new QuotePanelPage(page).root).toBeVisible();
}

test('a note that is being typed loses no more than a second to a crash, and nothing to closing', async ({
  verbatim,
}) => {
  await quoteOnce(verbatim);
  await openNote(verbatim.page());
  const steps = await typeOn(verbatim.page());
  const crashed = Date.now();
  await verbatim.crash();
  await chooseQuote(verbatim.page());
  const { root, note } = new QuotePanelPage(verbatim.page());
  await expect(root.getByText(BROUGHT_BACK)).toBeVisible();
  const due = steps.findLast(({ at }) => at <= crashed - MAY_GO)?.typed ?? '';
  expect(due).not.toBe('');
  expect((await note.innerText()).trim()).toContain(due.trim());
  expect(await axeFaults(verbatim.page())).toEqual([]);

  await openNote(verbatim.page());
  await verbatim.page().keyboard.press('End');
  await verbatim.page().keyboard.type(' And this is the end of it');
  await verbatim.restart();
  await chooseQuote(verbatim.page());
  await expect(new QuotePanelPage(verbatim.page()).note).toHaveText(/And this is the end of it$/);
  await openNote(verbatim.page());
  await verbatim.page().keyboard.press('Escape');
  await new ReaderPane(verbatim.page()).has(1, 1);
  await verbatim.restart();
  await chooseQuote(verbatim.page());
  const stored = new QuotePanelPage(verbatim.page()).root;
  await expect(stored.getByText(/And this is the end of it$/)).toBeVisible();
  await expect(stored.getByText(BROUGHT_BACK)).toHaveCount(0);
});

test('a name that was being typed is a draft after a crash: leaving stores nothing, Esc gives it up', async ({
  verbatim,
}) => {
  await quoteOnce(verbatim);
  const name = async () => {
    await verbatim.page().getByRole('button', { name: 'Untitled project' }).click();
    return verbatim.page().getByRole('banner').getByRole('textbox');
  };
  await (await name()).fill('The harbour');
  await verbatim.page().waitForTimeout(MAY_GO);
  await verbatim.crash();
  await expect(await name()).toHaveValue('The harbour');
  const told = verbatim.page().getByRole('banner').getByText(BROUGHT_BACK);
  await expect(told).toBeVisible();
  await new ReaderPane(verbatim.page()).text.click();
  await expect(told).toHaveCount(0);
  await expect(await name()).toHaveValue('The harbour');
  await verbatim.page().keyboard.press('Escape');
  await expect(await name()).toHaveValue('Untitled project');
});
