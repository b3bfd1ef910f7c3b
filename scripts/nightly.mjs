// `npm run nightly`: what is heavy, forty times over: the laws of merging on 20,000 histories each instead of the 500 of
// `npm test`, generated files and orders of actions by the thousand, and very large files.
import { runNode } from './prepare.mjs';

const FACTOR = '40';
const code = await runNode(
  'node_modules/vitest/vitest.mjs',
  [
    'run',
    `--testTimeout=${60_000 * Number(FACTOR)}`,
    'shared/revision/merge-record.test.ts',
    'shared/merge/reference.test.ts',
    'electron/cli/bad-input.test.ts',
    'electron/cli/bulk',
    'renderer/workers/merge/first-actions.test.ts',
  ],
  { env: { ...process.env, VERBATIM_RUNS: FACTOR } },
);
process.exit(code);
