import { defineConfig } from '@playwright/test';

// Renews the pictures of docs/images, which are those that a document shows: `npm run screenshots`. Not a test, so not part of `npm test`.
export default defineConfig({ testDir: '.', testMatch: '*.spec.ts', workers: 1, timeout: 120_000 });
