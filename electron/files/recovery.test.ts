import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRecoveryFiles } from './recovery';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'recovery-')), 'recovery');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const state = (changes: number, snapshot: string | null) => ({
  changes,
  savedAt: '2026-01-01T00:00:00.000Z',
  annotatorId: 'a',
  snapshot: snapshot === null ? null : new TextEncoder().encode(snapshot),
});

/** A new start of the app reads what the former one wrote. */
const readAnew = () => createRecoveryFiles(folder).read();

function damage(content: RegExp): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (content.test(readFileSync(path, 'utf8'))) writeFileSync(path, 'damaged');
  }
}

it('knows nothing before anything was kept', async () => {
  expect(await readAnew()).toBeNull();
});

it('keeps the newest state, and the snapshot of an elder one', async () => {
  const files = createRecoveryFiles(folder);
  await files.write(state(1, 'one'));
  await files.write(state(2, null));
  expect(await readAnew()).toEqual(state(2, 'one'));
});

it('goes on counting after a start', async () => {
  for (const changes of [1, 2, 3, 4, 5]) {
    await createRecoveryFiles(folder).write(state(changes, `text ${changes}`));
  }
  expect(await readAnew()).toEqual(state(5, 'text 5'));
  expect(readdirSync(folder)).toHaveLength(4);
});

it('takes the elder sentinel when the newest is damaged', async () => {
  const files = createRecoveryFiles(folder);
  await files.write(state(1, null));
  await files.write(state(2, null));
  damage(/"changes":2/);
  expect(await readAnew()).toEqual(state(1, null));
});

it('takes the elder snapshot when the newest is damaged', async () => {
  const files = createRecoveryFiles(folder);
  await files.write(state(1, 'elder'));
  await files.write(state(2, 'younger'));
  damage(/^younger$/);
  expect(await readAnew()).toEqual(state(2, 'elder'));
  damage(/^elder$/);
  expect(await readAnew()).toEqual(state(2, null));
});

it('keeps the last of writes that come together', async () => {
  const files = createRecoveryFiles(folder);
  await Promise.all([1, 2, 3].map((changes) => files.write(state(changes, `text ${changes}`))));
  expect(await files.read()).toEqual(state(3, 'text 3'));
});
