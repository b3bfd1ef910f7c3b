import { defineConfig } from '@playwright/test';

// Faults as a program: `npm run faults`. Too long for `npm test`, which runs the specs beside it.
export default defineConfig({
  testDir: '.',
  testMatch: '*.faults.ts',
  workers: 1,
  timeout: 900_000,
  expect: { timeout: 30_000 },
  outputDir: '../../test-results/faults',
  reporter: './one-line-reporter.ts',
  projects: [{ name: 'desktop' }, { name: 'browser' }],
});
