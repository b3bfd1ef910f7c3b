import { defineConfig } from 'vite';

export default defineConfig({
  root: 'e2e/bench',
  build: { outDir: '../../out/bench', emptyOutDir: true, minify: true, target: 'chrome130' },
});
