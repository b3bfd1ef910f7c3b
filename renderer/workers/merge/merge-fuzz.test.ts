import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleContent, WITH_TEXTS } from '../../../shared/project-file/sample.cases';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { canonicalDump, openFresh, speakerElsewhere } from '../../db/open/test-support';
import { MergeSession } from './merge-session';

type Mutation = readonly [
  kind: 'cut' | 'drop' | 'double' | 'put' | 'flip',
  at: number,
  byte: number,
];

/** Bytes that mean something in JSON. */
const STRUCTURE = new Set(Array.from('{}[]:,"\\', (character) => character.charCodeAt(0)));

function mutate(bytes: Uint8Array, [kind, where, byte]: Mutation): Uint8Array<ArrayBuffer> {
  const places = [...bytes.keys()].filter((at) => STRUCTURE.has(bytes[at] ?? 0));
  const at =
    kind === 'flip' || kind === 'cut' ? where % bytes.length : places[where % places.length];
  const [before, after] = [bytes.slice(0, at), bytes.slice((at ?? 0) + 1)];
  const here = bytes[at ?? 0] ?? 0;
  const middle = {
    cut: [],
    drop: [],
    double: [here, here],
    put: [byte, here],
    flip: [here ^ (1 << (byte % 8))],
  }[kind];
  return Uint8Array.from([...before, ...middle, ...(kind === 'cut' ? [] : after)]);
}

const mutations = fc.tuple(
  fc.constantFrom('cut', 'drop', 'double', 'put', 'flip'),
  fc.nat(1_000_000),
  fc.integer({ min: 1, max: 255 }),
) as fc.Arbitrary<Mutation>;

it('nine of ten damaged files are refused, the tenth is read with a report; the project stays as it is', async () => {
  const { bytes } = await serialiseProject(await sampleContent(), WITH_TEXTS);
  const { repository, name } = await openFresh();
  const label = { key: 'import-file', subject: '' } as const;
  await repository.importContent({
    label,
    records: [speakerElsewhere('s1', 'Ada Quill')],
    unknown: [],
    texts: [],
    project: null,
  });
  const before = await canonicalDump(repository);
  let refused = 0;
  let read = 0;
  await fc.assert(
    fc.asyncProperty(mutations, async (mutation) => {
      const session = new MergeSession(name);
      await session.begin();
      const outcome = await session.add(() => undefined, mutate(bytes, mutation));
      if (!outcome.ok) refused += 1;
      else {
        read += 1;
        const { warnings, aside } = outcome.value;
        // A line end at the very end, which nobody misses, or one byte of the digest itself.
        if (mutation[0] !== 'cut') expect(warnings.length + aside.count).toBeGreaterThan(0);
      }
    }),
    { numRuns: 400 },
  );
  expect(await canonicalDump(repository)).toBe(before);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(refused / (refused + read)).toBeGreaterThanOrEqual(0.9);
}, 120_000);
