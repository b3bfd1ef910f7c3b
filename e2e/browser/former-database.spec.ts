import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATABASE_NAME, FIRST_STORES } from '../../renderer/db/schema';
import { openByName } from '../pages/palette';
import { expect, test } from './browser-app';

const keyPathOf = (path: string) => (path.startsWith('[') ? path.slice(1, -1).split('+') : path);

/** A store as IndexedDB makes it, from the words in which Dexie is told. */
function storeOf(name: string, words: string) {
  const [key = '', ...indexes] = words.split(', ');
  return {
    name,
    keyPath: keyPathOf(key),
    indexes: indexes.map((index) => ({
      name: index.replace('*', ''),
      multiEntry: index.startsWith('*'),
    })),
  };
}

test('a project that the first version stored is there, and its history is undone', async ({
  browser,
  address,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  // Its page without the app, which would open the database.
  await context.route('**/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.goto(address);
  const path = join(import.meta.dirname, '../../renderer/db/former/version-1/all-done.json');
  const { stores } = JSON.parse(await readFile(path, 'utf8')) as {
    stores: Readonly<Record<string, readonly object[]>>;
  };
  const given = {
    name: DATABASE_NAME,
    rows: { ...stores, originals: [] },
    stores: Object.entries(FIRST_STORES).map(([name, words]) => storeOf(name, words)),
  };
  await page.evaluate(async ({ name, rows, stores: made }) => {
    const opening = indexedDB.open(name, 10);
    opening.addEventListener('upgradeneeded', () => {
      for (const { name: storeName, keyPath, indexes } of made) {
        const store = opening.result.createObjectStore(storeName, { keyPath });
        for (const index of indexes)
          store.createIndex(index.name, index.name, { multiEntry: index.multiEntry });
        for (const row of (rows as Record<string, readonly object[]>)[storeName] ?? [])
          store.put(row);
      }
    });
    await new Promise((resolve, reject) => {
      opening.addEventListener('success', resolve);
      opening.addEventListener('error', () => reject(opening.error ?? new Error('refused')));
    });
    opening.result.close();
  }, given);
  await context.unrouteAll();
  await page.goto(address);

  // One text that two people opened is one article, under the name of the first.
  const article = page.getByRole('button', { name: /hearing/i }).first();
  await expect(article).toBeVisible();
  await openByName(page, 'blind mode');
  const blind = page.getByRole('checkbox', { name: /The team works blind/ });
  await expect(blind).toBeChecked();
  // Undone are the agreement, the merge of a third person's file, and a deletion.
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(blind).not.toBeChecked();
  await page.keyboard.press('ControlOrMeta+z');
  await article.click();
  await expect(page.getByText('2 quotes').first()).toBeVisible();
  await context.close();
});
