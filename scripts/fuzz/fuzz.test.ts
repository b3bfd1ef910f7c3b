import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { findFaults } from './find-faults';
import { fuzzTarget } from './target';
import type { FuzzInput } from './target';
import { TARGETS } from './targets';
import { endIpc } from './targets/ipc';

vi.mock(
  'electron',
  async () => (await import('../../electron/ipc/fake-electron.cases')).FAKE_ELECTRON,
);
afterAll(endIpc);

const CORPUS = 'scripts/fuzz/corpus';
interface Kept {
  readonly about: string;
  readonly input: FuzzInput;
}
const kept = (target: string): readonly Kept[] =>
  JSON.parse(readFileSync(join(CORPUS, `${target}.json`), 'utf8')) as readonly Kept[];

/** As `npm run fuzz` sets them; without them, as many inputs are made as each target says, always the same. */
const {
  VERBATIM_FUZZ_SECONDS: seconds,
  VERBATIM_FUZZ_SEED: given,
  VERBATIM_FUZZ_REPORT: report,
} = process.env;
const seed = Number(given ?? 1);
const share = seconds === undefined ? undefined : (Number(seconds) * 1000) / TARGETS.length;

it('every file of the corpus belongs to a target', () => {
  const files = TARGETS.map(({ name }) => `${name}.json`);
  expect(readdirSync(CORPUS).toSorted()).toEqual(['README.md', ...files].toSorted());
});

describe.each(TARGETS)('$name', (target) => {
  it.each(kept(target.name))('holds for what was found before: $about', async ({ input }) => {
    await target.replay(input);
  });

  it(
    'holds for whatever comes',
    async () => {
      const found = await findFaults(target, seed, share);
      if (report !== undefined) appendFileSync(report, `${JSON.stringify(found)}\n`);
      expect({ seed, faults: found.faults }).toEqual({ seed, faults: [] });
    },
    60_000 + (share ?? 0) * 2,
  );
});

it('a fault is found, as small as it can be, and another one behind it', async () => {
  const planted = fuzzTarget({
    name: 'planted',
    runs: 2000,
    inputs: fc.string({ unit: fc.constantFrom('a', 'b', 'c') }),
    check: (text) => {
      if (text.includes('ab')) throw new RangeError('too much');
      if (text.includes('cc')) throw new TypeError('wrong');
    },
  });
  const { faults } = await findFaults(planted, 1);
  expect(faults.map(({ error }) => error).toSorted()).toEqual([
    'RangeError: too much',
    'TypeError: wrong',
  ]);
  expect(faults.map(({ input }) => JSON.stringify(input)).toSorted()).toEqual(['"ab"', '"cc"']);
  await expect(planted.replay('ab')).rejects.toThrow('too much');
});
