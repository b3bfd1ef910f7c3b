import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The editor alone on a page, built as the app is, so that times are those of production code. */
export default defineConfig({
  root: fileURLToPath(new URL('page', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: '../../../out/editor-page',
    emptyOutDir: true,
    target: 'chrome130',
    rolldownOptions: { input: [fileURLToPath(new URL('page/index.html', import.meta.url))] },
  },
});
