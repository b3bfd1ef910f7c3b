// `npm test`: installs what is missing, finds a Chromium, and runs every check, each timed and named. A failing step
// does not stop the others. The last line is `N passed, N failed`, over checks and single tests alike.
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { ensureInstalled, runNode } from './prepare.mjs';

/**
 * A file system in memory, where there is room for it: starting a browser and every strict write wait for the disk,
 * hundreds of times.
 */
const MEMORY = '/dev/shm';
const ROOM = 4e9;
function hasRoom(folder) {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > ROOM;
}
if (!process.env.TMPDIR && hasRoom(MEMORY)) process.env.TMPDIR = MEMORY;

const reports = mkdtempSync(join(tmpdir(), 'verbatim-test-'));
const total = { passed: 0, failed: 0 };
const failures = [];

const count = (name, passed, failed) => {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(failed > 1 ? `${name} (${failed})` : name);
};

async function timed(name, work) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const outcome = await work();
  console.log(`── ${name}: ${outcome}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** A check that passes or fails as a whole. */
const check = (name, script, args) =>
  timed(name, async () => {
    const passed = (await runNode(script, args)) === 0;
    count(name, passed ? 1 : 0, passed ? 0 : 1);
    return passed ? 'passed' : 'FAILED';
  });

/**
 * A runner that counts its own tests into a JSON report. A runner that fails without a failed test (it could not
 * start, or an error escaped) counts as one failure.
 */
const runner = (name, script, args, env, file, read) =>
  timed(name, async () => {
    const code = await runNode(script, args, { env: { ...process.env, ...env } });
    let passed = 0;
    let failed = 0;
    try {
      ({ passed, failed } = read(JSON.parse(readFileSync(file, 'utf8'))));
    } catch (error) {
      console.error(`${name}: no report (${error.message})`);
    }
    if (failed === 0 && (code !== 0 || passed === 0)) failed = 1;
    count(name, passed, failed);
    return `${passed} passed, ${failed} failed`;
  });

/** Prints the result as the last line and ends. */
function end() {
  rmSync(reports, { recursive: true, force: true });
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

await timed('packages', async () => {
  const installed = await ensureInstalled();
  count('packages', installed ? 1 : 0, installed ? 0 : 1);
  return installed ? 'there' : 'FAILED';
});
if (total.failed > 0) end();

const chromium = await findChromium();
if (chromium) {
  process.env.VERBATIM_CHROMIUM = chromium;
  console.log(`Chromium: ${chromium}`);
} else {
  console.log('No Chromium can be had: set VERBATIM_CHROMIUM to the path of one.');
}

await check('lint', 'node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '.']);
await check('format', 'node_modules/@biomejs/biome/bin/biome', ['format', '.']);
await check('types', 'scripts/types.mjs', []);
await check('arrows', 'scripts/arrows.mjs', [
  '--config',
  '.dependency-cruiser.cjs',
  'shared',
  'electron',
  'renderer',
  'e2e',
]);
await check('arrows of folders', 'scripts/arrows.mjs', [
  '--config',
  '.dependency-cruiser.folders.cjs',
  'shared',
  'electron',
  'renderer',
]);
await check('dead exports', 'node_modules/knip/bin/knip.js', []);

const unitReport = join(reports, 'unit.json');
await runner(
  'unit',
  'node_modules/vitest/vitest.mjs',
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  {},
  unitReport,
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
);

await check('build', 'node_modules/electron-vite/bin/electron-vite.js', ['build']);
await check('licences', 'scripts/write-licences.mjs', ['--check']);
await check('desktop stand-in', 'node_modules/vite/bin/vite.js', [
  'build',
  '--config',
  'e2e/electron-double/vite.config.ts',
]);

const e2eReport = join(reports, 'e2e.json');
await runner(
  'e2e',
  'node_modules/@playwright/test/cli.js',
  ['test', '--reporter=list,json'],
  { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport },
  e2eReport,
  // A test that passes at the second try only is a failing test.
  ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
);

end();
