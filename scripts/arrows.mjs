// dependency-cruiser, able to read TSX: it calls swc for every file without saying which have JSX, and swc then
// refuses them. Takes the arguments of `depcruise`.
import { createRequire } from 'node:module';

const swc = createRequire(import.meta.url)('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (path, options) =>
  parseFileSync(path, { ...options, tsx: path.endsWith('.tsx') });

await import('../node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
