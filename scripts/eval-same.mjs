// Measures which quotations are taken for the same one, on pairs that were labelled by reading them
// (shared/same-quote/same-quote.labels.json: places and hashes, no words). The articles are in ../shared; without them nothing is measured.
// Writes a table to docs/same-quote.md; `--dry` writes nothing, `--misses` prints where what is found is not what was labelled.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { loadSuggester } from './load-suggester.mjs';
import { writeBetween } from './write-between.mjs';

const SHARED = '../shared/data/quotes';
const LABELS = 'shared/same-quote/same-quote.labels.json';
const SETS = ['train', 'dev-canon'].map((name) => [name, `${SHARED}/polnear-${name}.jsonl`]);
const missing = SETS.filter(([, path]) => !existsSync(path));
if (missing.length > 0) {
  console.log(
    `Skipped: ${missing.map(([, path]) => path).join(', ')} not here, so nothing can be measured.`,
  );
  process.exit(0);
}

const { load, close } = await loadSuggester();
const { SameQuotes } = await load('/shared/same-quote/same-quotes.ts');
const { eachWord } = await load('/shared/checking/find-words.ts');
const { foldWord } = await load('/shared/checking/fold-word.ts');
const { quotationsOfText } = await load('/shared/same-quote/quotations-of-text.ts');
const labels = JSON.parse(readFileSync(LABELS, 'utf8'));
const wordsOf = (exact) => {
  const words = [];
  eachWord(exact, (start, end) => words.push(foldWord(exact.slice(start, end)).toLowerCase()));
  return words.join(' ');
};
const hashOf = (words) => createHash('sha256').update(words).digest('hex').slice(0, 16);
const percent = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–');

const rows = [];
const unlabelled = [];
for (const [name, path] of SETS) {
  const articles = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const same = new SameQuotes();
  for (const { id, text } of articles) same.put({ key: id, passages: quotationsOfText(id, text) });

  // What is found, as pairs of wordings, those of one wording first.
  const found = new Map();
  for (const { quotes } of same.groups()) {
    const wordings = [...new Map(quotes.map((quote) => [wordsOf(quote.exact), quote])).keys()];
    for (const [at, one] of wordings.entries()) {
      const own = quotes.filter(({ exact }) => wordsOf(exact) === one);
      if (new Set(own.map(({ article }) => article)).size > 1)
        found.set(hashOf(one), { kind: 'identical', words: [one] });
      for (const other of wordings.slice(at + 1))
        found.set([hashOf(one), hashOf(other)].toSorted().join(' '), {
          kind: 'altered',
          words: [one, other],
        });
    }
  }
  const own = labels.filter(({ set }) => set === name);
  const labelled = new Map();
  for (const label of own) {
    for (const [at, [id, start, end]] of label.places.entries()) {
      const hash = hashOf(wordsOf((texts.get(id) ?? '').slice(start, end)));
      if (hash !== (label.words[at] ?? label.words[0]))
        throw new Error(`${LABELS}: other words stand at ${id} ${start}–${end}.`);
    }
    labelled.set(label.words.toSorted().join(' '), label);
  }
  for (const [key, one] of found) if (!labelled.has(key)) unlabelled.push({ name, ...one });
  for (const kind of ['identical', 'altered', 'both']) {
    const asked = [...labelled].filter(([, label]) => kind === 'both' || label.kind === kind);
    const isTrue = asked.filter(([, label]) => label.same);
    const got = asked.filter(([key]) => found.has(key));
    const right = isTrue.filter(([key]) => found.has(key));
    rows.push([
      name,
      kind,
      asked.length,
      isTrue.length,
      got.length,
      percent(right.length, got.length),
      percent(right.length, isTrue.length),
    ]);
    if (kind === 'both' || !process.argv.includes('--misses')) continue;
    for (const [key, label] of asked)
      if (label.same !== found.has(key)) {
        const words = label.places.map(([id, start, end]) => texts.get(id).slice(start, end));
        console.log(`${label.same ? 'missed' : 'wrong'} (${kind})\n  ${words.join('\n  ')}`);
      }
  }
}
await close();
const head = ['set', 'pairs', 'labelled', 'the same', 'found', 'precision', 'recall'];
const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
console.log(table.join('\n'));
if (unlabelled.length > 0) {
  for (const { name, kind, words } of unlabelled)
    console.log(`not labelled (${name}, ${kind}):\n  ${words.join('\n  ')}`);
  throw new Error(
    `${unlabelled.length} pairs that were found are not labelled: read and label them.`,
  );
}
if (!process.argv.includes('--dry'))
  writeBetween(
    'docs/same-quote.md',
    'eval',
    `Measured on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}.\n\n${table.join('\n')}`,
  );
