// Writes the licences of everything that the last build holds, code and fonts, to renderer/public/licences.txt, which both
// hosts ship. To be run after `npm run build` whenever packages change; scripts/licences.test.ts and the packaging check
// fail when the text is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './prepare.mjs';

process.chdir(ROOT);
const { module } = await runnerImport(join(ROOT, 'scripts/licences.ts'), {
  configFile: false,
  logLevel: 'error',
  root: ROOT,
});
const { LICENCES_FILE, bundledNames, licenceFaults, licencesText } = module;
if (process.argv.includes('--check')) {
  const faults = licenceFaults(readFileSync(LICENCES_FILE, 'utf8'), bundledNames());
  for (const fault of faults) console.error(`${LICENCES_FILE}: ${fault}`);
  if (faults.length > 0) console.error('Write it anew: node scripts/write-licences.mjs');
  process.exit(faults.length > 0 ? 1 : 0);
}
const text = licencesText(bundledNames());
writeFileSync(LICENCES_FILE, text);
console.log(`wrote ${LICENCES_FILE}: ${text.split('\n').length} lines`);
