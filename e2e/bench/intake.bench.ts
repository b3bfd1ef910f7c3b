import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { writeBetween } from '../../scripts/write-between.mjs';
import { docxOf, paragraphOf, runOf } from '../../shared/readers/docx/docx.cases';
import { storyMarkup, storyOf } from '../../shared/readers/fixtures/made-file.cases';
import { expect, test, withoutPickers } from '../browser/browser-app';
import { createQuotedText } from './quoted-text';

const FILES = 400;
const ROUNDS = Number(process.env['INTAKE_ROUNDS'] ?? 3);
/** Between two keys, about as somebody types who knows them (ms). */
const PACE = 400;
const folder = mkdtempSync(join(tmpdir(), 'verbatim-intake-'));

/** The files: texts, saved pages, Word documents and e-mails of some thousand characters, one like none of the others. */
function writeFiles(): string {
  const made = join(folder, 'press');
  for (let at = 0; at < FILES; at += 1) {
    const title = `Report ${at} from the harbour`;
    const paragraphs = [0, 1, 2, 3].flatMap((part) => storyOf(`${title} ${part}`));
    const text = paragraphs.join('\n\n');
    const [name, content] = (
      [
        ['txt', `${title}\n\n${text}\n`],
        [
          'html',
          `<!doctype html><html lang="en"><title>${title}</title><body><article><h1>${title}</h1>${[0, 1, 2, 3].map((part) => storyMarkup(`${title} ${part}`)).join('')}</article></body></html>`,
        ],
        ['docx', docxOf([title, ...paragraphs].map((one) => paragraphOf(runOf(one))).join(''))],
        ['eml', `From: Ada Pell <ada@harbour.example>\r\nSubject: ${title}\r\n\r\n${text}\r\n`],
      ] as const
    )[at % 4] ?? ['txt', text];
    const path = join(made, `${at % 10}`, `report-${at}.${name}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return made;
}

/** A task of the window of over 50 ms (ms). */
interface Task {
  readonly onClock: number;
  /** How much of it its thread had the processor: the rest is other work of the machine. */
  readonly onProcessor: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** µs. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const isTask = ({ name }: TraceEvent): boolean => name === 'ThreadControllerImpl::RunTask';

/** Watches the tasks of the window. Gives what ends that, and tells those that were long. */
async function watchTasks(page: Page): Promise<() => Promise<readonly Task[]>> {
  const session = await browserOf(page).newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as readonly TraceEvent[])),
  );
  const traceConfig = { includedCategories: ['toplevel'], excludedCategories: ['*'] };
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const windows = events.flatMap(({ name, args, pid, tid }) =>
      name === 'thread_name' && args.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    );
    // A spare process may wait for the next page: the window's is that which did the most.
    const byThread = windows.map((thread) =>
      events.filter((event) => isTask(event) && `${event.pid} ${event.tid}` === thread),
    );
    const [tasks = []] = byThread.toSorted((a, b) => b.length - a.length);
    return tasks
      .map(({ dur = 0, tdur = 0 }) => ({ onClock: dur / 1000, onProcessor: tdur / 1000 }))
      .filter(({ onClock }) => onClock > 50);
  };
}

function browserOf(page: Page): Browser {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  return browser;
}

/** Heap of the window in MB after a collection. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** Resident memory of all processes that draw pages and run their workers, in MB; null where the system does not tell. */
async function resident(page: Page): Promise<number | null> {
  const session = await browserOf(page).newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  try {
    return processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')))
      .reduce((sum, found) => sum + Number(found?.[1] ?? 0) / 1000, 0);
  } catch {
    return null;
  }
}

/** Makes a quote and goes on, as somebody does who works through an article. */
async function work(page: Page): Promise<void> {
  for (const key of ['q', 'Escape']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(PACE);
  }
}

/** Waits by the page's own means: Playwright's look at every element, in tasks that would be measured. */
const status = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('footer[aria-label]')?.textContent ?? '');

interface Measured {
  readonly tasks: readonly Task[];
  /** ms. */
  readonly lasted: number;
  readonly quotes: number;
}
interface Round {
  readonly alone: Measured;
  readonly meanwhile: Measured;
  readonly heap: readonly [before: number, after: number];
  readonly resident: readonly [before: number, most: number];
}
const rounds: Round[] = [];

const quotesIn = (words: string): number =>
  Number(/^([\d,]+) quotation/u.exec(words)?.[1]?.replaceAll(',', '') ?? 0);

for (let round = 1; round <= ROUNDS; round += 1)
  test(`${FILES} files come in while quotes are made, round ${round}`, async ({
    page,
    context,
  }) => {
    await withoutPickers(context);
    await page.reload();
    await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
    const made = writeFiles();
    const article = join(folder, 'article.txt');
    writeFileSync(article, createQuotedText(60_000));
    const opening = page.waitForEvent('filechooser');
    await page.keyboard.press('ControlOrMeta+o');
    await (await opening).setFiles(article);
    await page.waitForFunction(() => document.querySelector('.reader-text:focus') !== null);
    await page.waitForTimeout(3000);
    const session = await context.newCDPSession(page);
    const before = { heap: await heap(session), resident: (await resident(page)) ?? 0 };

    const measure = async (isOver: (words: string, turn: number) => boolean): Promise<Measured> => {
      const watched = await watchTasks(page);
      const start = performance.now();
      const quotes = quotesIn(await status(page));
      for (let turn = 0; ; turn += 1) {
        await work(page);
        most = Math.max(most, (await resident(page)) ?? 0);
        const words = await status(page);
        if (isOver(words, turn))
          return {
            tasks: await watched(),
            lasted: performance.now() - start,
            quotes: quotesIn(words) - quotes,
          };
      }
    };
    let most = before.resident;
    const alone = await measure((_words, turn) => turn >= 20);

    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('ControlOrMeta+Alt+o');
    await (await choosing).setFiles(made);
    // The page of the import comes by itself; work goes on in the article.
    await page.waitForFunction(() => document.querySelector('progress') !== null);
    await page.keyboard.press('ControlOrMeta+1');
    await page.waitForTimeout(300);
    await page.evaluate(() => document.querySelector<HTMLElement>('li [data-key]')?.click());
    await page.waitForFunction(() => document.querySelector('.reader-text') !== null);
    await page.evaluate(() => document.querySelector<HTMLElement>('.reader-text')?.focus());
    const meanwhile = await measure((words) => !words.includes('Bringing in'));
    await expect(page.getByRole('contentinfo')).not.toContainText('Bringing in');
    rounds.push({
      alone,
      meanwhile,
      heap: [before.heap, await heap(session)],
      resident: [before.resident, most],
    });
  });

const longest = ({ tasks }: Measured, by: keyof Task): number =>
  Math.max(0, ...tasks.map((task) => task[by]));
const over = ({ tasks }: Measured, by: keyof Task): number =>
  tasks.filter((task) => task[by] > 50).length;
const list = (values: readonly number[]): string =>
  values.map((value) => value.toFixed(0)).join(' / ');

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  if (rounds.length === 0) return;
  const row = (name: string, of: (round: Round) => Measured) => {
    const cells = [
      ...(['onProcessor', 'onClock'] as const).flatMap((by) => [
        rounds.map((one) => longest(of(one), by)),
        rounds.map((one) => over(of(one), by)),
      ]),
      rounds.map((one) => of(one).quotes),
      rounds.map((one) => of(one).lasted / 1000),
    ];
    return `| ${[name, ...cells.map(list)].join(' | ')} |`;
  };
  writeBetween(
    'docs/benchmarks.md',
    'intake',
    [
      `${FILES} files (texts, saved pages, Word documents, e-mails) of some 8,000 characters, ${rounds.length} rounds; Chromium headless, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? ''}), load of the machine at the end ${loadavg()[0]?.toFixed(0) ?? ''}.`,
      '',
      '| a quote every 0.8 s | longest task of the window, ms of the processor | over 50 | ms on the clock | over 50 | quotes made | s |',
      '|---|---|---|---|---|---|---|',
      row('alone', ({ alone }) => alone),
      row(`while ${FILES} files come in`, ({ meanwhile }) => meanwhile),
      '',
      '| memory in MB, middle of the rounds | before | after |',
      '|---|---|---|',
      `| heap of the window after a collection | ${middleOf(({ heap: one }) => one)} |`,
      `| the page with all its workers, before and at most | ${middleOf(({ resident: one }) => one)} |`,
    ].join('\n'),
  );
});

/** The middle of the rounds, for each of two figures. */
const middleOf = (of: (round: Round) => readonly [number, number]): string =>
  [0, 1]
    .map((at) => rounds.map((one) => of(one)[at] ?? 0).toSorted((a, b) => a - b))
    .map((values) => (values[values.length >> 1] ?? 0).toFixed(0))
    .join(' | ');
