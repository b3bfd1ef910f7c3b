// Measures how long it takes to know which quotations stand in several of 10,000 articles, and what one article more
// costs. The texts are made up with a fixed seed. Writes the table to docs/benchmarks.md; `--quick` takes 1,000 and writes nothing.
import { cpus } from 'node:os';
import { loadSuggester, processorTime } from './load-suggester.mjs';
import { writeBetween } from './write-between.mjs';

const quick = process.argv.includes('--quick');
const SIZES = quick ? [1000] : [1000, 10_000];
const QUOTES = 11;
const WORDS = 750;
const MORE = 50;

/** Numbers from 0 to 1 (mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = numbersFrom(20_261_127);
const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu'.split(' ');
const vocabulary = Array.from({ length: 20_000 }, (_, at) =>
  Array.from(
    { length: 1 + Math.floor(Math.log10(at + 10)) },
    (_one, place) => SYLLABLES[Math.floor(at / 20 ** place + 7 * place) % 20],
  ).join(''),
);
/** Few words come often, most seldom, as in real texts. */
const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'ba';
const words = (count) => Array.from({ length: count }, word);

const said = [];
/** One quotation in eight is one of another article, half of these with one word or two changed. */
function quotation() {
  if (said.length > 100 && random() < 1 / 8) {
    const again = [...said[Math.floor(random() * said.length)]];
    if (random() < 0.5) again[Math.floor(random() * again.length)] = word();
    return again;
  }
  const own = words(4 + Math.floor(random() ** 2 * 60));
  said.push(own);
  return own;
}
function article() {
  const parts = Array.from({ length: QUOTES }, () => {
    const before = words(Math.floor((WORDS / QUOTES) * random()));
    return `${before.join(' ')}. “${quotation().join(' ')},” said ${word()}. ${words(26).join(' ')}.`;
  });
  return parts.join('\n\n');
}

const { load, close } = await loadSuggester();
const { SameQuotes } = await load('/shared/same-quote/same-quotes.ts');
const { quotationsOfText } = await load('/shared/same-quote/quotations-of-text.ts');
const rows = [];
for (const size of SIZES) {
  const texts = Array.from({ length: size }, article);
  const more = Array.from({ length: MORE }, article);
  const put = (same, text, at) =>
    same.put({ key: `${at}`, passages: quotationsOfText(`${at}`, text) });
  const same = new SameQuotes();
  let groups = [];
  let quotations = 0;
  const finding = processorTime(() => {
    for (const text of texts) quotations += quotationsOfText('', text).length;
  });
  const comparing = processorTime(() => {
    for (const [at, text] of texts.entries()) put(same, text, at);
  });
  const grouping = processorTime(() => {
    groups = same.groups();
  });
  const one = processorTime(() => {
    for (const [at, text] of more.entries()) put(same, text, size + at);
  });
  const all = comparing + grouping;
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  rows.push(
    `| ${[
      size,
      `${(length / 1e6).toFixed(1)} MB`,
      quotations,
      groups.length,
      `${(all / 1000).toFixed(2)} s`,
      `${((100 * finding) / all).toFixed(0)} %`,
      `${(one / MORE).toFixed(1)} ms`,
      `${grouping.toFixed(0)} ms`,
    ].join(' | ')} |`,
  );
  console.log(rows.at(-1));
}
await close();
const text = [
  `Processor time, ${cpus()[0]?.model.trim()}, Node ${process.version}; made-up articles, fixed seed.`,
  '',
  '| articles | text | quotations | groups | all groups | of it finding quotations | one article more | groups anew |',
  '|---|---|---|---|---|---|---|---|',
  ...rows,
].join('\n');
if (!quick) writeBetween('docs/benchmarks.md', 'same', text);
