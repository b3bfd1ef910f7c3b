// Measures how quotes are found again: gold quotes are cut out, corrected by a letter, moved with their paragraph, or
// get their neighbourhood edited, and looked for by their anchors alone and with the former text at hand. Prints a
// table and writes it to docs/anchoring.md. `--dry` writes nothing; `--sources DIR` measures the sources of another
// checkout (anchors alone).
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { measureAnchoring } from './measure-anchoring.mjs';
import { writeBetween } from './write-between.mjs';

const SHARED = '../shared/data/quotes';
const SETS = [['dev-canon', 'polnear-dev-canon.jsonl']];
const at = process.argv.indexOf('--sources');
const root = resolve(at < 0 ? '.' : (process.argv[at + 1] ?? '.'));
const parts = [];
for (const [name, file] of SETS) {
  const path = `${SHARED}/${file}`;
  if (!existsSync(path)) {
    console.log(`${path} is not here: ${name} is left out.`);
    continue;
  }
  const articles = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const { rows, quotes } = await measureAnchoring(root, articles);
  const head = ['', 'way', 'quotes', 'right place', 'not claimed', 'wrong place'];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  parts.push(`### ${name}: ${articles.length} articles, ${quotes} quotes\n\n${table.join('\n')}`);
  console.log(parts.at(-1));
}
if (parts.length > 0 && at < 0 && !process.argv.includes('--dry'))
  writeBetween(
    'docs/anchoring.md',
    'eval',
    `Measured on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}.\n\n${parts.join('\n\n')}`,
  );
