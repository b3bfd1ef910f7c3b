// `npm run bench:merge`: merges generated files on the command line and measures it beside JSON.parse alone, and beside
// Automerge and Yjs doing the same work. Every measurement has a process of its own. Prints a table and writes it to
// docs/benchmarks.md; `--quick` takes small files and writes nothing. Needs `npm run build`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createArticles, createFile } from './bench-merge-corpus.mjs';
import { prepareBench } from './prepare-bench.mjs';

const quick = process.argv.includes('--quick');
const SIZES = quick
  ? [{ files: 3, quotes: 500 }]
  : [
      { files: 2, quotes: 1000 },
      { files: 2, quotes: 10_000 },
      { files: 20, quotes: 10_000 },
      { files: 2, quotes: 100_000 },
    ];
const ROUNDS = quick ? 1 : 3;
const PEER_LIMIT_MS = 10 * 60_000;
/** Quotes in all beyond which Automerge is not tried: it needs a minute at 6,000, and runs out of memory at 20,000. */
const AUTOMERGE_LIMIT = 6000;
const DOCUMENT = 'docs/benchmarks.md';
const [BEGIN, END] = ['<!-- merge: begin -->', '<!-- merge: end -->'];
const CLI = 'out/main/cli.cjs';
const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
await prepareBench();

/** Runs a subject once: its milliseconds and the memory of its process in MB; null past the limit. */
function measure(subject, paths, output) {
  const args = ['--expose-gc', 'e2e/bench/merge-subject.mjs', subject, output, ...paths];
  try {
    const answer = execFileSync(process.execPath, ['--max-old-space-size=12000', ...args], {
      encoding: 'utf8',
      timeout: PEER_LIMIT_MS,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(answer);
  } catch (error) {
    if (error.code !== 'ETIMEDOUT' && error.status === null) throw error;
    return null;
  }
}

const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const tables = [];
for (const { files, quotes } of SIZES) {
  const articles = createArticles(50);
  const paths = Array.from({ length: files }, (_, index) => {
    const path = join(folder, `${quotes}-${index}.verbatim.json`);
    writeFileSync(path, JSON.stringify(createFile(articles, index + 1, quotes)));
    // As Verbatim writes it.
    execFileSync(process.execPath, [CLI, 'merge', path, '-o', path], { stdio: 'ignore' });
    return path;
  });
  const output = join(folder, 'merged.verbatim.json');
  const rows = new Map();
  for (const subject of ['verbatim', 'json', 'yjs', 'automerge']) {
    if (subject === 'automerge' && files * quotes > AUTOMERGE_LIMIT) {
      rows.set(subject, null);
      continue;
    }
    // The peers take minutes; one round shows the order of magnitude.
    const rounds = subject === 'yjs' || subject === 'automerge' ? 1 : ROUNDS;
    const runs = [];
    for (let round = 0; round < rounds; round += 1) {
      const run = measure(subject, paths, output);
      if (!run) break;
      runs.push(run);
    }
    rows.set(
      subject,
      runs.length < rounds
        ? null
        : { ms: middle(runs.map(({ ms }) => ms)), mb: middle(runs.map(({ mb }) => mb)) },
    );
    console.log(files, quotes, subject, JSON.stringify(rows.get(subject)));
  }
  const size = paths.reduce((sum, path) => sum + readFileSync(path).length, 0) / 1e6;
  const limit = rows.get('json');
  const NAMES = {
    verbatim: '`verbatim merge`: read, check, merge, write',
    json: '`JSON.parse` of each file, `JSON.stringify` of the result',
    yjs: 'Yjs: the same records as maps, updates merged',
    automerge: 'Automerge: the same records, documents merged',
  };
  tables.push(
    [
      `### ${files} × ${quotes.toLocaleString('en-GB')} quotes (${size.toFixed(0)} MB)`,
      '',
      '| | ms | to `JSON` | memory MB |',
      '|---|---|---|---|',
      ...[...rows].map(([subject, row]) =>
        row
          ? `| ${NAMES[subject]} | ${row.ms.toFixed(0)} | ${(row.ms / limit.ms).toFixed(2)}× | ${row.mb.toFixed(0)} |`
          : `| ${NAMES[subject]} | runs out of memory, or not done after ten minutes | | |`,
      ),
      '',
    ].join('\n'),
  );
  for (const path of paths) rmSync(path);
}
rmSync(folder, { recursive: true, force: true });
const text = [
  BEGIN,
  '',
  `Middle of ${ROUNDS} runs (peers: one), ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}.`,
  '',
  tables.join('\n'),
  END,
].join('\n');
console.log(text);
if (!quick) {
  const document = readFileSync(DOCUMENT, 'utf8');
  const [before, after] = [document.indexOf(BEGIN), document.indexOf(END) + END.length];
  writeFileSync(DOCUMENT, document.slice(0, before) + text + document.slice(after));
}
