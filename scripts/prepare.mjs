// What every command needs before anything else: the packages and a build. Node built-ins only at the top, since
// these run in a bare clone. Progress goes to standard error: standard output is the command's own.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Runs a program in the clone and resolves with its exit code (1 when it could not be started or was killed).
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export const run = (program, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** Runs a package's command with this Node, so that no shell and no PATH is involved. */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);

const packagesOf = (lockfile) => JSON.parse(readFileSync(lockfile, 'utf8')).packages;

/** Whether node_modules holds what package-lock.json names. By content: a checkout changes times for nothing. */
function isInstalled(folder) {
  const installedLock = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const installed = packagesOf(installedLock);
  return Object.entries(packagesOf(join(folder, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

/**
 * Installs the packages of a folder's lockfile when they are not there. Resolves with false when npm could not.
 * @param {string} [folder] absolute; the clone's own when left out
 * @returns {Promise<boolean>}
 */
export async function ensureInstalled(folder = ROOT) {
  if (isInstalled(folder)) return true;
  console.error('Installing packages (npm ci)…');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-fund', '--no-audit'];
  const options = { cwd: folder, stdio: ['ignore', 2, 2] };
  const code = npm?.endsWith('.js')
    ? await runNode(npm, args, options)
    : await run('npm', args, { ...options, shell: process.platform === 'win32' });
  return code === 0;
}

/** When the newest file under `path` was changed; 0 when there is none. */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), 0);
}

const SOURCES = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json'];
const PRODUCTS = [
  'out/main/main.cjs',
  'out/main/cli.cjs',
  'out/main/reading-thread.cjs',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
];

/** Whether every product is there and newer than every source. */
export function isBuilt() {
  const built = Math.min(...PRODUCTS.map((path) => newest(join(ROOT, path))));
  return built > Math.max(...SOURCES.map((path) => newest(join(ROOT, path))));
}

/** Builds what {@link isBuilt} misses. Resolves with false when the build failed. */
export async function ensureBuilt() {
  if (isBuilt()) return true;
  console.error('Building…');
  return (await build('ignore')) || (await build(2));
}

/** A build says nothing when it succeeds; a failing one is run again for its message. */
const build = async (output) =>
  (await runNode('node_modules/electron-vite/bin/electron-vite.js', ['build'], {
    stdio: ['ignore', output, output],
  })) === 0;
