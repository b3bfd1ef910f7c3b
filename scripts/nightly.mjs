// `npm run nightly`: the laws of merging on 20,000 histories each, instead of the 500 of `npm test`.
import { runNode } from './prepare.mjs';

const HISTORIES = '20000';
const code = await runNode(
  'node_modules/vitest/vitest.mjs',
  ['run', 'shared/revision/merge-record.test.ts', 'shared/merge/reference.test.ts'],
  { env: { ...process.env, VERBATIM_HISTORIES: HISTORIES } },
);
process.exit(code);
