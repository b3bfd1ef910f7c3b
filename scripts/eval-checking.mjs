// Measures how a draft is checked against its sources: changes of all kinds are planted in quotations of the gold set
// of the repository, and of ../shared data when that is there. Prints a table and writes it to docs/checking.md.
// `--dry` writes nothing; `--misses` prints what was not found, or found as something else.
import { existsSync, readFileSync } from 'node:fs';
import { loadSuggester, processorTime } from './load-suggester.mjs';
import { writeBetween } from './write-between.mjs';

const SHARED = '../shared/data/quotes';
const TRUSTED = new Set(['name', 'hand']);
const FILES = [
  ['train', `${SHARED}/polnear-train.jsonl`, 8],
  ['dev-canon', `${SHARED}/polnear-dev-canon.jsonl`, 1],
];
const percent = (part, whole) => (whole ? `${((100 * part) / whole).toFixed(2)} %` : '–');

const { suggest, gold, load, close } = await loadSuggester();
const { countChecks, countSpeakers } = await load('/shared/checking/measure-checking.cases.ts');
const { DraftChecker } = await load('/shared/checking/check-draft.ts');

const sets = [['own gold set', gold, 1]];
for (const [name, path, every] of FILES) {
  if (!existsSync(path)) {
    console.log(`${path} is not here: ${name} is left out.`);
    continue;
  }
  const articles = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ id, text, quotes }) => ({
      id,
      text,
      quotes: quotes.map(({ innerStart, innerEnd, speaker, speakerVia }) => ({
        innerStart,
        innerEnd,
        speaker: TRUSTED.has(speakerVia) ? speaker : null,
      })),
    }));
  sets.push([name, articles, every]);
}

const parts = [];
const table = (rows) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const sum = (rows, field) => rows.reduce((total, [, row]) => total + row[field], 0);
const byName = (rows) => rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
const HONEST = /^(?:typography|ellipsis|brackets|untouched)/;
for (const [name, articles, every] of sets) {
  const { ways, misses } = countChecks(articles, suggest, every);
  const changed = [...ways].filter(([way]) => !HONEST.test(way));
  const honest = [...ways].filter(([way]) => HONEST.test(way));
  const rows = byName(changed).map(([way, { planted, found, right }]) => [
    way,
    planted,
    percent(found, planted),
    percent(right, planted),
  ]);
  const planted = sum(changed, 'planted');
  rows.push([
    '**all changes**',
    planted,
    percent(sum(changed, 'found'), planted),
    percent(sum(changed, 'right'), planted),
  ]);
  const alarms = byName(honest).map(([way, row]) => [way, row.planted, row.found]);
  alarms.push(['**all**', sum(honest, 'planted'), sum(honest, 'found')]);
  const speakers = [false, true].map((annotated) => {
    const counted = countSpeakers(articles, suggest, annotated);
    misses.push(...counted.misses.map((miss) => `${annotated ? 'annotated' : 'read'}: ${miss}`));
    return [
      annotated ? 'annotated' : 'read by the suggestion engine',
      counted.swapped,
      percent(counted.told, counted.swapped),
      counted.own,
      counted.alarms,
    ];
  });
  parts.push(
    `### ${name}: ${articles.length} articles\n\n${table([
      ['change', 'planted', 'found', 'as its kind alone'],
      ['---', '---', '---', '---'],
      ...rows,
    ])}\n\n${table([
      ['no change', 'tried', 'alarms'],
      ['---', '---', '---'],
      ...alarms,
    ])}\n\n${table([
      ['speakers of the sources', 'swapped', 'told', 'own', 'alarms'],
      ['---', '---', '---', '---', '---'],
      ...speakers,
    ])}`,
  );
  console.log(parts.at(-1));
  if (process.argv.includes('--misses')) for (const miss of misses) console.log(miss);
}

// 5,000 words in quotations, one in three of them with a word gone, against 1,000 articles.
const WORDS = 5000;
const ARTICLES = 1000;
const all = sets.slice(1).flatMap(([, articles]) => articles);
if (all.length > 0) {
  const articles = Array.from({ length: ARTICLES }, (_, at) => all[at % all.length]);
  const sources = articles.map(({ text }, at) => ({ documentId: `${at}`, text, spoken: [] }));
  const lines = [];
  let words = 0;
  for (let at = 0; words < WORDS && at < all.length; at += 1)
    for (const { innerStart, innerEnd } of all[(at * 37) % all.length].quotes.slice(0, 2)) {
      const quoted = all[(at * 37) % all.length].text.slice(innerStart, innerEnd).split(/\s+/);
      if (quoted.length < 6) continue;
      if (lines.length % 3 === 0) quoted.splice(3, 1);
      words += quoted.length;
      lines.push(`“${quoted.join(' ').replaceAll(/["“”]/g, '’')}” said Ada Pell.`);
    }
  const draft = { text: lines.join('\n\n'), blocks: [] };
  let checker;
  const loading = processorTime(() => (checker = new DraftChecker(sources, suggest)));
  const first = processorTime(() => checker.check(draft));
  const again = processorTime(() => checker.check(draft));
  parts.push(
    `### Time\n\n${table([
      ['draft', 'articles', 'loading', 'first check', 'next check'],
      ['---', '---', '---', '---', '---'],
      [
        `${words} words in ${lines.length} quotations`,
        ARTICLES,
        ...[loading, first, again].map((ms) => `${ms.toFixed(0)} ms`),
      ],
    ])}`,
  );
  console.log(parts.at(-1));
}
await close();
if (!process.argv.includes('--dry'))
  writeBetween(
    'docs/checking.md',
    'eval',
    `Measured on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}.\n\n${parts.join('\n\n')}`,
  );
