import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { MADE_FILES, MADE_FOLDER } from '../../../shared/readers/fixtures/made-files.cases';
import { testShell, type TestShell } from '../program/test-shell.cases';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

interface Told {
  readonly file: string;
  readonly outcome: string;
  readonly format: string | null;
  readonly documents: readonly unknown[];
  readonly reason?: string;
  readonly like?: readonly { readonly title: string }[];
}

let shell: TestShell;
let told: ReadonlyMap<string, Told>;
let code = -1;
let said = '';
beforeAll(async () => {
  shell = await testShell();
  for (const { path, bytes } of MADE_FOLDER) {
    const full = join(shell.folder, 'made', path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, bytes);
  }
  const run = await shell.run('import made -o out.json --json --keep-going');
  ({ code, err: said } = run);
  const { files } = JSON.parse(run.out) as { readonly files: readonly Told[] };
  told = new Map(files.map((file) => [file.file.replace(/^made\//, ''), file]));
});
afterAll(() => shell.remove());

const MADE = MADE_FILES.filter(({ expected }) => expected.outcome !== 'archive');

it.each(MADE)('$path', ({ path, expected }) => {
  const file = told.get(path);
  switch (expected.outcome) {
    case 'added':
      expect(file).toMatchObject({ outcome: 'added', format: expected.format });
      expect(file?.documents.length).toBe(expected.articles);
      break;
    case 'already-there':
      expect(file).toMatchObject({ outcome: 'already-there', format: expected.format });
      break;
    case 'guess':
      expect(file).toMatchObject({ outcome: 'refused', format: expected.format, documents: [] });
      expect(file?.reason).toContain('--encoding');
      break;
    case 'refused':
      expect(file).toMatchObject({ outcome: 'refused', documents: [] });
      expect(file?.reason).toContain(expected.reason);
      break;
    case 'archive':
      break;
  }
});

it('nothing else was told of, the refused ones are why the exit code is 1, and the file is sound', async () => {
  expect([...told.keys()]).toEqual(MADE.map(({ path }) => path));
  expect(code).toBe(1);
  expect(said).toContain('“made/traps/archive.zip” holds 1 symbolic link');
  expect((await shell.run('validate out.json')).code).toBe(0);
});

it('the reprint looks like its original, and nothing else like anything', () => {
  const like = [...told.values()].filter((file) => file.like !== undefined);
  expect(like.map(({ file, like: others }) => [file, others?.map(({ title }) => title)])).toEqual([
    ['made/traps/reprint.txt', ['Plain']],
  ]);
});
