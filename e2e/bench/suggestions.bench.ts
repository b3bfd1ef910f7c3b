import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test, withoutPickers } from '../browser/browser-app';
import { createQuotedText } from './quoted-text';

const SIZE = 10_000_000;
/** Times each key is pressed. */
const TIMES = 20;
const DOCUMENT = 'docs/benchmarks.md';
const folder = mkdtempSync(join(tmpdir(), 'verbatim-reading-'));
const [BEGIN, END] = ['<!-- suggestions: begin -->', '<!-- suggestions: end -->'];

interface Measured {
  /** Longest task of the page, in ms; 0 when none reached 50. */
  readonly longest: number;
  /** All tasks of over 50 ms. */
  readonly tasks: readonly number[];
  /** From the key to the frame after it, in ms: the middle one and the slowest. */
  readonly keys: readonly number[];
}

/** Watches for long tasks, and for the time from each key to the frame that follows it. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const tasks: number[] = [];
    const keys: number[] = [];
    Object.assign(window, { measured: { tasks, keys } });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    window.addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => setTimeout(() => keys.push(performance.now() - start)));
      },
      { capture: true },
    );
  });

/** What was measured since the last time this was asked. */
async function taken(page: Page): Promise<Measured> {
  await page.waitForTimeout(600);
  const { tasks, keys } = await page.evaluate(() => {
    const { measured } = window as unknown as {
      readonly measured: { readonly tasks: number[]; readonly keys: number[] };
    };
    return { tasks: measured.tasks.splice(0), keys: measured.keys.splice(0) };
  });
  return { tasks, keys, longest: Math.max(0, ...tasks) };
}

/** Heap of the page in MB, after a collection. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}

/** Waits by the page's own means: Playwright's look at every element of the text, in tasks that would be measured. */
const seen = (page: Page, selector: string) =>
  page.waitForFunction((one) => document.querySelector(one) !== null, selector);

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

test.afterAll(() => rmSync(folder, { recursive: true }));

test('answering suggestions in 10 MB', async ({ page, context }) => {
  test.setTimeout(400_000);
  await withoutPickers(context);
  await page.reload();
  await watch(page);
  const rows: string[] = [];
  const note = async (what: string) => {
    const { longest, tasks, keys } = await taken(page);
    const key =
      keys.length === 0 ? '–' : `${middle(keys).toFixed(0)} / ${Math.max(...keys).toFixed(0)}`;
    rows.push(`| ${what} | ${longest.toFixed(0)} | ${tasks.length} | ${key} |`);
    console.log(rows.at(-1), tasks.map(Math.round).join(' '));
  };
  const repeat = async (key: string) => {
    for (let pressed = 0; pressed < TIMES; pressed += 1) {
      await page.keyboard.press(key);
      await page.waitForTimeout(150);
    }
  };
  const text = createQuotedText(SIZE);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+o');
  const path = join(folder, 'large.txt');
  writeFileSync(path, text);
  await (await chooser).setFiles(path);
  await seen(page, '.reader-text:focus');
  const start = performance.now();
  await note('opening the file, to the first screen');
  let last = '';
  for (;;) {
    await page.waitForTimeout(2000);
    const now = await page.evaluate(() => {
      const buttons = Array.from(document.querySelectorAll('aside button'));
      return buttons.find((one) => one.textContent.startsWith('Suggested'))?.textContent ?? '';
    });
    if (now !== '' && now === last) break;
    last = now;
  }
  const count = Number(last.replaceAll(/\D/g, ''));
  console.log(last, ((performance.now() - start) / 1000).toFixed(1));
  await note(`${count.toLocaleString('en-GB')} suggestions found while the text is open`);
  await page.keyboard.press('j');
  await repeat('j');
  await note(`\`J\`, ${TIMES} times`);
  await repeat('a');
  await note(`\`A\`, ${TIMES} times`);
  await repeat('r');
  await note(`\`R\`, ${TIMES} times`);
  await repeat('ControlOrMeta+z');
  await note(`undo, ${TIMES} times`);
  for (let times = 0; times < 4; times += 1) {
    await page.keyboard.press('Shift+A');
    await seen(page, '[role=dialog] input');
    await note('`Shift+A`: the list');
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('[role=dialog] [data-variant=primary]')?.click(),
    );
    await page.waitForTimeout(1500);
    await note('100 accepted as one');
  }
  await page.keyboard.press('j');
  await note('the next');
  await repeat('a');
  await note(`\`A\`, ${TIMES} times, after 400 quotes`);
  await page.keyboard.press('s');
  await page.waitForTimeout(1000);
  await page.keyboard.press('Enter');
  await note('`S` and Enter');
  await page.keyboard.press('l');
  await note('the list of quotes');
  const size = await heap(page);
  const version = page.context().browser()?.version() ?? '';
  const table = [
    BEGIN,
    '',
    `${(text.length / 1e6).toFixed(1)} million characters, ${count.toLocaleString('en-GB')} suggestions; Chromium ${version} headless, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? ''}). Heap of the window at the end: ${size.toFixed(0)} MB.`,
    '',
    '| | longest task ms | tasks over 50 ms | key to frame ms, middle / slowest |',
    '|---|---|---|---|',
    ...rows,
    '',
    END,
  ].join('\n');
  console.log(table);
  const doc = readFileSync(DOCUMENT, 'utf8');
  const [from, to] = [doc.indexOf(BEGIN), doc.indexOf(END) + END.length];
  if (from >= 0) writeFileSync(DOCUMENT, doc.slice(0, from) + table + doc.slice(to));
});
