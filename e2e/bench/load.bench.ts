import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeBetween } from '../../scripts/write-between.mjs';
import { expect, test, withoutPickers } from '../browser/browser-app';
import { createLoad } from './load-project';
import { Stopwatch, watched } from './load-page';
import type { Took } from './load-page';
import { insertGroups } from './raw-groups';

/** The first is the almost empty project, to which the others are compared. */
const SIZES = (process.env['LOAD_SIZES'] ?? '150,1000,10000,100000').split(',').map(Number);
const TIMES = Number(process.env['LOAD_TIMES'] ?? 9);
const folder = mkdtempSync(join(tmpdir(), 'verbatim-load-'));

const OPERATIONS = {
  start: 'start, to the article',
  open: 'open an article',
  make: 'make a quote, to the names offered',
  attribute: 'attribute it',
  undo: 'undo',
} as const;
type Operation = keyof typeof OPERATIONS;

interface Measured {
  readonly took: Readonly<Record<Operation, readonly Took[]>>;
  readonly heap: number;
  readonly lists: readonly {
    readonly list: string;
    readonly took: Took;
    readonly elements: number;
  }[];
  readonly dryRun: number;
  readonly write: number;
  /** From the key to the message: what is in two versions is looked for before that. */
  readonly told: number;
  readonly raw: number;
  readonly rawAll: number;
  readonly export: number;
}
const measured = new Map<number, Measured>();

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Imports a project by the app's dialog: how long the dry run and the writing took, in ms. */
async function imported(
  page: Page,
  path: string,
): Promise<Pick<Measured, 'dryRun' | 'write' | 'told'>> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+Shift+o');
  const start = performance.now();
  await (await chooser).setFiles(path);
  const button = page.getByRole('dialog').getByRole('button', { name: /^(Merge|Import)$/ });
  await expect(button).toBeVisible();
  const planned = performance.now();
  await button.click();
  await expect(page.getByRole('dialog', { name: 'Import a Verbatim file' })).toBeHidden();
  const written = performance.now();
  await expect(page.getByText(/^(Merged|Imported) /).first()).toBeVisible();
  return {
    dryRun: planned - start,
    write: written - planned,
    told: performance.now() - planned,
  };
}

