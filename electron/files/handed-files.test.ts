import { expect, it } from 'vitest';
import type { OpenResult } from '../../shared/host/host';
import { createHandedFiles } from './handed-files';

function setUp() {
  const delivered: string[][] = [];
  const handed = createHandedFiles(
    async (paths): Promise<OpenResult> => ({
      outcome: 'opened',
      files: paths.map((name) => ({ name, bytes: new Uint8Array() })),
      refused: [],
    }),
    (result) => {
      if (result.outcome === 'opened') delivered.push(result.files.map(({ name }) => name));
    },
  );
  return { handed, delivered };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('waits for a listener, then delivers all in one', async () => {
  const { handed, delivered } = setUp();
  await handed.take(['a']);
  await handed.take(['b']);
  expect(delivered).toEqual([]);
  handed.ready();
  await settled();
  expect(delivered).toEqual([['a', 'b']]);
});

it('delivers at once while someone listens', async () => {
  const { handed, delivered } = setUp();
  handed.ready();
  await handed.take(['a']);
  await handed.take([]);
  expect(delivered).toEqual([['a']]);
});

it('keeps what came while the page started again, in order', async () => {
  const { handed, delivered } = setUp();
  handed.ready();
  const first = handed.take(['a']);
  handed.notReady(); // the page is gone before the file is read
  await first;
  await handed.take(['b']);
  expect(delivered).toEqual([]);
  handed.ready();
  await settled();
  expect(delivered).toEqual([['a', 'b']]);
});
