// `npm run eval:sources [-- --only FORMAT] [--verbose] [--dry]`: reads every file of ../shared/data/sources in a worker that
// is ended at its limit, compares what came of it with the manifest there, prints a table and writes it to
// docs/sources.md (not with --only or --dry). `--verbose` tells of each file. Nothing of the files themselves is written.
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { ROOT } from './prepare.mjs';
import { scoreReading } from './score-sources.mjs';
import { writeBetween } from './write-between.mjs';

const FOLDER = join(ROOT, '../shared/data/sources');
const MANIFEST = join(FOLDER, 'manifest.tsv');
/** How long one file may take (ms). */
const LIMIT_MS = 20_000;
const LONG_LIMIT_MS = 60_000;
const LONG = new Set(['pdf', 'warc']);
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
  },
});

if (!existsSync(MANIFEST)) {
  console.log(`${MANIFEST} is not here: nothing was measured.`);
  process.exit(0);
}

/** What a cell of the manifest says: it stands in quotation marks where it holds some. */
const cell = (text) => (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);

/** The rows of the manifest, with their lists. */
function readManifest() {
  const [head, ...rows] = readFileSync(MANIFEST, 'utf8')
    .split(/\r?\n/)
    .filter(Boolean)
    .map((line) => line.split('\t').map(cell));
  return rows.map((cells) => {
    const row = Object.fromEntries(head.map((name, at) => [name, cells[at] ?? '']));
    const list = (name) => JSON.parse(row[name] || '[]');
    return { ...row, sentences: list('sentences_json'), absent: list('absent_json') };
  });
}

const bundle = mkdtempSync(join(tmpdir(), 'verbatim-readers-'));
await build({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: {
    ssr: 'shared/readers/read-articles.ts',
    outDir: bundle,
    target: 'node20',
    rolldownOptions: {
      output: { entryFileNames: 'readers.mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});

let worker = null;
const startWorker = () =>
  new Worker(new URL('eval-sources-worker.mjs', import.meta.url), {
    workerData: { readers: pathToFileURL(join(bundle, 'readers.mjs')).href },
  });

/** What reading a file gives, or that it crashed or hung; a worker that did either is replaced. */
async function readFile(path, limit) {
  worker ??= startWorker();
  const ending = new AbortController();
  const running = once(worker, 'message', { signal: ending.signal }).then(([read]) => ({ read }));
  worker.postMessage(path);
  const outcome = await Promise.race([
    // A worker's error rejects the wait for its message.
    running.catch((error) => ({ failure: 'crashed', error })),
    setTimeout(limit, { failure: 'hung' }, { signal: ending.signal }),
  ]);
  ending.abort();
  if (outcome.failure !== undefined) {
    await worker.terminate();
    worker = null;
  }
  return outcome;
}

/** Why a file was refused, in a few words. */
const reasonOf = ({ kind, what, of }) => [kind, of ?? what].filter(Boolean).join(': ');

const wanted = readManifest().filter(
  ({ format }) => options.only === undefined || format === options.only,
);
const results = [];
for (const gold of wanted) {
  const began = performance.now();
  const { read, failure, error } = await readFile(
    join(FOLDER, gold.path),
    LONG.has(gold.format) ? LONG_LIMIT_MS : LIMIT_MS,
  );
  const ms = performance.now() - began;
  const score = read?.ok ? scoreReading(gold, read) : null;
  const reason = failure ?? (read.ok ? null : reasonOf(read.error));
  results.push({ gold, ms, score, failure, reason });
  if (options.verbose) tell(gold, ms, { score, reason, error });
}
await worker?.terminate();
rmSync(bundle, { recursive: true });

function tell(gold, ms, { score, reason, error }) {
  console.log(`${gold.path} (${Math.round(ms)} ms): ${reason ?? 'taken'}`);
  if (error) console.log(error);
  if (!score) return;
  for (const sentence of score.missed) console.log(`    missed: ${sentence}`);
  for (const sentence of score.unwanted) console.log(`    unwanted: ${sentence}`);
  const { found } = score;
  if (score.title === false) console.log(`    title: ${found.title}\n       not: ${gold.title}`);
  if (score.author !== null && score.author !== 'right')
    console.log(
      `    author (${score.author}): ${found.authors.join('; ')}\n       not: ${gold.author}`,
    );
  if (score.date === false) console.log(`    date: ${found.published}\n       not: ${gold.date}`);
  if (score.count === false) console.log(`    articles: ${found.articles}, not ${gold.articles}`);
}

const of = (part, whole) => (whole === 0 ? '–' : `${part} of ${whole}`);
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

/** Of how many files the manifest knows something, and for how many of these it was read right. */
const rightOf = (list, known, isRight) => {
  const judged = list.filter(({ gold }) => gold[known] !== '');
  return of(judged.filter(({ score }) => score !== null && isRight(score)).length, judged.length);
};

function rowOf(format, list) {
  const taken = list.filter(({ score }) => score !== null);
  const reasons = new Map();
  for (const { reason } of list)
    if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const refused = Array.from(reasons, ([reason, times]) => `${times} × ${reason}`);
  const authors = list.filter(({ gold }) => gold.author !== '');
  const authorsThat = (kind) =>
    authors.filter(({ score }) => (score?.author ?? 'none') === kind).length;
  return [
    format,
    list.length,
    taken.length,
    format === 'all' ? list.length - taken.length : refused.join('; ') || '–',
    of(
      sum(taken.map(({ gold, score }) => gold.sentences.length - score.missed.length)),
      sum(list.map(({ gold }) => gold.sentences.length)),
    ),
    of(
      sum(taken.map(({ score }) => score.unwanted.length)),
      sum(list.map(({ gold }) => gold.absent.length)),
    ),
    rightOf(list, 'title', ({ title }) => title),
    authors.length === 0
      ? '–'
      : ['right', 'wrong, stated', 'wrong guess', 'none'].map(authorsThat).join(' / '),
    rightOf(list, 'date', ({ date }) => date),
    rightOf(list, 'articles', ({ count }) => count),
    Math.round(Math.max(...list.map(({ ms }) => ms))),
  ];
}

const formats = [...new Set(wanted.map(({ format }) => format))];
const head = [
  'format',
  'files',
  'taken',
  'refused or failed',
  'sentences found',
  'unwanted found',
  'title right',
  'author right / wrong, stated / wrong guess / none',
  'date right',
  'count of articles right',
  'slowest (ms)',
];
const rows = formats.map((format) =>
  rowOf(
    format,
    results.filter(({ gold }) => gold.format === format),
  ),
);
if (formats.length > 1) rows.push(rowOf('all', results));
const table = [head, head.map(() => '---'), ...rows]
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n');
console.log(table);
if (options.only === undefined && !options.dry)
  writeBetween(
    'docs/sources.md',
    'eval',
    `Measured on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}.\n\n${table}`,
  );
process.exitCode = results.some(({ failure }) => failure !== undefined) ? 1 : 0;
