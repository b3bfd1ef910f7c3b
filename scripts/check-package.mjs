// `npm run package:check`: packs the app as electron-builder.yml says, without a network. Electron's binary is a
// placeholder that holds only its fuses; what is checked is ours: the configuration, the files in app.asar, the fuses,
// and that the packed app starts (on the stand-in for Electron, when that is built). Needs `npm run build` before.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findChromium } from './find-chromium.mjs';
import { ROOT, runNode } from './prepare.mjs';

/** How Electron's executable marks its fuses: this text, a version, their number, and one letter for each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = [
  ['runAsNode', '0'],
  ['enableCookieEncryption', '1'],
  ['enableNodeOptionsEnvironmentVariable', '0'],
  ['enableNodeCliInspectArguments', '0'],
  ['enableEmbeddedAsarIntegrityValidation', '1'],
  ['onlyLoadAppFromAsar', '1'],
  ['loadBrowserProcessSpecificV8Snapshot', '0'],
  ['grantFileProtocolExtraPrivileges', '0'],
];
const REQUIRED = [
  'package.json',
  'out/main/main.cjs',
  'out/main/cli.cjs',
  'out/main/reading-thread.cjs',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/licences.txt',
];
const ALLOWED = /^(package\.json|out\/(main|preload|renderer)\/.+)$/;
const FORBIDDEN = /\.(map|ts|tsx|test\.\w+)$|node_modules/;

const problems = [];
const check = (holds, problem) => {
  if (!holds) problems.push(problem);
};

/** A folder that passes for a downloaded Electron. Its fuses are the opposite of what they shall be. */
function makePlaceholder(folder) {
  mkdirSync(folder, { recursive: true });
  const opposite = FUSES.map(([, state]) => (state === '1' ? '0' : '1')).join('');
  const wire = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, FUSES.length]),
    Buffer.from(opposite),
  ]);
  writeFileSync(
    join(folder, 'electron'),
    Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]),
  );
  chmodSync(join(folder, 'electron'), 0o755);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), '');
}

/** The files of an asar archive by path. Its header is JSON behind four lengths. */
function readAsar(path) {
  const bytes = readFileSync(path);
  const start = 8 + bytes.readUInt32LE(4);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)));
  const files = new Map();
  const walk = (entries, folder) => {
    for (const [name, entry] of Object.entries(entries)) {
      const inner = folder ? `${folder}/${name}` : name;
      if (entry.files) walk(entry.files, inner);
      else {
        const offset = start + Number(entry.offset);
        files.set(inner, bytes.subarray(offset, offset + entry.size));
      }
    }
  };
  walk(header.files, '');
  return files;
}

function checkFiles(files) {
  for (const path of REQUIRED) check(files.has(path), `missing from the package: ${path}`);
  for (const path of files.keys()) {
    check(ALLOWED.test(path) && !FORBIDDEN.test(path), `should not be in the package: ${path}`);
  }
  const built = readdirSync(join(ROOT, 'out/renderer'), { recursive: true, withFileTypes: true });
  for (const entry of built) {
    if (!entry.isFile() || entry.name.endsWith('.map')) continue;
    const path = join(entry.parentPath, entry.name)
      .slice(ROOT.length + 1)
      .replaceAll('\\', '/');
    check(files.has(path), `built but not in the package: ${path}`);
  }
  const { main, version } = JSON.parse(files.get('package.json')?.toString('utf8') ?? '{}');
  check(files.has(main ?? ''), `package.json names ${main}, which is not in the package`);
  check(
    version === JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
    `the package says version ${version}`,
  );
}

function checkFuses(executable) {
  const bytes = readFileSync(executable);
  const wire = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
  for (const [index, [name, state]] of FUSES.entries()) {
    const found = String.fromCharCode(bytes[wire + index]);
    check(found === state, `fuse ${name} is ${found}, not ${state}`);
  }
}

/** What the package says that it is made of names all that the licences name. */
function checkSbom(path, licences) {
  check(existsSync(path), 'missing from the package: sbom.cdx.json');
  if (!existsSync(path)) return;
  const { bomFormat, metadata, components } = JSON.parse(readFileSync(path, 'utf8'));
  check(bomFormat === 'CycloneDX', 'sbom.cdx.json is no CycloneDX');
  for (const { name, version } of [metadata.component, ...components])
    check(
      name === 'electron' || licences.includes(`\n${name} ${version} (`),
      `sbom.cdx.json names ${name} ${version}, and the licences do not`,
    );
}

/** Starts what was packed and runs the specs that need no article: origin, headers, bridge, preferences. */
async function checkStart(files, folder) {
  if (!existsSync(join(ROOT, 'out/double/electron.cjs'))) {
    console.log('Not started: the stand-in is not built (npm run build:double).');
    return;
  }
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const env = { ...process.env, VERBATIM_APP: folder };
  const chromium = await findChromium();
  if (chromium) env.VERBATIM_CHROMIUM = chromium;
  const args = ['test', '--project=desktop', '--grep', 'secure origin|sees the host'];
  const code = await runNode(join(ROOT, 'node_modules/@playwright/test/cli.js'), args, { env });
  check(code === 0, 'the packed app does not start as it should');
}

const folder = mkdtempSync(join(tmpdir(), 'verbatim-package-'));
try {
  for (const [script, ...args] of [['write-licences.mjs', '--check'], ['write-sbom.mjs']])
    check((await runNode(join(ROOT, 'scripts', script), args)) === 0, `${script} failed`);
  const placeholder = join(folder, 'electron');
  makePlaceholder(placeholder);
  const output = join(folder, 'dist');
  const code = await runNode(
    join(ROOT, 'node_modules/electron-builder/cli.js'),
    ['--linux', '--dir', `-c.electronDist=${placeholder}`, `-c.directories.output=${output}`],
    { env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } },
  );
  check(code === 0, 'electron-builder refused: its message is above');
  const unpacked = existsSync(output)
    ? readdirSync(output).find((name) => name.endsWith('unpacked'))
    : undefined;
  if (code === 0 && unpacked) {
    const resources = join(output, unpacked, 'resources');
    const files = readAsar(join(resources, 'app.asar'));
    checkFiles(files);
    const licences = files.get('out/renderer/licences.txt')?.toString('utf8') ?? '';
    checkSbom(join(resources, 'sbom.cdx.json'), licences);
    check(!existsSync(join(resources, 'app')), 'there is an unpacked copy of the app');
    checkFuses(join(output, unpacked, 'verbatim'));
    await checkStart(files, join(folder, 'app'));
    console.log(`app.asar holds ${files.size} files.`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(`package: ${problem}`);
console.log(problems.length === 0 ? 'The package is sound.' : 'The package is NOT sound.');
process.exit(problems.length === 0 ? 0 : 1);
