import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Merge } from './histories.cases';
import { lawsOf } from './laws.cases';

// A mutant that survives is looked for in all laws.
vi.setConfig({ testTimeout: 240_000 });

/** Faults one might write into the merge, as changes of its source. Each must break a law. */
const MUTANTS: readonly (readonly [name: string, from: string, to: string])[] = [
  ['a value that was replaced comes back', '?? 0) < sibling.n', '?? 0) <= sibling.n'],
  ['what both have is lost', 'theirs.some((other) => sameStamp(sibling, other))', 'false'],
  [
    'the newest of two values wins',
    'survived.length > 0 ? survived',
    'survived.length > 0 ? survived.slice(-1)',
  ],
  [
    'what was seen is forgotten',
    'Math.max(n, seen.get(session) ?? 0)',
    'Math.min(n, seen.get(session) ?? n)',
  ],
  [
    'what the other has seen is not taken over',
    'Object.entries(b)) seen.set',
    'Object.entries(a)) seen.set',
  ],
  [
    'of a forked stamp one value is dropped',
    'sameStamp(a, b) && sameJson(a.value, b.value)',
    'sameStamp(a, b)',
  ],
  [
    'siblings stay in the order of the files',
    'return kept.toSorted(compareSiblings)',
    'return kept',
  ],
  ['only fields of the first copy are merged', '...Object.keys(b.values),', ''],
];

const HOME = join(import.meta.dirname, '../revision');
const SOURCE = join(HOME, 'merge-record.ts');
/** On one line for each statement, whatever the formatter does. */
const source = readFileSync(SOURCE, 'utf8').replaceAll(/\)\n\s+seen\.set/g, ') seen.set');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(import.meta.dirname, '../../node_modules/.mutants-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function load(name: string, text: string): Promise<Merge> {
  const here = HOME.replaceAll('\\', '/');
  const path = join(folder, `${name.replaceAll(' ', '-')}.ts`);
  writeFileSync(path, text.replaceAll(/from '(\.\.?\/)/g, `from '${here}/$1`));
  const { mergeRecord } = (await import(/* @vite-ignore */ path)) as { mergeRecord: Merge };
  return mergeRecord;
}

/** The first law that a merge breaks. */
const brokenLaw = (merge: Merge): string | undefined =>
  Object.entries(lawsOf(merge)).find(([, law]) => {
    try {
      law({ numRuns: 150, endOnFailure: true });
      return false;
    } catch {
      return true;
    }
  })?.[0];

describe('planted faults in the merge', () => {
  it('the source as it is breaks no law', async () => {
    expect(brokenLaw(await load('as it is', source))).toBeUndefined();
  });

  it.each(MUTANTS)('%s: a law notices', async (name, from, to) => {
    expect(source.split(from)).toHaveLength(2);
    expect(brokenLaw(await load(name, source.replace(from, to)))).toBeDefined();
  });
});
