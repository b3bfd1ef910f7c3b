import { defineConfig } from '@playwright/test';

// Measures the app in a browser and writes docs/benchmarks.md: `npm run bench:import`, `npm run bench:reading`. Not a
// test, so not part of `npm test`.
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  workers: 1,
  timeout: 1_800_000,
  expect: { timeout: 600_000 },
});
