// `npm run fuzz [-- seconds [seed]]`: makes input for everything that reads what is of unknown origin, for that many
// seconds (120), and prints a line for each target. What it finds is printed as an entry for `scripts/fuzz/corpus/`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';

const [seconds = '120', seed = `${Math.floor(Math.random() * 2 ** 31)}`] = process.argv.slice(2);
if (![seconds, seed].every((value) => /^\d+$/.test(value))) {
  console.error('Say whole numbers: npm run fuzz -- seconds seed');
  process.exit(2);
}
console.log(`Seed ${seed}: npm run fuzz -- ${seconds} ${seed}`);

const folder = mkdtempSync(join(tmpdir(), 'verbatim-fuzz-report-'));
const report = join(folder, 'report');
let said = '';
const vitest = spawn(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'scripts/fuzz/fuzz.test.ts'],
  {
    cwd: ROOT,
    env: {
      ...process.env,
      VERBATIM_FUZZ_SECONDS: seconds,
      VERBATIM_FUZZ_SEED: seed,
      VERBATIM_FUZZ_REPORT: report,
    },
  },
);
for (const stream of [vitest.stdout, vitest.stderr])
  stream.on('data', (text) => {
    said += text;
  });
const code = await new Promise((resolve) => vitest.on('close', resolve));

const number = new Intl.NumberFormat('en');
let lines = [];
try {
  lines = readFileSync(report, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
} catch (error) {
  console.error(`Nothing was reported (${error.message}).`);
}
rmSync(folder, { recursive: true });
for (const { target, runs, faults } of lines) {
  console.log(
    `${target.padEnd(14)}${number.format(runs).padStart(10)} runs, findings: ${faults.length}`,
  );
  for (const { input, error } of faults)
    console.log(`  ${error.split('\n')[0]}\n  ${JSON.stringify({ about: '', input })}`);
}
// A case of the corpus failed, or nothing ran at all.
if (code !== 0 && lines.every(({ faults }) => faults.length === 0)) console.error(said);
process.exit(code);
