import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/app';
import type { Verbatim } from '../fixtures/app';
import { reviewFiles } from '../fixtures/review-files';
import { exported } from '../pages/exchange';
import { MergeDialog } from '../pages/merge-dialog';
import { readProjectFile } from '../pages/project-file';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';
import { HARBOUR_ARTICLE } from '../journeys/harbour';
import { QUARRY, QUARRY_QUOTES } from '../journeys/quarry';

/**
 * The first reading of a store after the next key or click fails, as a disk that does not answer makes it fail. Writing
 * goes on working. Waits first until nothing has been read for a while: what the screen still reads after the last change
 * is not what is to fail.
 */
async function failNextReading(page: Page, store: string): Promise<void> {
  await page.evaluate(async () => {
    type Begins = Record<'transaction', (this: object, ...given: unknown[]) => unknown>;
    const database = IDBDatabase.prototype as unknown as Begins;
    const { transaction } = database;
    let last = performance.now();
    let frames = 0;
    database.transaction = function begin(...given) {
      last = performance.now();
      frames = 0;
      return transaction.apply(this, given);
    };
    // Frames too: a page that is busy with something else reads nothing either.
    while (performance.now() - last < 500 || frames < 20) {
      await new Promise(requestAnimationFrame);
      frames += 1;
    }
    database.transaction = transaction;
  });
  await page.evaluate((name) => {
    type Reads = Record<string, (this: { name: string }, ...given: unknown[]) => unknown>;
    const broken = ['get', 'getAll', 'getAllKeys', 'openCursor', 'count'] as const;
    const places = [IDBObjectStore.prototype, IDBIndex.prototype] as unknown as Reads[];
    const whole = places.map((place) => broken.map((method) => place[method]));
    const mend = () =>
      places.forEach((place, at) =>
        broken.forEach((method, which) => {
          const original = whole[at]?.[which];
          if (original) place[method] = original;
        }),
      );
    const breakAll = () => {
      window.removeEventListener('keydown', breakAll, true);
      window.removeEventListener('click', breakAll, true);
      for (const [at, place] of places.entries()) {
        for (const [which, method] of broken.entries()) {
          place[method] = function read(...given) {
            const held = this as unknown as IDBObjectStore | IDBIndex;
            const of = held instanceof IDBIndex ? held.objectStore : held;
            if (of.name === name && of.transaction.mode === 'readonly') {
              mend();
              throw new DOMException('the disk does not answer', 'UnknownError');
            }
            return whole[at]?.[which]?.apply(this, given);
          };
        }
      }
    };
    window.addEventListener('keydown', breakAll, true);
    window.addEventListener('click', breakAll, true);
  }, store);
}

const header = (page: Page) => page.getByRole('banner').getByRole('alert');
const message = (page: Page) =>
  page.getByRole('alertdialog', { includeHidden: true }).filter({ hasText: 'Not saved' });

/** Header and message say the same. */
async function notSaved(page: Page, why: string): Promise<void> {
  await expect(header(page)).toContainText(`Not saved: ${why}`);
  await expect(message(page)).toHaveCount(1);
  await expect(message(page)).toContainText(`Not saved: ${why}`);
}

