import { defineConfig } from '@playwright/test';
import { NO_NETWORK } from './e2e/fixtures/strays';

interface ChromiumFinder {
  readonly findChromium: () => Promise<string | null>;
}

// Once, in the process that starts the workers: they inherit the variable, and so does the desktop stand-in.
if (!process.env.VERBATIM_CHROMIUM) {
  const script = new URL('scripts/find-chromium.mjs', import.meta.url).href;
  const { findChromium } = (await import(script)) as ChromiumFinder;
  const found = await findChromium();
  if (found) process.env.VERBATIM_CHROMIUM = found;
}
const executablePath = process.env.VERBATIM_CHROMIUM;

/** The same code in the same Chromium on every host: run on one, unless all are asked for. */
const IN_THE_WINDOW = 'window/**/*.spec.ts';
const onDesktop = process.env.VERBATIM_EVERY_HOST === '1' ? [IN_THE_WINDOW] : [];

export default defineConfig({
  testDir: 'e2e',
  testIgnore: ['bench/**', 'screenshots/**'],
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A busy machine of two cores is slow, not wrong.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    launchOptions: {
      args: ['--no-sandbox', NO_NETWORK],
      ...(executablePath ? { executablePath } : {}),
    },
  },
  projects: [
    {
      name: 'desktop',
      testMatch: [
        'desktop/**/*.spec.ts',
        'journeys/**/*.spec.ts',
        'faults/**/*.spec.ts',
        ...onDesktop,
      ],
    },
    {
      name: 'browser',
      testMatch: ['browser/**/*.spec.ts', 'journeys/**/*.spec.ts', IN_THE_WINDOW],
    },
    { name: 'editor', testMatch: 'editor/**/*.spec.ts' },
  ],
});
