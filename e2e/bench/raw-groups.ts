import type { BrowserContext } from '@playwright/test';

const PAGE = 'http://bench.invalid/';

/**
 * Writes the quotes of a Verbatim file in raw rows of 200 into an empty database of IndexedDB, in one transaction with
 * strict durability, and nothing else: the limit of any import. In ms.
 */
export async function insertGroups(context: BrowserContext, file: string): Promise<number> {
  const { quotes } = JSON.parse(file) as { readonly quotes: unknown };
  const page = await context.newPage();
  await page.route(`${PAGE}**`, (route) =>
    route.request().url().endsWith('quotes.json')
      ? route.fulfill({ json: quotes })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
  );
  await page.goto(PAGE);
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1)
    times.push(
      await page.evaluate(async () => {
        const rows = (await (await fetch('quotes.json')).json()) as readonly unknown[];
        const name = `groups ${Math.random()}`;
        const db = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open(name, 1);
          opening.addEventListener('upgradeneeded', () =>
            opening.result.createObjectStore('groups', { autoIncrement: true }),
          );
          opening.addEventListener('success', () => resolve(opening.result));
        });
        const start = performance.now();
        const writing = db.transaction('groups', 'readwrite', { durability: 'strict' });
        for (let at = 0; at < rows.length; at += 200)
          writing.objectStore('groups').put(rows.slice(at, at + 200));
        await new Promise((resolve) => writing.addEventListener('complete', resolve));
        const time = performance.now() - start;
        db.close();
        indexedDB.deleteDatabase(name);
        return time;
      }),
    );
  await page.close();
  return times.toSorted((a, b) => a - b)[1] ?? 0;
}
