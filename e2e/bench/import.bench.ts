import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, withoutPickers } from '../browser/browser-app';
import { teamFiles } from '../fixtures/team-files';
import type { TeamSize } from '../fixtures/team-files';

const ROUNDS = 3;
const ONE: TeamSize = { annotators: 1, quotesEach: 100_000, articles: 100, characters: 20_000 };
const TWENTY: TeamSize = { ...ONE, annotators: 20, quotesEach: 10_000 };
const DOCUMENT = 'docs/benchmarks.md';
const [BEGIN, END] = ['<!-- import: begin -->', '<!-- import: end -->'];
const FOLDER = mkdtempSync(join(tmpdir(), 'verbatim-import-'));
const PAGE = 'http://bench.invalid/';

type Insert = 'rows' | 'groups';

/** Puts quotes into a new database: by Dexie a row each with the indexes of the app, or raw rows of 200 without. */
function insert(page: Page, how: Insert): Promise<number> {
  return page.evaluate(async (kind) => {
    const quotes = (await (await fetch('quotes.json')).json()) as { readonly id: string }[];
    const name = `${kind} ${Math.random()}`;
    if (kind === 'rows') {
      interface Table {
        bulkAdd(rows: readonly unknown[]): Promise<unknown>;
      }
      interface Database {
        version(number: number): { stores(stores: Record<string, string>): void };
        open(): Promise<unknown>;
        table(table: string): Table;
        delete(): Promise<void>;
      }
      const { Dexie } = window as unknown as {
        readonly Dexie: new (name: string, options: object) => Database;
      };
      const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
      db.version(1).stores({ quotes: 'id, documentId, *speakerIds, *eventIds, *tags' });
      await db.open();
      const start = performance.now();
      await db.table('quotes').bulkAdd(quotes);
      const time = performance.now() - start;
      await db.delete();
      return time;
    }
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name, 1);
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore('groups', { autoIncrement: true }),
      );
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const start = performance.now();
    const writing = db.transaction('groups', 'readwrite', { durability: 'strict' });
    for (let at = 0; at < quotes.length; at += 200)
      writing.objectStore('groups').put(quotes.slice(at, at + 200));
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    const time = performance.now() - start;
    db.close();
    return time;
  }, how);
}

interface Merge {
  readonly dryRun: number;
  readonly write: number;
  /** Longest task of the page, in ms; 0 when none reached 50. */
  readonly longest: number;
}

/** Merges files through the app's dialog. */
async function merge(page: Page, paths: readonly string[]): Promise<Merge> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+Shift+o');
  const start = performance.now();
  await (await chooser).setFiles([...paths]);
  const button = page.getByRole('dialog').getByRole('button', { name: /^(Merge|Import)$/ });
  await expect(button).toBeVisible();
  const planned = performance.now();
  await button.click();
  await expect(page.getByText(/^(Merged|Imported) /)).toBeVisible();
  const written = performance.now();
  // What follows a merge counts as well: the first article is drawn, the lists are read again.
  await page.waitForTimeout(3000);
  const tasks = await page.evaluate(
    () => (window as unknown as { readonly tasks: readonly number[] }).tasks,
  );
  return { dryRun: planned - start, write: written - planned, longest: Math.max(0, ...tasks) };
}

async function onDisk(size: TeamSize): Promise<string[]> {
  const paths: string[] = [];
  for await (const { name, text } of teamFiles(size)) {
    const path = join(FOLDER, `${size.annotators}-${name}`);
    writeFileSync(path, text);
    paths.push(path);
  }
  return paths;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
const figures = new Map<string, string>();

test.beforeEach(({ context }) => withoutPickers(context));

test('inserting 100,000 quotes', async ({ page }) => {
  const [path = ''] = await onDisk(ONE);
  const { quotes } = JSON.parse(readFileSync(path, 'utf8')) as { readonly quotes: unknown };
  await page.route(`${PAGE}**`, (route) =>
    route.request().url().endsWith('quotes.json')
      ? route.fulfill({ json: quotes })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
  );
  await page.goto(PAGE);
  await page.addScriptTag({ path: 'node_modules/dexie/dist/dexie.min.js' });
  for (const how of ['groups', 'rows'] as const) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await insert(page, how));
    figures.set(how, seconds(middle(times)));
  }
});

for (const [what, size] of [
  ['one', ONE],
  ['twenty', TWENTY],
] as const) {
  for (let round = 0; round < ROUNDS; round += 1) {
    test(`merging ${what}, round ${round + 1}`, async ({ page }) => {
      const measured = await merge(page, await onDisk(size));
      for (const [key, value] of Object.entries(measured))
        figures.set(`${what} ${key} ${round}`, String(value));
    });
  }
}

test.afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  const of = (what: string, key: keyof Merge) =>
    Array.from({ length: ROUNDS }, (_, round) => Number(figures.get(`${what} ${key} ${round}`)));
  const row = (name: string, what: string) =>
    `| ${name} | ${seconds(middle(of(what, 'dryRun')))} | ${seconds(middle(of(what, 'write')))} | ${Math.max(...of(what, 'longest')).toFixed(0)} |`;
  const text = [
    BEGIN,
    '',
    `Middle of ${ROUNDS} runs in Chromium headless, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? ''}), strict durability; the longest task is that of all runs.`,
    '',
    '| inserting 100,000 quotes | s |',
    '|---|---|',
    `| raw rows of 200, no index (the limit) | ${figures.get('groups') ?? '–'} |`,
    `| Verbatim: with articles, speakers, counters, undo and checks | ${seconds(middle(of('one', 'write')))} |`,
    `| Dexie, a row each | ${figures.get('rows') ?? '–'} |`,
    '',
    '| merging through the app | dry run s | write s | longest task of the window ms |',
    '|---|---|---|---|',
    row('1 file of 100,000 quotes', 'one'),
    row('20 files of 10,000 quotes', 'twenty'),
    '',
    END,
  ].join('\n');
  console.log(text);
  const document = readFileSync(DOCUMENT, 'utf8');
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END) + END.length];
  writeFileSync(DOCUMENT, document.slice(0, from) + text + document.slice(to));
});
