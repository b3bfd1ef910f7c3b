import { defineConfig } from 'vitest/config';
import { isPdfFault } from './shared/readers/pdf/loose-faults';

const common = {
  environment: 'node',
  // Laws run hundreds of cases; a busy machine is no reason to fail them.
  testTimeout: 60_000,
} as const;

export default defineConfig({
  test: {
    // What a passing test makes the app say on the console is no news; `--silent=false` shows it.
    silent: 'passed-only',
    // PDF.js leaves rejected promises behind in damaged documents (shared/readers/pdf/loose-faults.ts).
    onUnhandledError: (error) => (isPdfFault(error) ? false : undefined),
    projects: [
      {
        test: {
          ...common,
          name: 'shared',
          include: ['shared/**/*.test.ts'],
          // Pure functions leave nothing behind, so that modules are loaded once for all files.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          ...common,
          name: 'hosts',
          include: [
            'electron/**/*.test.ts',
            'renderer/**/*.test.{ts,tsx}',
            'e2e/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
    ],
  },
});
