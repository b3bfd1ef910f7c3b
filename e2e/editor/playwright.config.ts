import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const PORT = 4319;
const system = '/usr/bin/chromium';
const executablePath =
  process.env['VERBATIM_CHROMIUM'] ?? (existsSync(system) ? system : undefined);

/** The editor alone, in a real browser, on a page of its own. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  workers: 1,
  reporter: 'list',
  outputDir: '../../test-results/editor',
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      args: ['--no-sandbox'],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    cwd: '../..',
    command: `npx vite build --config e2e/editor/vite.config.ts --logLevel warn && npx vite preview --config e2e/editor/vite.config.ts --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