/** Trying again does what was missed; header and message end together. */
async function tryAgain(page: Page): Promise<void> {
  await header(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  await expect(message(page)).toHaveCount(0);
}

async function open(verbatim: Verbatim): Promise<ReaderPane> {
  const reader = new ReaderPane(verbatim.page());
  await verbatim.choose('ControlOrMeta+o', [HARBOUR_ARTICLE]);
  await expect(reader.text).toBeFocused();
  return reader;
}

const ARTICLE = 'the article could not be read';

test('a key whose reading fails says so, and the next keys work', async ({ verbatim }) => {
  const page = verbatim.page();
  const reader = await open(verbatim);
  const panel = new QuotePanelPage(page);
  await reader.press('q');
  await panel.attribute('Petra Lindholm');
  await reader.has(1, 1);

  await failNextReading(page, 'manifests');
  await reader.press('v');
  await notSaved(page, ARTICLE);
  for (const [speaker, count] of [['Amos Greer', 2] as const, ['Petra Lindholm', 3] as const]) {
    await reader.press('q');
    await panel.attribute(speaker);
    await expect(reader.counts).toContainText(`${count} quotations · ${count} attributed`);
  }
  // Three are stored, and one key still is not.
  await notSaved(page, ARTICLE);
  await tryAgain(page);
  await reader.has(3, 3);

  const file = readProjectFile(await exported(verbatim));
  expect(file.quotes).toHaveLength(3);
  expect(file.quotes.map((quote) => [quote.anchor.exact, 'check' in quote])).toEqual([
    [expect.stringContaining('Nobody asked'), true],
    [expect.stringContaining('a pause, not'), false],
    [expect.stringContaining('We counted'), false],
  ]);
});

test('each failure is told anew, also after its message was closed', async ({ verbatim }) => {
  const page = verbatim.page();
  const reader = await open(verbatim);
  await reader.press('q');
  await new QuotePanelPage(page).attribute('Petra Lindholm');
  await reader.has(1, 1);
  for (const key of ['v', 'd']) {
    await failNextReading(page, 'manifests');
    await reader.press(key);
    await notSaved(page, ARTICLE);
    await message(page).getByRole('button', { name: 'Close', includeHidden: true }).click();
    await expect(message(page)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+j');
  }
  // Given up: the person knows.
  await header(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(reader.saved).toBeVisible();
});

test('a field of the panel whose reading fails is not lost', async ({ verbatim }) => {
  const page = verbatim.page();
  const reader = await open(verbatim);
  const panel = new QuotePanelPage(page);
  await reader.press('q');
  await panel.attribute('Petra Lindholm');
  await reader.has(1, 1);
  const indirect = panel.root.getByRole('button', { name: 'Indirect' });
  await failNextReading(page, 'manifests');
  await indirect.click();
  await notSaved(page, ARTICLE);
  await panel.root.getByRole('button', { name: 'Inferred' }).click();
  await expect(panel.root.getByRole('button', { name: 'Inferred' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(indirect).toHaveAttribute('aria-pressed', 'false');
  await tryAgain(page);
  await expect(indirect).toHaveAttribute('aria-pressed', 'true');
  await expect(panel.root.getByRole('button', { name: 'Inferred' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('an answer to a suggestion whose reading fails is given by trying again', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await verbatim.choose('ControlOrMeta+o', [QUARRY]);
  const reader = new ReaderPane(page);
  await expect(reader.text).toBeFocused();
  const waits = (count: number) =>
    expect(page.getByRole('button', { name: `Suggested ${count}`, exact: true })).toBeVisible();
  await waits(QUARRY_QUOTES.length);
  await reader.press('j');
  await failNextReading(page, 'documents');
  await page.keyboard.press('a');
  await notSaved(page, ARTICLE);
  await page.keyboard.press('a');
  await expect(reader.counts).toContainText('1 quotation');
  await tryAgain(page);
  await reader.has(2, 2);
});

test('a thing to settle whose reading fails is settled by trying again', async ({ verbatim }) => {
  const page = verbatim.page();
  await verbatim.choose('ControlOrMeta+Shift+o', await reviewFiles());
  const { merge } = new MergeDialog(page);
  await expect(merge).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 thing is to settle: all values are kept.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+5');
  const question = (words: string) =>
    expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
  await question('Name of the speaker');
  await page.keyboard.press('2');
  await question('Where does the quote begin and end?');
  await page.keyboard.press('1');
  await question('Who says this?');
  await failNextReading(page, 'manifests');
  await page.keyboard.press('b');
  await notSaved(page, 'the passage could not be read');
  // The next key works.
  await question('Is this a quote?');
  await page.keyboard.press('1');
  await notSaved(page, 'the passage could not be read');
  await tryAgain(page);
  await expect(page.getByText('Everything is settled')).toBeVisible();
});

test('an article that could not be taken in is taken in by trying again, and others meanwhile', async ({
  verbatim,
}) => {
  const page = verbatim.page();
  await failNextReading(page, 'documents');
  await verbatim.choose('ControlOrMeta+o', [HARBOUR_ARTICLE]);
  await notSaved(page, 'the project could not be read');
  await verbatim.choose('ControlOrMeta+o', [QUARRY]);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const library = page.getByRole('complementary', { name: 'Library' });
  const ferry = library.getByRole('button', { name: /^Ferry to Skerry/ });
  await expect(ferry).toHaveCount(0);
  await tryAgain(page);
  await expect(ferry).toBeVisible();
});

test('an error that nobody foresaw is not called saved', async ({ verbatim }) => {
  const page = verbatim.page();
  const reader = await open(verbatim);
  await page.evaluate(() => {
    // What browsers say of a layout that needs another frame is harmless.
    window.dispatchEvent(
      new ErrorEvent('error', {
        message: 'ResizeObserver loop completed with undelivered notifications.',
      }),
    );
  });
  await expect(reader.saved).toBeVisible();
  await page.evaluate(() => {
    const reason = new TypeError('not a function');
    window.dispatchEvent(
      new PromiseRejectionEvent('unhandledrejection', {
        promise: Promise.resolve(),
        reason,
      }),
    );
  });
  await notSaved(page, 'an error in Verbatim may have stopped your last step');
  await header(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(reader.saved).toBeVisible();
  await expect(message(page)).toHaveCount(0);
});

test('a reading for the screen that fails once is read again', async ({ verbatim }) => {
  const page = verbatim.page();
  const reader = await open(verbatim);
  await reader.press('q');
  await page.keyboard.press('Escape');
  await reader.has(1, 0);
  // A write makes every view read the article again, before any key does.
  await failNextReading(page, 'manifests');
  await page.keyboard.press('q');
  await expect(reader.counts).toContainText('2 quotations');
  await expect(new QuotePanelPage(page).root.getByText('a pause, not an end')).toBeVisible();
});