/** Exports the whole project as a Verbatim file. */
async function exported(page: Page): Promise<number> {
  await page.keyboard.press('ControlOrMeta+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: 'Whole project', exact: true }).click();
  const download = page.waitForEvent('download');
  const start = performance.now();
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await (await download).path();
  return performance.now() - start;
}

/** How many quotes an article has, and how many of them are attributed. */
const countsOf = (page: Page) =>
  page.evaluate(() => {
    const status = document.querySelector('footer[aria-label]')?.textContent ?? '';
    const [quotes = 0, attributed = 0] = (status.match(/\d[\d,]*/gu) ?? []).map((digits) =>
      Number(digits.replaceAll(',', '')),
    );
    return { quotes, attributed };
  });

async function worked(page: Page): Promise<Pick<Measured, 'took' | 'heap' | 'lists'>> {
  const took: Record<Operation, Took[]> = {
    start: [],
    open: [],
    make: [],
    attribute: [],
    undo: [],
  };
  let watch = await Stopwatch.of(page);
  const titles = await page.evaluate(() =>
    Array.from(document.querySelectorAll('li [data-key] [aria-hidden] > :first-child'))
      .slice(0, 3)
      .map((one) => one.textContent),
  );
  for (let round = 0; round < TIMES; round += 1) {
    const title = titles[round % titles.length] ?? '';
    took.open.push(await watch.click('li [data-key]', title, { kind: 'article', title }));
  }
  for (let round = 0; round < Math.min(5, TIMES); round += 1)
    took.start.push(
      await watch.load({ kind: 'article', title: titles[(TIMES - 1) % titles.length] ?? '' }),
    );
  watch = await Stopwatch.of(page);
  await page.locator('.reader-text').focus();
  for (let round = 0; round < TIMES; round += 1) {
    const { quotes, attributed } = await countsOf(page);
    took.make.push(await watch.key('q', { kind: 'offers', quotes: quotes + 1 }));
    took.attribute.push(
      await watch.key('Enter', { kind: 'attributed', attributed: attributed + 1 }),
    );
    if (round === 0) continue;
    took.undo.push(
      await watch.key('ControlOrMeta+z', { kind: 'counts', quotes: quotes + 1, attributed }),
    );
    took.undo.push(await watch.key('ControlOrMeta+z', { kind: 'counts', quotes, attributed }));
  }
  const heap = await watch.heap();
  const lists: { list: string; took: Took; elements: number }[] = [];
  for (const list of ['Speakers', 'Events', 'Tags', 'Articles']) {
    const opened = await watch.click('nav button', list, { kind: 'rows', list });
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    lists.push({ list, took: opened, elements });
  }
  return { took, heap, lists };
}

test.beforeEach(({ context }) => withoutPickers(context));
for (const size of SIZES)
  test(`a project of ${size} quotes`, async ({ page }) => {
    const path = join(folder, `${size}.verbatim.json`);
    const text = await createLoad(size);
    writeFileSync(path, text);
    const raw = await insertGroups(page.context(), text, 'quotes');
    const rawAll = await insertGroups(page.context(), text, 'all');
    const importing = await imported(page, path);
    rmSync(path);
    await watched(page);
    await page.reload();
    await expect(page.locator('li [data-key]').first()).toBeVisible();
    // What follows an import is not measured: the worker of the review reads the project.
    await page.waitForTimeout(5000 + size / 20);
    const work = await worked(page);
    measured.set(size, { ...importing, ...work, raw, rawAll, export: await exported(page) });
  });

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  const columns = [...measured];
  const [, base] = columns[0] ?? [];
  if (!base) return;
  const row = (name: string, value: (of: Measured) => number, digits = 0) =>
    `| ${name} | ${columns
      .map(([, of]) => {
        const figure = value(of).toFixed(digits);
        // Where nothing was measured there is nothing to compare to.
        return of === base || value(base) === 0
          ? figure
          : `${figure} (${(value(of) / value(base)).toFixed(1)}×)`;
      })
      .join(' | ')} |`;
  const perQuote = (name: string, value: (of: Measured) => number) =>
    `| ${name} | ${columns.map(([size, of]) => `${(value(of) / 1000).toFixed(2)} (${((value(of) / size) * 1000).toFixed(0)})`).join(' | ')} |`;
  const table = [
    `Middle of ${TIMES}, Chromium headless, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? ''}). In brackets: to the project of ${SIZES[0]} quotes in the same run.`,
    '',
    `| quotes | ${columns.map(([size]) => size.toLocaleString('en-GB')).join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    ...(Object.keys(OPERATIONS) as Operation[]).flatMap((of) => [
      row(`${OPERATIONS[of]}, ms`, ({ took }) => middle(took[of].map(({ frame }) => frame))),
      row('– all work of the window, ms', ({ took }) => middle(took[of].map(({ work }) => work))),
      row('– its slowest, ms', ({ took }) => Math.max(...took[of].map(({ frame }) => frame))),
    ]),
    row('heap with an article open, MB', ({ heap }) => heap),
    ...base.lists.flatMap(({ list }, at) => [
      row(`the list of ${list.toLowerCase()}, ms`, ({ lists }) => lists[at]?.took.frame ?? 0),
      row('– longest task, ms', ({ lists }) => lists[at]?.took.longest ?? 0),
      row('– elements in the document', ({ lists }) => lists[at]?.elements ?? 0),
    ]),
    '',
    `| quotes | ${columns.map(([size]) => size.toLocaleString('en-GB')).join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    perQuote('validation and dry run of an import, s (µs a quote)', ({ dryRun }) => dryRun),
    perQuote('writing an import, s (µs a quote)', ({ write }) => write),
    perQuote('– to its message, s (µs a quote)', ({ told }) => told),
    perQuote('all of the file as raw rows of 200, s (µs a quote)', ({ rawAll }) => rawAll),
    `| – an import to these | ${columns.map(([, { write, rawAll }]) => `${(write / rawAll).toFixed(1)}×`).join(' | ')} |`,
    perQuote(
      'only its quotes, without revisions, as raw rows of 200, s (µs a quote)',
      ({ raw }) => raw,
    ),
    `| – an import to these | ${columns.map(([, { write, raw }]) => `${(write / raw).toFixed(1)}×`).join(' | ')} |`,
    perQuote('export, s (µs a quote)', (of) => of.export),
  ].join('\n');
  console.log(table);
  if (process.env['LOAD_WRITE'] !== '0') writeBetween('docs/benchmarks.md', 'load', table);
});
