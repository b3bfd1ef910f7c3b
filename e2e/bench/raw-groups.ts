import type { BrowserContext } from '@playwright/test';

/** Answered here; an address of this machine, since a request that leaves it fails a run. */
const PAGE = 'http://localhost:49999/';
/** Rows that go to the page in one answer: the protocol takes no body of hundreds of megabytes. */
const ROWS_IN_AN_ANSWER = 20_000;

/** The lists of a Verbatim file, and its revisions as one more. */
const listsOf = (file: Readonly<Record<string, unknown>>): readonly unknown[] =>
  Object.entries(file).flatMap(([name, value]) => {
    if (Array.isArray(value)) return value as readonly unknown[];
    return name === 'revisions' ? Object.entries(value as object) : [];
  });

/**
 * Writes what a Verbatim file has in its lists, or only its quotes, in raw rows of 200 into an empty database of
 * IndexedDB, in one transaction with strict durability, and nothing else: the limit of any import. In ms.
 */
export async function insertGroups(
  context: BrowserContext,
  file: string,
  what: 'all' | 'quotes',
): Promise<number> {
  const json = JSON.parse(file) as Readonly<Record<string, unknown>>;
  const rows = what === 'all' ? listsOf(json) : (json['quotes'] as readonly unknown[]);
  const page = await context.newPage();
  await page.route(`${PAGE}**`, (route) => {
    const from = /rows-(\d+)$/.exec(route.request().url())?.[1];
    return from !== undefined
      ? route.fulfill({ json: rows.slice(Number(from), Number(from) + ROWS_IN_AN_ANSWER) })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' });
  });
  await page.goto(PAGE);
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1)
    times.push(
      await page.evaluate(async (step) => {
        const all: unknown[] = [];
        for (;;) {
          const answer = await fetch(`rows-${all.length}`);
          const some = (await answer.json()) as readonly unknown[];
          all.push(...some);
          if (some.length < step) break;
        }
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
        for (let at = 0; at < all.length; at += 200)
          writing.objectStore('groups').put(all.slice(at, at + 200));
        await new Promise((resolve) => writing.addEventListener('complete', resolve));
        const time = performance.now() - start;
        db.close();
        indexedDB.deleteDatabase(name);
        return time;
      }, ROWS_IN_AN_ANSWER),
    );
  await page.close();
  return times.toSorted((a, b) => a - b)[1] ?? 0;
}
