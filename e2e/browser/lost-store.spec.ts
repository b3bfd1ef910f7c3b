import type { Page } from '@playwright/test';
import { HARBOUR_ARTICLE, HARBOUR_QUOTES } from '../journeys/harbour';
import { expect, payload, test, withoutPickers } from './browser-app';
import { axeFaults } from '../pages/axe';
import { QuotePanelPage } from '../pages/quote-panel';
import { ReaderPane } from '../pages/reader';

test.beforeEach(({ context }) => withoutPickers(context));

/** Opens the article by keys, so that its text has the focus. */
async function openHarbour(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+o');
  await (await chooser).setFiles([payload(HARBOUR_ARTICLE.name, HARBOUR_ARTICLE.content)]);
}

/** Makes the quotes of the harbour article from `made` on, until there are so many. */
async function quote(page: Page, made: number, many: number): Promise<void> {
  const reader = new ReaderPane(page);
  const panel = new QuotePanelPage(page);
  for (const [words, speaker] of HARBOUR_QUOTES.slice(made, many)) {
    await reader.press('q');
    await expect(panel.root.getByText(words)).toBeVisible();
    await panel.attribute(speaker);
  }
  await reader.has(many, many);
}

/** What lies in the private files of the page, as text. */
const privateText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const texts: string[] = [];
    const read = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const handle of folder.values())
        if (handle instanceof FileSystemDirectoryHandle) await read(handle);
        else if (handle instanceof FileSystemFileHandle)
          texts.push(await (await handle.getFile()).text());
    };
    await read(await navigator.storage.getDirectory());
    return texts.join('\n');
  });

/** Waits until the journal has the last change that the window's sentinel tells of. */
async function journalIsUpToDate(page: Page): Promise<void> {
  const revision = await page.evaluate(
    () =>
      (JSON.parse(localStorage.getItem('verbatim-sentinel') ?? '{}') as { revision: number })
        .revision,
  );
  await expect.poll(() => privateText(page)).toContain(`"revision":${revision},`);
}

/** Originals that lie in the private files, and those that the project's store has. */
const originals = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const copies = await root.getDirectoryHandle('recovery').then(
      (folder) => folder.getDirectoryHandle('originals'),
      () => null,
    );
    let kept = 0;
    for await (const name of copies?.keys() ?? []) if (name.endsWith('.original')) kept += 1;
    const stored = await new Promise<number>((resolve) => {
      const opening = indexedDB.open('verbatim');
      opening.addEventListener('success', () => {
        const { result } = opening;
        const count = result.transaction('originals').objectStore('originals').count();
        count.addEventListener('success', () => {
          result.close();
          resolve(count.result);
        });
      });
    });
    return { kept, stored };
  });

const recovery = (page: Page) => ({
  title: page.getByRole('heading', { level: 1 }),
  first: page.getByRole('button', { name: 'Put everything back' }),
});

test('a store that is thrown away under the open window is put back by one key, twice', async ({
  page,
}) => {
  await openHarbour(page);
  const banner = page.getByRole('banner');
  const work: readonly (() => Promise<void>)[] = [
    () => quote(page, 0, 2),
    async () => {
      await banner.getByRole('button', { name: 'Untitled project' }).click();
      await banner.getByRole('textbox').fill('Harbour dispute');
      await page.keyboard.press('Enter');
      await new ReaderPane(page).has(2, 2);
    },
  ];
  for (const doWork of work) {
    await doWork();
    await journalIsUpToDate(page);
    await expect.poll(() => originals(page)).toEqual({ kept: 1, stored: 1 });
    // The window notices, and begins anew: it never writes into an empty store.
    await page.evaluate(() => {
      indexedDB.deleteDatabase('verbatim');
    });
    const { title, first } = recovery(page);
    await expect(title).toContainText('The project is gone from its store.');
    await expect(title).toContainText('Your work is whole in the journal.');
    await expect(page.getByText('Nothing is written yet')).toBeVisible();
    await expect(
      page.getByText(/^1 original file .* is kept apart and comes back\.$/),
    ).toBeVisible();
    await expect(first).toBeFocused();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await new ReaderPane(page).has(2, 2);
  }
  await expect(banner.getByRole('button', { name: 'Harbour dispute' })).toBeVisible();
  await expect.poll(() => originals(page)).toEqual({ kept: 1, stored: 1 });
});

test('the page before opening works by keys alone, at 900 px and in its other states', async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 800 });
  await openHarbour(page);
  await quote(page, 0, 1);
  await journalIsUpToDate(page);
  await page.evaluate(() => {
    indexedDB.deleteDatabase('verbatim');
  });
  const { first } = recovery(page);
  await expect(first).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );

  const saving = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+s');
  expect((await saving).suggestedFilename()).toBe('verbatim-recovered.verbatim.json');
  await expect(page.getByText(/^Saved as /)).toBeVisible();

  await page.getByRole('button', { name: 'Begin a new project' }).click();
  const sure = page.getByRole('heading', { name: 'Begin with an empty project?' });
  await expect(sure).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sure).toBeHidden();
  await page.keyboard.press('1');
  await new ReaderPane(page).has(1, 1);
});

test('what a browser throws away on a full disk is put back from the window by a key, the refused change included', async ({
  page,
}) => {
  await openHarbour(page);
  await quote(page, 0, 2);
  await journalIsUpToDate(page);
  await page.evaluate(() => {
    const { prototype } = IDBObjectStore;
    const put = Object.getOwnPropertyDescriptor(prototype, 'put') ?? {};
    Object.defineProperty(prototype, 'put', {
      ...put,
      value: () => {
        throw new DOMException('injected', 'QuotaExceededError');
      },
    });
    Object.assign(window, {
      letThrough: () => Object.defineProperty(prototype, 'put', put),
    });
  });
  const reader = new ReaderPane(page);
  await reader.press('q');
  const told = page.getByRole('banner').getByRole('alert');
  await expect(told).toContainText('the disk is full');
  // Connections are closed, and nobody is asked.
  const tools = await page.context().newCDPSession(page);
  await tools.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb,file_systems',
  });
  await page.evaluate(() => {
    (window as Window & { readonly letThrough?: () => void }).letThrough?.();
  });
  await expect(told).toContainText('the browser has thrown away what it kept');
  // The message that says so too has come in whole.
  const message = page.getByRole('alertdialog', { includeHidden: true });
  await expect(message.filter({ hasText: 'thrown away' })).toHaveCSS('opacity', '1');
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+e');
  await expect(page.getByRole('dialog', { name: 'Export' }).getByText(/^3 quotes/)).toBeVisible();
  await page.keyboard.press('Escape');
  await told.getByRole('button', { name: 'Put back' }).press('Enter');
  await reader.has(3, 2);
  await page.reload();
  await reader.has(3, 2);
});
