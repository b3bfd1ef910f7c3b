// Writes what the desktop app is made of to out/sbom.cdx.json (CycloneDX), which is packaged with it. After the build.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './prepare.mjs';

process.chdir(ROOT);
const load = async (path) =>
  (await runnerImport(join(ROOT, path), { configFile: false, logLevel: 'error', root: ROOT }))
    .module;
const { LICENCES_FILE, packagesIn } = await load('scripts/licences.ts');
const { shippedOnly } = await load('scripts/sbom.ts');

const args = ['sbom', '--sbom-format', 'cyclonedx'];
const npm = process.env.npm_execpath;
const { status, stdout, stderr } = npm?.endsWith('.js')
  ? spawnSync(process.execPath, [npm, ...args], { encoding: 'utf8', maxBuffer: 1e9 })
  : spawnSync('npm', args, {
      encoding: 'utf8',
      maxBuffer: 1e9,
      shell: process.platform === 'win32',
    });
if (status !== 0) {
  console.error(`npm sbom failed (it needs npm 10 or newer): ${stderr}`);
  process.exit(1);
}

/** What the text of licences names is what is built in, and Electron is around it. */
const names = [...packagesIn(readFileSync(LICENCES_FILE, 'utf8')), 'electron'];
const versionOf = (name) =>
  JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')).version;
const shipped = new Map(
  names.filter((name) => name !== 'verbatim').map((name) => [name, versionOf(name)]),
);
const sbom = shippedOnly(JSON.parse(stdout), shipped);
writeFileSync(join('out', 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
console.log(`wrote out/sbom.cdx.json: ${sbom.components.length} components`);
