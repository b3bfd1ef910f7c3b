import { defineConfig } from 'vite';

export default defineConfig({
  root: 'e2e/bench',
  // One Lexical for the reader and for its peer: two would not know each other's nodes.
  resolve: { dedupe: ['lexical'] },
  build: { outDir: '../../out/bench', emptyOutDir: true, minify: true, target: 'chrome130' },
});
