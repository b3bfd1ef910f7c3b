import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { OpenResult } from '../../shared/host/host';
import { createWaitingFiles } from './waiting-files';

const root = mkdtempSync(join(tmpdir(), 'waiting-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const at = (...names: string[]) => join(root, ...names);
mkdirSync(at('archive', 'letters'), { recursive: true });
writeFileSync(at('archive', 'b.txt'), 'b');
writeFileSync(at('archive', 'letters', 'c.txt'), 'c');
writeFileSync(at('archive', '.DS_Store'), '');
writeFileSync(at('secret.txt'), 'not chosen');
symlinkSync(at('secret.txt'), at('archive', 'z.txt'));
symlinkSync(root, at('archive', 'everything'));

const waitingOf = (result: OpenResult) =>
  result.outcome === 'opened' ? (result.waiting ?? []) : [];
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a folder', () => {
  it('gives its files and those of its folders, names what is a link, and follows none', async () => {
    const found = await createWaitingFiles(at('1.json')).addFolder(at('archive'));
    expect(waitingOf(found).map(({ name, folder }) => `${folder}/${name}`)).toEqual([
      'archive/b.txt',
      'archive/letters/c.txt',
    ]);
    expect(found).toMatchObject({
      refused: [
        { name: 'everything', problem: { kind: 'not-a-file' } },
        { name: 'z.txt', problem: { kind: 'not-a-file' } },
      ],
    });
  });

  it('that is not there is refused by its name', async () => {
    expect(await createWaitingFiles(at('2.json')).addFolder(at('gone'))).toMatchObject({
      refused: [{ name: 'gone', problem: { kind: 'vanished' } }],
      waiting: [],
    });
  });

  it('tells no path', async () => {
    const found = await createWaitingFiles(at('3.json')).addFolder(at('archive'));
    expect(JSON.stringify(found)).not.toContain(root);
  });
});

describe('reading what waits', () => {
  it('gives its bytes, also after a restart', async () => {
    const [first] = waitingOf(await createWaitingFiles(at('4.json')).addFolder(at('archive')));
    const again = createWaitingFiles(at('4.json'));
    expect(again.still()).toContain(first?.id);
    const read = await again.read(first?.id ?? '');
    expect('bytes' in read && textOf(read.bytes)).toBe('b');
  });

  it('refuses what became a link meanwhile, what is gone, and an id that nobody gave', async () => {
    mkdirSync(at('shifting'));
    writeFileSync(at('shifting', 'a.txt'), 'a');
    writeFileSync(at('shifting', 'b.txt'), 'b');
    const files = createWaitingFiles(at('5.json'));
    const [one, two] = waitingOf(await files.addFolder(at('shifting')));
    rmSync(at('shifting', 'a.txt'));
    symlinkSync(at('secret.txt'), at('shifting', 'a.txt'));
    rmSync(at('shifting', 'b.txt'));
    expect(await files.read(one?.id ?? '')).toMatchObject({ problem: { kind: 'not-a-file' } });
    expect(await files.read(two?.id ?? '')).toMatchObject({ problem: { kind: 'vanished' } });
    expect(await files.read('/etc/hostname')).toMatchObject({ problem: { kind: 'vanished' } });
  });

  it('forgets what is not needed any more', () => {
    const files = createWaitingFiles(at('6.json'));
    const [one, two] = waitingOf(files.addFiles([at('secret.txt'), at('archive', 'b.txt')]));
    expect(files.still()).toEqual([one?.id, two?.id]);
    files.keep([two?.id ?? '']);
    expect(createWaitingFiles(at('6.json')).still()).toEqual([two?.id]);
  });

  it('begins with nothing where what was remembered is damaged', () => {
    writeFileSync(at('7.json'), '[["a", {"path": 5, "found": true}], "b", ["c"]]');
    expect(createWaitingFiles(at('7.json')).still()).toEqual([]);
  });
});
