import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Session } from '../fixtures/app';
import { openByName } from '../pages/palette';
import { readProjectFile } from '../pages/project-file';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import type { Site } from './site';
import type { Ending } from './verdict';

const SPEAKERS = ['Petra Lindholm', 'Amos Greer', 'Ilse Barend', 'Skerry Traders’ Union'] as const;
/** Quotations of the article, each in a paragraph of its own. */
export const QUOTATIONS = 60;
const speakerOf = (at: number): string => SPEAKERS[at % SPEAKERS.length] ?? SPEAKERS[0];

const TITLE = 'Hearing on the Skerry Ferry';
const HEARING = {
  name: 'hearing.txt',
  content: `${TITLE}\n\n${Array.from(
    { length: QUOTATIONS },
    (_, at) =>
      `“The boat of day ${at + 1} sailed with nobody on board but the crew,” said ${speakerOf(at)}, who keeps the log.\n\n`,
  ).join('')}`,
} as const;

/** Opens the article of the faults by the file dialog. */
export async function openHearing(session: Session, { folder }: Site): Promise<void> {
  const { page } = session;
  const path = join(folder, HEARING.name);
  writeFileSync(path, HEARING.content);
  await opened(page);
  await session.choose([path], () => page.keyboard.press('ControlOrMeta+o'));
  await expect(hearing(page)).toBeVisible();
}

const hearing = (page: Page) => page.getByRole('textbox', { name: `Text of “${TITLE}”` });

const openButton = (page: Page) => page.getByRole('button', { name: /^Open articles/ }).first();
const before = (page: Page) => page.getByText('Nothing is written yet');
const opened = (page: Page) => expect(openButton(page)).toBeVisible();

/** Edits that the window said to be saved, as it says so: quotes and attributions beside the word “Saved”. */
export interface Acknowledgements {
  readonly edits: () => number;
  /** The edits that were there when it was first looked. */
  readonly ready: () => Promise<number>;
}

const ACKNOWLEDGED = /^acknowledged (\d+)$/;

