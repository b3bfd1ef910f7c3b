import { defineConfig } from '@playwright/test';

// Measures importing and writes docs/benchmarks.md: `npm run bench:import`. Not a test, so not part of `npm test`.
export default defineConfig({
  testDir: '.',
  testMatch: 'import.bench.ts',
  workers: 1,
  timeout: 1_800_000,
  expect: { timeout: 600_000 },
});
