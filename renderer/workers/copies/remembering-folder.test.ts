import { beforeEach, describe, expect, it } from 'vitest';
import { createCopies } from '../../../shared/copies/copies';
import { CopyRefused } from '../../../shared/copies/copy-folder';
import type { CopyFolder } from '../../../shared/copies/copy-folder';
import { sha256Hex } from '../../../shared/text/hash';
import { rememberFolder } from './remembering-folder';

/** A folder as a browser keeps it, which can be thrown away, and can be full. */
class Evictable implements CopyFolder {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  full = false;

  list = (folder: string) =>
    Promise.resolve(
      [...this.files]
        .filter(([path]) => path.startsWith(`${folder}/`))
        .map(([path, { length }]) => ({ name: path.slice(folder.length + 1), size: length })),
    );
  read = (path: string) => Promise.resolve(this.files.get(path)?.slice() ?? null);
  writeAt = async (path: string, offset: number, bytes: Uint8Array<ArrayBuffer>) => {
    const former = this.files.get(path) ?? new Uint8Array(0);
    this.#refuseWhenFull();
    this.files.set(path, former);
    if (former.length < offset) throw new CopyRefused({ kind: 'target-missing' });
    this.files.set(path, Uint8Array.from([...former.slice(0, offset), ...bytes]));
  };
  writeWhole = async (path: string, bytes: Uint8Array<ArrayBuffer>) => {
    this.#refuseWhenFull();
    this.files.set(path, bytes.slice());
  };
  writeSoon = this.writeWhole;
  remove = async (path: string) => void this.files.delete(path);
  removeAll = async () => this.files.clear();
  setAside = () => Promise.resolve(false);
  moveStoreAway = () => Promise.resolve(false);
  listAside = () => Promise.resolve([]);
  freeSpace = () => Promise.resolve(null);

  #refuseWhenFull(): void {
    if (this.full) throw new CopyRefused({ kind: 'disk-full' });
  }
}

const stateOf = (revision: number) => ({
  revision,
  at: '2026-01-01T00:00:00.000Z',
  projectId: 'p1',
  counts: { articles: 1, quotes: revision, speakers: 0, events: 0, tags: 0 },
  digest: '0123456789abcdef',
});
const entryOf = (revision: number): string =>
  JSON.stringify({ state: stateOf(revision), change: { kind: 'bulk', records: revision } });
const WRITTEN = { outcome: 'written' };

let real: Evictable;
beforeEach(() => {
  real = new Evictable();
});

describe('a folder that is thrown away under the open window', () => {
  it('is put back with all that was written and read, and work goes on in it', async () => {
    await createCopies(real).appendJournal([1, 2].map(entryOf));
    const { folder, putBack } = rememberFolder(real);
    const copies = createCopies(folder);
    await copies.survey();
    await copies.appendJournal([3, 4].map(entryOf));
    real.files.clear();
    real.full = true;
    await putBack();
    // What is remembered can be read while there is no room for it.
    expect(await copies.readJournal(0)).toHaveLength(4);
    expect(real.files.size).toBe(0);
    real.full = false;
    await putBack();
    // As after a new start, which remembers nothing.
    expect((await createCopies(real).survey()).journal).toMatchObject({
      last: stateOf(4),
      damagedLines: 0,
      broken: false,
    });
    expect(await copies.appendJournal([entryOf(5)])).toEqual(WRITTEN);
    expect(await createCopies(real).readJournal(0)).toHaveLength(5);
  });

  it('is put back by the next line, and stays empty where everything was removed', async () => {
    const { folder, putBack } = rememberFolder(real);
    const copies = createCopies(folder);
    await copies.appendJournal([1, 2].map(entryOf));
    real.files.clear();
    expect(await copies.appendJournal([entryOf(3)])).toEqual(WRITTEN);
    expect(await createCopies(real).readJournal(0)).toHaveLength(3);
    await copies.forget();
    await putBack();
    expect(real.files.size).toBe(0);
  });

  it('is put back before a file begins in it, which would pass for all there is', async () => {
    real.files.set('snapshots/a.snapshot', Uint8Array.of(1));
    await createCopies(real).appendJournal([1, 2].map(entryOf));
    const { folder } = rememberFolder(real);
    await createCopies(folder).survey();
    await folder.read('snapshots/a.snapshot');
    real.files.clear();
    await folder.writeAt('journal/000000000003-000.journal', 0, Uint8Array.of(1));
    expect([...real.files.keys()].toSorted()).toEqual([
      'journal/000000000001-000.journal',
      'journal/000000000003-000.journal',
      'sentinel/a',
      'snapshots/a.snapshot',
    ]);
  });

  it('remembers one snapshot: the first that was read, then the last that was written', async () => {
    for (const name of ['a', 'b']) real.files.set(`snapshots/${name}.snapshot`, Uint8Array.of(1));
    const { folder, putBack } = rememberFolder(real);
    for (const name of ['a', 'b']) await folder.read(`snapshots/${name}.snapshot`);
    real.files.clear();
    await putBack();
    expect([...real.files.keys()]).toEqual(['snapshots/a.snapshot']);
    await folder.writeWhole('snapshots/c.snapshot', Uint8Array.of(2));
    real.files.clear();
    await putBack();
    expect([...real.files.keys()]).toEqual(['snapshots/c.snapshot']);
  });

  it('remembers that an original was there, and not its bytes', async () => {
    const { folder, putBack } = rememberFolder(real);
    const copies = createCopies(folder);
    const bytes = new TextEncoder().encode('the file as it came');
    const sha256 = await sha256Hex(bytes);
    await copies.keepOriginal(sha256, bytes);
    expect(await copies.readOriginal(sha256)).toEqual({ state: 'kept', bytes });
    real.files.clear();
    await putBack();
    const size = bytes.length;
    expect(await copies.originals(true)).toEqual([{ sha256, size, condition: 'missing' }]);
    expect([...real.files.keys()]).toEqual([`originals/${sha256}.${size}.mark`]);
  });
});