/** Listens to what the window acknowledges, frame by frame. */
export async function listen(page: Page): Promise<Acknowledgements> {
  let edits = 0;
  let heard: (edits: number) => void;
  const first = new Promise<number>((resolve) => {
    heard = resolve;
  });
  page.on('console', (message) => {
    const found = ACKNOWLEDGED.exec(message.text());
    if (!found) return;
    edits = Math.max(edits, Number(found[1]));
    heard(edits);
  });
  await page.evaluate(() => {
    let last = -1;
    const look = () => {
      const state = document.querySelector('header [data-state]')?.textContent;
      const status = document.querySelector('footer[aria-label]')?.textContent ?? '';
      const found = /([\d,]+) quotations? · ([\d,]+) attributed/u.exec(status);
      if (state === 'Saved' && found) {
        const now = found
          .slice(1)
          .reduce((sum, digits) => sum + Number(digits.replaceAll(',', '')), 0);
        if (now !== last) console.debug(`acknowledged ${now}`);
        last = now;
      }
      // What is to be painted is looked at, not what React has half done.
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return { edits: () => edits, ready: () => first };
}

/** Makes the next quote by keys and attributes it, which are two edits, and waits until both are acknowledged. */
export async function quoteNext(page: Page, edits: () => number): Promise<void> {
  const already = edits();
  await new ReaderPane(page).press('q');
  await new QuotePanelPage(page).attribute(speakerOf(already >> 1));
  await expect.poll(edits).toBeGreaterThanOrEqual(already + 2);
}

/** Brings a Verbatim file in by keys. */
export async function importFile(session: Session, path: string): Promise<void> {
  const { page } = session;
  await opened(page);
  await session.choose([path], () => page.keyboard.press('ControlOrMeta+Shift+o'));
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Merge|Import)$/ })
    .click();
  await expect(page.getByText(/^(Merged|Imported) /).first()).toBeVisible({ timeout: PATIENCE });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** How long a start, and a way on, may take before it counts as going nowhere, in ms. */
const PATIENCE = 60_000;

/** Waits for the open project or the page before it; false when neither came. */
async function arrives(page: Page): Promise<'open' | 'told' | null> {
  try {
    await expect(openButton(page).or(before(page)).first()).toBeVisible({ timeout: PATIENCE });
  } catch {
    return null;
  }
  return (await before(page).isVisible()) ? 'told' : 'open';
}

/** Goes to a page without an article, whose status bar counts the whole project. */
async function leaveArticle(page: Page): Promise<void> {
  await expect(new ReaderPane(page).saved).toBeVisible(); // keys are heard then
  await page.keyboard.press('ControlOrMeta+7');
  await expect(page.getByRole('heading', { level: 1, name: 'Annotators' })).toBeVisible();
}

/** Shows the article of the faults again where the window was left without it. */
export async function showHearing(page: Page): Promise<void> {
  const text = hearing(page);
  await expect(new ReaderPane(page).saved).toBeVisible(); // keys are heard then
  if (await text.isVisible()) return;
  await openByName(page, TITLE);
  await expect(text).toBeVisible();
  await page.keyboard.press('ControlOrMeta+j');
}

/** Edits of the whole project in an exported Verbatim file, each quote of which stands in its text. */
async function exportedEdits(session: Session): Promise<number> {
  const { page } = session;
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const bytes = await session.written(() => dialog.getByRole('button', { name: 'Save…' }).click());
  await expect(dialog).toHaveCount(0);
  const { quotes } = readProjectFile(bytes.toString('utf8'));
  return quotes.length + quotes.filter(({ speakerIds = [] }) => speakerIds.length > 0).length;
}

/** Edits that the status bar counts, once it is filled. */
async function editsOf(page: Page): Promise<number> {
  const { counts, saved } = new ReaderPane(page);
  await expect(saved).toBeVisible();
  await expect(counts).toContainText(/quotations? · /);
  const words = await counts.innerText();
  const [quotes = '', attributed = ''] = words.match(/[\d,]+(?= quotation| attributed)/gu) ?? [];
  return Number(quotes.replaceAll(',', '')) + Number(attributed.replaceAll(',', ''));
}

/** Goes the recommended way from the page before opening, then any other; false when none leads on. */
async function goesOn(page: Page): Promise<boolean> {
  for (const key of ['Enter', '1', '2', '3']) {
    await page.keyboard.press(key);
    try {
      await expect(openButton(page)).toBeVisible({ timeout: PATIENCE });
      return true;
    } catch {
      // That way did not lead on: the next one.
    }
  }
  return false;
}

/** How a start is looked at. */
interface Looking {
  /** Counts the whole project, by the status bar and by a file that is exported: what is less counts. */
  readonly whole?: boolean;
  /** Goes no way on from the page before opening. */
  readonly stay?: boolean;
}

async function countedEdits(session: Session, whole: boolean): Promise<number> {
  if (!whole) return editsOf(session.page);
  await leaveArticle(session.page);
  return Math.min(await editsOf(session.page), await exportedEdits(session));
}

/** How often a window may find its open store damaged and begin anew. */
const AGAIN = 2;

/**
 * Looks what a start comes to, the way that the page recommends gone where there is one. A window that finds damage in
 * what it has opened goes back to that page, which is looked at as well.
 */
export async function endingOf(
  session: Session,
  { whole = false, stay = false }: Looking = {},
): Promise<Ending> {
  const { page } = session;
  const stuck = async (why = ''): Promise<Ending> => {
    const words = await page
      .locator('body')
      .innerText()
      .catch(() => '');
    return { ended: 'stuck', where: `${why} ${words}`.replaceAll(/\s+/g, ' ').slice(0, 600) };
  };
  let told: string | null = null;
  for (let anew = 0; anew <= AGAIN; anew += 1) {
    const arrived = await arrives(page);
    if (arrived === null) return stuck();
    if (arrived === 'told') {
      const main = page.getByRole('main');
      const headline = await main.getByRole('heading', { level: 1 }).innerText();
      const recommended = await main.getByRole('button').first().innerText();
      told = `${headline} ${recommended}`.replaceAll(/\s+/g, ' ');
      if (stay) return { ended: 'open', edits: 0, told };
      if (!(await goesOn(page))) return stuck();
    }
    try {
      return { ended: 'open', edits: await countedEdits(session, whole), told };
    } catch (error) {
      if (!(await before(page).isVisible())) return stuck(String(error).slice(0, 200));
    }
  }
  return stuck();
}
