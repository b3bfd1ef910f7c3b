// Scores the suggestion engine on the gold set of the repository, and on ../shared data when that is there; prints a
// table and the classes of errors, and writes both to docs/suggestions.md. `--dry` writes nothing.
import { existsSync, readFileSync } from 'node:fs';
import { loadSuggester, processorTime } from './load-suggester.mjs';
import { score } from './score-suggestions.mjs';
import { writeBetween } from './write-between.mjs';

const SHARED = '../shared/data/quotes';
const FILES = [
  ['dev-canon', `${SHARED}/polnear-dev-canon.jsonl`],
  ['train', `${SHARED}/polnear-train.jsonl`],
];
const percent = (part, whole) => (whole ? ((100 * part) / whole).toFixed(1) : '–');

const { suggest, suggestBare, gold, close } = await loadSuggester();
// The first articles are read by code that is not compiled yet.
for (const { text, language } of [...gold, ...gold])
  for (const engine of [suggest, suggestBare]) engine(text, { language });
const sets = [['own gold set', gold]];
for (const [name, path] of FILES) {
  if (!existsSync(path)) {
    console.log(`${path} is not here: ${name} is left out.`);
    continue;
  }
  const documents = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  sets.push([name, documents]);
}

const rows = [];
const errors = [];
for (const [name, documents] of sets)
  for (const [label, engine] of [
    ['', suggest],
    [', without tagger', suggestBare],
  ]) {
    const times = [];
    const result = score(documents, ({ text, language }) => {
      let found = [];
      times.push(
        processorTime(() => {
          found = engine(text, { language: language ?? 'en' });
        }),
      );
      return found;
    });
    const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)];
    const { tiers } = result;
    rows.push([
      `${name}${label}`,
      documents.length,
      result.gold,
      percent(2 * result.found, result.predicted + result.gold),
      percent(result.either, result.spoken),
      percent(result.name, result.named),
      percent(2 * result.either, result.predicted + result.attributed),
      ...['high', 'medium', 'low'].map(
        (tier) =>
          `${percent(tiers[tier][0], result.spoken)} / ${percent(tiers[tier][1], tiers[tier][0])}`,
      ),
      p95.toFixed(1),
    ]);
    if (label === '') errors.push([name, result]);
  }
await close();

const head = [
  'set',
  'articles',
  'quotes',
  'span F1',
  'mention or name',
  'canonical name',
  'end to end F1',
  'high: share / right',
  'medium',
  'low',
  'p95 ms of processor',
];
const table = [head, head.map(() => '---'), ...rows]
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n');
const classes = errors
  .map(
    ([name, { classes: found, gold: all }]) =>
      `**${name}** (of ${all}): ${found.map(([what, times]) => `${what} ${times}`).join('; ') || 'none'}.`,
  )
  .join('\n\n');
const text = `Measured on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}.\n\n${table}\n\n### Errors by class\n\n${classes}`;
console.log(text);
if (!process.argv.includes('--dry')) writeBetween('docs/suggestions.md', 'eval', text);
