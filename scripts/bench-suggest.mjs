// Measures the suggestion engine from 10 KB to 10 MB: time per MB must not grow with the size. Writes the table to
// docs/suggestions.md. `--quick` stops at 1 MB and writes nothing.
import { cpus } from 'node:os';
import { loadSuggester, processorTime } from './load-suggester.mjs';
import { writeBetween } from './write-between.mjs';

const quick = process.argv.includes('--quick');
const SIZES = quick ? [1e4, 1e5, 1e6] : [1e4, 1e5, 1e6, 1e7];
const { suggest, suggestBare, gold, close } = await loadSuggester();
const articles = gold.filter(({ language }) => language === 'en').map(({ text }) => text);

/** A text of about so many UTF-16 units; surnames differ from round to round, as they do in a collection. */
function textOf(size) {
  const parts = [];
  for (let length = 0, round = 0; length < size; round += 1)
    for (const article of articles) {
      const part = article.replaceAll(
        /\b(Arvelo|Okafor)\b/g,
        `$1${'abcdefghijklmnopqrstuvwxyz'[round % 26]}`,
      );
      parts.push(part);
      length += part.length + 2;
    }
  return parts.join('\n\n').slice(0, size);
}

const time = (engine, text) =>
  Math.min(
    ...Array.from({ length: text.length < 2e6 ? 3 : 1 }, () =>
      processorTime(() => engine(text, { language: 'en' })),
    ),
  );
const ROWS = [
  ['articles', textOf],
  ['the same in one line', (size) => textOf(size).replaceAll('\n', ' ')],
  [
    '10,000 marks in one paragraph, repeated',
    (size) => '“It is late,” said Ada Pell. '.repeat(size / 29),
  ],
  ['only opening marks', (size) => '“ It is '.repeat(size / 8)],
  ['no marks', (size) => 'The tide goes out and Ada Pell said so. '.repeat(size / 40)],
];
suggest(textOf(1e5), { language: 'en' });
suggestBare(textOf(1e5), { language: 'en' });
const rows = [];
for (const [name, make] of ROWS)
  for (const [label, engine] of [
    ['with', suggest],
    ['without', suggestBare],
  ]) {
    /** @type {string[]} */
    const cells = SIZES.map((size) => {
      const text = make(size);
      return ((time(engine, text) * 1e6) / text.length).toFixed(0);
    });
    rows.push(`| ${[name, label, ...cells].join(' | ')} |`);
    console.log(rows.at(-1));
  }
await close();
const head = ['10 KB', '100 KB', '1 MB', '10 MB'].slice(0, SIZES.length);
const text = [
  `Milliseconds of processor time per MB (a million UTF-16 units), best of three (of one from 10 MB), ${cpus()[0]?.model.trim()}, Node ${process.version}.`,
  '',
  `| text | tagger | ${head.join(' | ')} |`,
  `|---|---|${head.map(() => '---|').join('')}`,
  ...rows,
].join('\n');
console.log(text);
if (!quick) writeBetween('docs/suggestions.md', 'bench', text);
