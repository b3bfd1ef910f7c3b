import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

let built: Promise<string> | null = null;

/** The program of the thread that reads, built for tests from what the app is built from. */
export const builtReadingThread = (): Promise<string> => (built ??= buildThread());

async function buildThread(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-thread-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'electron/cli/program/reading-thread.ts',
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  });
  return join(folder, 'reading-thread.cjs');
}
