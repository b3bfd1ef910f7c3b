import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'shared/**/*.test.ts',
      'electron/**/*.test.ts',
      'renderer/**/*.test.{ts,tsx}',
      'e2e/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    environment: 'node',
    // Laws run hundreds of cases; a busy machine is no reason to fail them.
    testTimeout: 60_000,
  },
});
