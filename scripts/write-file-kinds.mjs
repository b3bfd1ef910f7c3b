// Tells Linux, macOS, Windows and browsers which files Verbatim opens: writes the table of shared/readers/article-kinds.ts into
// electron-builder.yml, build/installer.nsh and the web manifest. scripts/file-kinds.test.ts fails when one is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { module } = await runnerImport(join(root, 'scripts/file-kinds.ts'), {
  configFile: false,
  logLevel: 'error',
  root,
});
for (const [path, write] of Object.entries(module.FILE_KIND_PLACES)) {
  const former = readFileSync(join(root, path), 'utf8');
  const text = write(former);
  if (text === former) continue;
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}
