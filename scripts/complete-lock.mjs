// Names every platform's optional binaries in package-lock.json. A registry that serves only this machine's own leaves
// the others out, and `npm ci` then fails everywhere. Run it after `npm install` behind such a registry.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'package-lock.json';
const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** What a platform's package is for, as its name says it: `@scope/binding-linux-arm64-musl`. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : null;
  return {
    cpu: PROCESSORS.filter((processor) => words.includes(processor)),
    ...(libc && { libc }),
    os: SYSTEMS.filter((system) => words.includes(system)),
  };
}

const added = {};
for (const { dev, optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    if (Object.keys(lock.packages).some((known) => known.endsWith(path))) continue;
    const { cpu, libc, os } = platformOf(name);
    // A range, or a name that tells no platform, cannot be completed without the registry.
    if (!/^\d+\.\d+\.\d+$/.test(version) || os.length === 0 || cpu.length === 0) continue;
    added[path] = { version, cpu, ...(dev && { dev }), ...(libc && { libc }), optional: true, os };
  }
}
const packages = Object.entries({ ...lock.packages, ...added }).toSorted(([a], [b]) =>
  a < b ? -1 : 1,
);
writeFileSync(
  FILE,
  `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
);
console.log(`${Object.keys(added).length} packages of other platforms added`);
