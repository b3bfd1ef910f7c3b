import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The editor alone on a page, built as the app is, so that times are those of production code. */
export default defineConfig({
  root: 'e2e/editor/page',
  plugins: [react()],
  build: {
    outDir: '../../../out/editor-page',
    emptyOutDir: true,
    target: 'chrome130',
    rolldownOptions: { input: ['e2e/editor/page/index.html'] },
  },
});
