import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readChosenFile, readChosenFiles } from './read-files';

const folder = mkdtempSync(join(tmpdir(), 'read-files-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(at('a.txt'), 'twelve bytes');
writeFileSync(at('empty.txt'), '');

describe('reading a chosen file', () => {
  it('gives exactly its bytes', async () => {
    const read = await readChosenFile(at('a.txt'));
    expect(read).toEqual({ name: 'a.txt', bytes: new TextEncoder().encode('twelve bytes') });
    expect('bytes' in read && read.bytes.buffer.byteLength).toBe(12);
  });

  it('gives an empty file as no bytes', async () => {
    expect(await readChosenFile(at('empty.txt'))).toEqual({
      name: 'empty.txt',
      bytes: new Uint8Array(),
    });
  });

  it.each([
    [12, true],
    [11, false],
  ])('with a limit of %i bytes', async (limit, opened) => {
    const read = await readChosenFile(at('a.txt'), limit);
    if (opened) expect('bytes' in read).toBe(true);
    else expect(read).toMatchObject({ problem: { kind: 'too-large', size: 12, limit } });
  });

  it.each([
    ['a folder', folder, 'not-a-file'],
    ['a missing file', at('gone.txt'), 'vanished'],
    ['a file in a file', join(at('a.txt'), 'x'), 'vanished'],
  ])('%s is refused', async (_name, path, kind) => {
    expect(await readChosenFile(path)).toMatchObject({ problem: { kind } });
  });

  it.runIf(process.platform !== 'win32')('a device is refused: it would never end', async () => {
    expect(await readChosenFile('/dev/zero')).toMatchObject({ problem: { kind: 'not-a-file' } });
  });
});

it('answers for each of several files', async () => {
  const result = await readChosenFiles([at('gone.txt'), at('a.txt')]);
  expect(result).toMatchObject({
    outcome: 'opened',
    files: [{ name: 'a.txt' }],
    refused: [{ name: 'gone.txt' }],
  });
});
