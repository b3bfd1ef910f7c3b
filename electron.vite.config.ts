import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { bundledPackages } from './scripts/bundled-packages-plugin';
import { serviceWorker } from './scripts/service-worker-plugin';

// Main and preload are CommonJS: a sandboxed preload must be one such file, and `"type": "module"` rules elsewhere.
const commonjs = (input: string | Record<string, string>, entryFileNames: string) => ({
  rolldownOptions: { input, output: { format: 'cjs' as const, entryFileNames } },
});

export default defineConfig({
  main: {
    plugins: [bundledPackages('main')],
    build: {
      outDir: 'out/main',
      target: 'node20',
      sourcemap: true,
      // The command line runs from a clone or a package without node_modules.
      externalizeDeps: false,
      ...commonjs(
        {
          main: 'electron/main.ts',
          cli: 'electron/cli/program/cli.ts',
          'reading-thread': 'electron/cli/program/reading-thread.ts',
        },
        '[name].cjs',
      ),
    },
  },
  preload: {
    plugins: [bundledPackages('preload')],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      ...commonjs('electron/preload/preload.ts', 'preload.cjs'),
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), serviceWorker(), bundledPackages('renderer')],
    worker: { format: 'es', plugins: () => [bundledPackages('workers')] },
    build: {
      outDir: 'out/renderer',
      minify: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
