// `npm run faults [-- --rounds N --pairs N --seed S --only KIND --host desktop|browser]`: kills, damages, fills the disk
// and more, on the desktop stand-in and in the browser edition, and prints a line for each fault and one for all. Ends
// with 1 if anything was lost, silent or a dead end. Needs Linux; as root it also mounts a small disk to fill.
import { existsSync, statfsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findChromium } from './find-chromium.mjs';
import { ensureBuilt, runNode } from './prepare.mjs';

/** The kinds stand in e2e/faults/verdict.ts. */
const KIND = /^[a-z-]+$/;
const HOSTS = ['desktop', 'browser'];

/** Stops with one plain line. */
function stop(line) {
  console.error(line);
  process.exit(2);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: 'string', default: '200' },
        pairs: { type: 'string', default: '40' },
        seed: { type: 'string', default: '1' },
        only: { type: 'string' },
        host: { type: 'string' },
      },
    });
    for (const name of ['rounds', 'pairs', 'seed'])
      if (!/^\d+$/.test(values[name])) throw new Error(`--${name} wants a whole number.`);
    if (values.only !== undefined && !KIND.test(values.only))
      throw new Error('--only wants a kind of fault, such as kill or damage.');
    if (values.host !== undefined && !HOSTS.includes(values.host))
      throw new Error('--host wants desktop or browser.');
    return values;
  } catch (error) {
    return stop(error.message);
  }
}

const { rounds, pairs, seed, only, host } = readArguments();
if (process.platform !== 'linux') stop('The faults are made with what Linux has. Run this there.');
const chromium = await findChromium();
if (chromium === null) stop('No Chromium can be had: set VERBATIM_CHROMIUM to the path of one.');
if (!(await ensureBuilt())) stop('The build failed: its message is above.');
const double = await runNode('node_modules/vite/bin/vite.js', [
  'build',
  '--config',
  'e2e/electron-double/vite.config.ts',
  '--logLevel',
  'error',
]);
if (double !== 0) stop('The desktop stand-in could not be built.');

const MEMORY = '/dev/shm';
const ROOM = 4e9;
const hasRoom = () => {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ROOM;
};
const env = {
  ...process.env,
  VERBATIM_CHROMIUM: chromium,
  FAULTS_ROUNDS: rounds,
  FAULTS_PAIRS: pairs,
  FAULTS_SEED: seed,
};
if (!env.TMPDIR && hasRoom()) env.TMPDIR = MEMORY;

console.log(`Seed ${seed}, ${rounds} rounds and ${pairs} pairs on each host.`);
const code = await runNode(
  'node_modules/@playwright/test/cli.js',
  [
    'test',
    '--config',
    'e2e/faults/faults.config.ts',
    ...(only === undefined ? [] : ['--grep', `@${only}$|@${only} `]),
    ...(host === undefined ? [] : ['--project', host]),
  ],
  { env },
);
process.exit(code);
