import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { transformWithOxc } from 'vite';
import type { Plugin } from 'vite';

const SOURCE = 'renderer/service-worker/service-worker.ts';
const NAME = 'service-worker.js';

/**
 * Writes /service-worker.js beside a finished build, with the list of what the app needs offline and a revision
 * that changes with any byte of it. The browser then sees a new worker exactly when there is a new build. The page
 * says its revision in a `<meta name="build">`.
 */
export function serviceWorker(): Plugin {
  let folder = '';
  return {
    name: 'verbatim-service-worker',
    apply: 'build',
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    // After all has been written, the public folder included.
    closeBundle: {
      order: 'post',
      handler: async () => {
        const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE, {
          sourcemap: false,
        });
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !/\.map$|^service-worker\.js$/.test(entry.name))
          .map((entry) => join(entry.parentPath, entry.name))
          .toSorted();
        const hash = createHash('sha256').update(code);
        for (const file of files) hash.update(relative(folder, file)).update(readFileSync(file));
        const urls = files.map((file) => `/${relative(folder, file).split(sep).join('/')}`);
        const assets = urls.map((url) => (url === '/index.html' ? '/' : url));
        const revision = hash.digest('hex').slice(0, 16);
        const index = join(folder, 'index.html');
        const named = `<head><meta name="build" content="${revision}" />`;
        writeFileSync(index, readFileSync(index, 'utf8').replace('<head>', named));
        const constants = [
          `const VERBATIM_REVISION = ${JSON.stringify(revision)};`,
          `const VERBATIM_ASSETS = ${JSON.stringify(assets)};`,
        ];
        writeFileSync(join(folder, NAME), `${constants.join('\n')}\n${code}`);
      },
    },
  };
}
