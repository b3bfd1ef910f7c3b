// Measures Verbatim's reader beside its peers in one run of one Chromium, prints a table with ratios, and writes it
// to docs/benchmarks.md. `npm run bench -- --quick` leaves the 10 MB text out and writes nothing; `--only=a,b` takes some subjects only.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findChromium } from './find-chromium.mjs';
import { prepareBench } from './prepare-bench.mjs';

const quick = process.argv.includes('--quick');
const SIZES = [
  { label: '6 KB / 10', size: 6_000, count: 10 },
  { label: '100 KB / 1,000', size: 100_000, count: 1_000 },
  { label: '1 MB / 10,000', size: 1_000_000, count: 10_000 },
  ...(quick ? [] : [{ label: '10 MB / 10,000', size: 10_000_000, count: 10_000 }]),
];
const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice(7)
  .split(',');
const SUBJECTS = only ?? [
  'verbatim',
  'virtual-list',
  'plain',
  'mark-nodes',
  'recogito',
  'dom-wrapping',
];
const LIMIT_MS = 60_000;
/** A subject that takes this long to its first screen is measured once; noise decides nothing there. */
const SLOW_MS = 5_000;
const DOCUMENT = 'docs/benchmarks.md';
const [BEGIN, END] = ['<!-- reader: begin -->', '<!-- reader: end -->'];

const BUILD = ['build', '--config', 'e2e/bench/vite.config.ts', '--logLevel', 'warn'];
const runNode = (script, args) =>
  execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' });

await prepareBench();
runNode('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'e2e/bench']);
runNode('node_modules/vite/bin/vite.js', BUILD);
const server = await preview({
  configFile: 'e2e/bench/vite.config.ts',
  preview: { host: '127.0.0.1', port: 0 },
});
const url = server.resolvedUrls?.local[0];
const executablePath = await findChromium();
/** Small texts are quick to measure again, and their first screens differ by less than a frame. */
const roundsOf = (size) => (quick ? 1 : size <= 100_000 ? 5 : 3);

/** One measurement in a browser of its own, so that a subject that hangs takes nothing with it. */
async function measure(subject, size, count) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
    await page.goto(url);
    const painted = page
      .waitForEvent('console', {
        timeout: LIMIT_MS,
        predicate: (line) => line.text() === 'painted',
      })
      .then(
        () => true,
        () => false,
      );
    const work = page.evaluate(
      ([name, characters, highlights]) => window.measure(name, characters, highlights),
      [subject, size, count],
    );
    work.catch(() => {}); // a browser closed in the middle rejects it
    if (!(await painted)) return null;
    // Painted, but a subject may still take minutes over the rest.
    const late = new Promise((resolve) => {
      setTimeout(resolve, LIMIT_MS * 2, null).unref();
    });
    const figures = await Promise.race([work, late]);
    if (!figures) return null;
    const client = await page.context().newCDPSession(page);
    await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client
      .send('Performance.enable')
      .then(() => client.send('Performance.getMetrics'));
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
    return { ...figures, memory: heap / 1e6 };
  } finally {
    await browser.close();
  }
}

const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const rows = [];
let spread = 1;
for (const { label, size, count } of SIZES) {
  const bySubject = new Map();
  for (const subject of SUBJECTS) {
    const runs = [];
    for (let round = 0; round < roundsOf(size); round += 1) {
      const run = await measure(subject, size, count);
      if (!run) break;
      runs.push(run);
      if (run.first > SLOW_MS) break;
    }
    if (runs.length === 0) bySubject.set(subject, null);
    else {
      const keys = Object.keys(runs[0]);
      bySubject.set(
        subject,
        Object.fromEntries(keys.map((key) => [key, middle(runs.map((run) => run[key]))])),
      );
      const firsts = runs.map((run) => run.loaded);
      spread = Math.max(spread, Math.max(...firsts) / Math.min(...firsts));
    }
    console.log(label, subject, JSON.stringify(bySubject.get(subject)));
  }
  rows.push({ label, bySubject });
}
await server.close();

const ratio = (value, base) => (base > 0 ? ` (${(value / base).toFixed(1)}×)` : '');
const cell = (figures, own, key, digits = 0) =>
  `${figures[key].toFixed(digits)}${figures === own ? '' : ratio(figures[key], own[key])}`;
const table = rows
  .map(({ label, bySubject }) => {
    const own = bySubject.get('verbatim');
    const lines = [...bySubject].map(([subject, figures]) =>
      figures
        ? `| ${subject} | ${[
            cell(figures, own, 'work'),
            cell(figures, own, 'first'),
            cell(figures, own, 'loaded'),
            figures.longest.toFixed(0),
            cell(figures, own, 'add', 1),
            cell(figures, own, 'edit', 1),
            figures.frame.toFixed(1),
            figures.worstFrame.toFixed(0),
            cell(figures, own, 'memory'),
          ].join(' | ')} |`
        : `| ${subject} | not painted after 60 s, or not measured after two minutes more | | | | | | | | |`,
    );
    return [
      `### ${label} highlights`,
      '',
      '| | own work ms | first screen ms | all loaded ms | longest task ms | add ms | edit ms | frame ms | worst frame ms | heap MB |',
      '|---|---|---|---|---|---|---|---|---|---|',
      ...lines,
      '',
    ].join('\n');
  })
  .join('\n');
const { version } = JSON.parse(readFileSync('node_modules/@playwright/test/package.json', 'utf8'));
const text = [
  BEGIN,
  '',
  `Middle of 3 runs (5 up to 100 KB), ${cpus().length} cores (${cpus()[0]?.model.trim()}), Chromium headless without a GPU, Playwright ${version}. `,
  `Ratios in brackets are to Verbatim in the same run. Noise: the slowest run of a subject took up to ${spread.toFixed(2)}× its fastest.`,
  '',
  table,
  END,
].join('\n');
console.log(text);
if (!quick) {
  const document = readFileSync(DOCUMENT, 'utf8');
  const [before, after] = [document.indexOf(BEGIN), document.indexOf(END) + END.length];
  writeFileSync(DOCUMENT, document.slice(0, before) + text + document.slice(after));
}
