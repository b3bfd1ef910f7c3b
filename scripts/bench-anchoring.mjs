// Measures how quotes are carried to another version: a text of 1 MB with 10,000 quotes and 5 % of its words edited,
// with paragraphs moved, and other scripts, beside approx-string-match, diff-match-patch and one pass over the text in
// the same run. Writes the tables to docs/benchmarks.md; `--quick` takes a tenth and writes nothing, `--seed N` others.
import { cpus } from 'node:os';
import { createServer } from 'vite';
import approximateSearch from 'approx-string-match';
import DiffMatchPatch from 'diff-match-patch';
import { editText, makeText } from './anchoring-corpus.mjs';
import { writeBetween } from './write-between.mjs';

const quick = process.argv.includes('--quick');
const seedAt = process.argv.indexOf('--seed');
const SEED = seedAt < 0 ? 1 : Number(process.argv[seedAt + 1]);
const SIZE = quick ? 100_000 : 1_000_000;
const QUOTES = quick ? 1000 : 10_000;
const TIMES = 5;
/** Quotes that the peers look for; their time is told for as many as there are. */
const PEER_QUOTES = quick ? 20 : 100;

const server = await createServer({
  configFile: false,
  logLevel: 'silent',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
const { createAnchor } = await server.ssrLoadModule('/shared/anchoring/create-anchor.ts');
const { createCarrier } = await server.ssrLoadModule('/shared/anchoring/carry-anchor.ts');

/** One pass over a text: every UTF-16 unit is read once and added to a sum. */
function onePass(text) {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return sum;
}

function timeOf(run, times) {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now();
    run();
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}

const overlap = (a, b) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
  (Math.max(a.end, b.end) - Math.min(a.start, b.start));

/** Where no word was kept, nothing claimed is right too. */
const isRight = ({ span }, truth) =>
  span === null
    ? truth.span === null || truth.kept === 0
    : truth.span !== null && overlap(span, truth.span) >= 0.8;
const isFalse = ({ state, span }, truth, { start, end }, former, latter) =>
  (state === 'exact' || state === 'moved') &&
  (truth.span === null ||
    overlap(span, truth.span) < 0.8 ||
    latter.slice(span.start, span.end) !== former.slice(start, end));

const only = process.argv.indexOf('--case');
const CASES = [
  ['5 % of the words', {}, { share: 0.05 }],
  [
    'the same, and paragraphs cut out and put in (2 % each)',
    {},
    { share: 0.05, cut: 0.02, added: 0.02 },
  ],
  ['5 % of the words, 2 % of the paragraphs moved', {}, { share: 0.05, moved: 0.02 }],
  ['20 % of the words', {}, { share: 0.2 }],
  ['nothing but moved paragraphs (5 %)', {}, { share: 0, moved: 0.05 }],
  [
    'Chinese characters, 5 % of the stretches',
    { script: 'han' },
    { share: 0.05, moved: 0.02, cut: 0.01 },
  ],
  ['Arabic letters', { script: 'arabic' }, { share: 0.05, moved: 0.02, cut: 0.01 }],
  ['emoji and combining marks', { script: 'emoji' }, { share: 0.05, moved: 0.02, cut: 0.01 }],
  ['line ends of two units', { lineEnd: '\r\n' }, { share: 0.05, moved: 0.02, cut: 0.01 }],
  ['one paragraph', { lines: false }, { share: 0.05, moved: 0.02 }],
];
const percent = (part, whole) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(2)} %`);
const rows = [];
let main = null;
const verbose = process.argv.includes('--verbose');
for (const [index, [name, made, edits]] of CASES.entries()) {
  if (only >= 0 && index !== Number(process.argv[only + 1])) continue;
  const edited = editText(SEED, makeText(SEED, SIZE, made), edits);
  const { former, latter } = edited;
  const quotes = edited.quotes(QUOTES);
  const anchors = quotes.map((quote) => createAnchor(former, 'old', quote));
  const carry = () => {
    const carrier = createCarrier(former, latter, 'new');
    return anchors.map((anchor) => carrier(anchor));
  };
  const found = carry();
  const ms = timeOf(carry, TIMES);
  const pass = timeOf(() => onePass(former), 20);
  const counts = { right: 0, wrong: 0, moved: 0, movedRight: 0 };
  for (const [at, quote] of quotes.entries()) {
    const truth = edited.placeOf(quote);
    const right = isRight(found[at], truth);
    const wrong = isFalse(found[at], truth, quote, former, latter);
    counts.right += right ? 1 : 0;
    counts.wrong += wrong ? 1 : 0;
    if (verbose && (wrong || !right))
      console.log(
        wrong ? 'WRONG' : 'not right',
        JSON.stringify({
          quote: former.slice(quote.start, quote.end),
          truth,
          now: truth.span && latter.slice(truth.span.start, truth.span.end),
          found: found[at],
          is: found[at].span && latter.slice(found[at].span.start, found[at].span.end),
        }),
      );
    if (truth.isMoved) {
      counts.moved += 1;
      counts.movedRight += right ? 1 : 0;
    }
  }
  /** @type {string[]} */
  const cells = [
    name,
    percent(counts.right, quotes.length),
    percent(counts.movedRight, counts.moved),
    String(counts.wrong),
    ms.toFixed(0),
    `${(ms / pass).toFixed(0)}×`,
  ];
  rows.push(`| ${cells.join(' | ')} |`);
  console.log(rows.at(-1));
  main ??= { former, latter, quotes, ms, pass };
}

/** What the peers take for the main case: all differences at once, or a search for each quote. */
function timesOfPeers({ former, latter, quotes, ms, pass }) {
  const peers = [];
  const tokens = timeOf(() => Array.from(former.matchAll(/[\p{L}\p{N}]+/gu)).length, 3);
  const differ = new DiffMatchPatch();
  const some = quotes.slice(0, PEER_QUOTES);
  differ.Diff_Timeout = 60;
  const mapped = timeOf(() => {
    const differences = differ.diff_main(former, latter);
    for (const { start, end } of some) {
      differ.diff_xIndex(differences, start);
      differ.diff_xIndex(differences, end);
    }
  }, 1);
  const searched = timeOf(() => {
    for (const { start, end } of some)
      approximateSearch(latter, former.slice(start, end), Math.ceil((end - start) / 5));
  }, 1);
  peers.push(
    ['one pass over the former text', pass],
    ['its words by a regular expression', tokens],
    ['**carried by Verbatim**', ms],
    [`diff-match-patch, at most 60 s; ${PEER_QUOTES} quotes placed`, mapped],
    [
      `approx-string-match, told from ${PEER_QUOTES} quotes`,
      (searched / some.length) * quotes.length,
    ],
  );
  return peers.map(
    ([name, time]) => `| ${name} | ${time.toFixed(1)} | ${(time / pass).toFixed(0)}× |`,
  );
}

await server.close();
const text = [
  `Best of ${TIMES} runs, ${cpus()[0]?.model.trim()}, Node ${process.version}, seed ${SEED}; ${SIZE.toLocaleString('en')} units, ${QUOTES.toLocaleString('en')} quotes.`,
  '',
  '| edits | right | right of those that moved | `exact` or `moved` on wrong words | ms | to one pass |',
  '|---|---|---|---|---|---|',
  ...rows,
  ...(main
    ? ['', '| 5 % of the words | ms | to one pass |', '|---|---|---|', ...timesOfPeers(main)]
    : []),
].join('\n');
console.log(text);
if (!quick && only < 0) writeBetween('docs/benchmarks.md', 'anchoring', text);
