import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeBetween } from '../../scripts/write-between.mjs';
import { expect, test, withoutPickers } from '../browser/browser-app';
import { createLoad } from './load-project';

/** The first is the one to which the other is compared. */
const SIZES = (process.env['LOAD_SIZES'] ?? '1000,100000').split(',').map(Number);
const FRAMES = 300;
/** Three rows a frame: as fast as a wheel turns. */
const STEP = 96;
/** A frame that takes longer than this was missed at 60 Hz, in ms. */
const BUDGET = 25;
const folder = mkdtempSync(join(tmpdir(), 'verbatim-table-'));

interface Measured {
  readonly open: number;
  readonly openTask: number;
  readonly again: number;
  readonly overBudget: number;
  readonly frame: number;
  readonly worst: number;
  readonly sort: number;
  readonly words: number;
  readonly group: number;
  readonly find: number;
}
const measured = new Map<number, Measured>();

declare global {
  interface Window {
    /** Tasks of over 50 ms since it was last emptied, in ms. */
    verbatimLong: number[];
  }
}

const longest = (page: Page) => page.evaluate(() => Math.max(0, ...window.verbatimLong.splice(0)));

/** From a key to the frame in which something is so, in ms. */
async function timed(page: Page, act: () => Promise<void>, seen: string): Promise<number> {
  const ended = page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        window.addEventListener(
          'keydown',
          () => {
            const start = performance.now();
            const look = () => {
              if (!document.querySelector(selector)) requestAnimationFrame(look);
              else setTimeout(() => resolve(performance.now() - start));
            };
            look();
          },
          { capture: true, once: true },
        );
      }),
    seen,
  );
  await act();
  return ended;
}

const scrolled = (page: Page) =>
  page.evaluate(
    ({ frames, step }) =>
      new Promise<number[]>((resolve) => {
        const scroller = document.querySelector('table')?.parentElement;
        const times: number[] = [];
        let last = performance.now();
        const next = (now: number) => {
          times.push(now - last);
          last = now;
          scroller?.scrollBy({ top: times.length < frames / 2 ? step : -step });
          if (times.length < frames) requestAnimationFrame(next);
          else resolve(times.slice(2));
        };
        requestAnimationFrame(next);
      }),
    { frames: FRAMES, step: STEP },
  );

test.beforeEach(({ context }) => withoutPickers(context));
for (const size of SIZES)
  test(`the table of ${size} quotes`, async ({ page }) => {
    const path = join(folder, `${size}.verbatim.json`);
    writeFileSync(path, await createLoad(size));
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('ControlOrMeta+Shift+o');
    await (await chooser).setFiles(path);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Merge|Import)$/ })
      .click();
    await expect(page.getByText(/^(Merged|Imported) /).first()).toBeVisible();
    rmSync(path);
    await page.addInitScript(() => {
      window.verbatimLong = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.verbatimLong.push(duration);
      }).observe({ type: 'longtask' });
    });
    await page.reload();
    await expect(page.locator('li [data-key]').first()).toBeVisible();
    await page.waitForTimeout(3000 + size / 20);
    await longest(page);

    const row = 'table[aria-label="Quotes"] tr[data-index]';
    const press = (keys: string) => () => page.keyboard.press(keys);
    const open = await timed(page, press('ControlOrMeta+Shift+2'), row);
    await page.waitForTimeout(500);
    const openTask = await longest(page);
    const frames = (await scrolled(page)).toSorted((a, b) => a - b);
    await longest(page);

    const head = page.getByRole('columnheader', { name: 'Speaker' }).getByRole('button');
    await head.focus();
    await head.press('Enter');
    await expect(page.getByRole('columnheader', { name: 'Speaker' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    const sort = await longest(page);
    const quotes = page.getByRole('columnheader', { name: 'Quote', exact: true });
    await quotes.getByRole('button').press('Enter');
    await expect(quotes).toHaveAttribute('aria-sort', 'ascending');
    const words = await longest(page);
    await page.getByRole('combobox', { name: 'Group' }).click();
    await page.getByRole('option', { name: 'Speaker' }).click();
    await expect(page.getByRole('treegrid')).toBeVisible();
    await page.waitForTimeout(300);
    const group = await longest(page);
    await page.getByRole('searchbox', { name: 'Find in these' }).fill('crane');
    await page.waitForTimeout(1000);
    const find = await longest(page);
    await page.keyboard.press('ControlOrMeta+Shift+1');
    await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible();
    const again = await timed(page, press('ControlOrMeta+Shift+2'), row);
    measured.set(size, {
      open,
      openTask,
      again,
      overBudget: frames.filter((frame) => frame > BUDGET).length,
      frame: frames[frames.length >> 1] ?? 0,
      worst: frames.at(-1) ?? 0,
      sort,
      words,
      group,
      find,
    });
  });

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  const columns = [...measured];
  const [, base] = columns[0] ?? [];
  if (!base) return;
  const line = (name: string, value: (of: Measured) => number) =>
    `| ${name} | ${columns
      .map(([, of]) => {
        const figure = value(of).toFixed(0);
        return of === base || value(base) === 0
          ? figure
          : `${figure} (${(value(of) / value(base)).toFixed(1)}×)`;
      })
      .join(' | ')} |`;
  const table = [
    `Chromium headless, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? ''}). In brackets: to the table of ${SIZES[0]} quotes in the same run.`,
    '',
    `| quotes | ${columns.map(([size]) => size.toLocaleString('en-GB')).join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    line('from the key to the first rows, ms', ({ open }) => open),
    line('– longest task, ms', ({ openTask }) => openTask),
    line('opened again, ms', ({ again }) => again),
    line(
      `of ${FRAMES - 2} frames while scrolling, over ${BUDGET} ms`,
      ({ overBudget }) => overBudget,
    ),
    line('– the middle frame, ms', ({ frame }) => frame),
    line('– the slowest frame, ms', ({ worst }) => worst),
    line('sorted by speaker, longest task, ms', ({ sort }) => sort),
    line('sorted by the words, longest task, ms', ({ words }) => words),
    line('grouped by speaker, longest task, ms', ({ group }) => group),
    line('a word typed, longest task, ms', ({ find }) => find),
  ].join('\n');
  console.log(table);
  if (process.env['LOAD_WRITE'] !== '0') writeBetween('docs/benchmarks.md', 'table', table);
});
