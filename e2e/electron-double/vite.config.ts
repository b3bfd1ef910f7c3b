import { defineConfig } from 'vite';

/** One CommonJS file that Playwright starts in place of Electron's executable. */
export default defineConfig({
  build: {
    ssr: 'e2e/electron-double/electron.ts',
    target: 'node20',
    outDir: 'out/double',
    // Names stay readable; parts of it are carried into the page as source text.
    minify: false,
    rolldownOptions: {
      output: { format: 'cjs', entryFileNames: 'electron.cjs', banner: '#!/usr/bin/env node' },
    },
  },
});
