// `npm run bench:search`: builds an index of made-up articles and asks it, beside MiniSearch and FlexSearch. Each has a
// process of its own. Writes docs/benchmarks.md; `--quick` takes 500 articles and writes nothing.
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { prepareBench } from './prepare-bench.mjs';
import { writeBetween } from './write-between.mjs';

const quick = process.argv.includes('--quick');
const COUNT = quick ? 500 : 10_000;
const NAMES = {
  verbatim: 'Verbatim',
  minisearch: 'MiniSearch',
  flexsearch: 'FlexSearch, `forward`',
};
await prepareBench();

const rows = Object.entries(NAMES).map(([subject, name]) => {
  const args = ['--expose-gc', '--max-old-space-size=8000', 'e2e/bench/search-subject.mjs'];
  const answer = execFileSync(process.execPath, [...args, subject, String(COUNT)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 30,
  });
  const result = JSON.parse(answer.trim().split('\n').at(-1));
  console.log(name, JSON.stringify(result));
  return { name, ...result };
});
const [own] = rows;
const kinds = Object.keys(own.times);
const cell = (value, digits = 1) =>
  value === null || value === undefined ? '–' : value.toFixed(digits);
const text = [
  `${COUNT.toLocaleString('en-GB')} made-up articles (${own.text.toFixed(1)} MB), ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}. Times are processor time; those of queries are the middle and the 95th of a hundred of 300, in ms. A dash: it cannot do that, or does not say.`,
  '',
  `| | built in s | in memory MB | to keep MB | ${kinds.join(' | ')} |`,
  `|---|---|---|---|${kinds.map(() => '---|').join('')}`,
  ...rows.map(
    ({ name, built, held, size, times }) =>
      `| ${name} | ${cell(built)} | ${cell(held, 0)} | ${cell(size, 0)} | ${kinds
        .map((kind) =>
          times[kind] ? `${cell(times[kind].middle)} / ${cell(times[kind].p95)}` : '–',
        )
        .join(' | ')} |`,
  ),
  '',
  `Verbatim’s index is ${((own.size / own.text) * 100).toFixed(0)} % of the text. Checking and taking it up at a start: ${cell(own.reload, 0)} ms; one more record until it can be found: ${cell(own.write, 0)} ms.`,
].join('\n');
console.log(text);
if (!quick) writeBetween('docs/benchmarks.md', 'search', text);
