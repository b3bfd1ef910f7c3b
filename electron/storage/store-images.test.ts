import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCopies } from '../../shared/copies/copies';
import { createCopyFiles } from './copy-files';
import { createStoreImages } from './store-images';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-images-'));
  folder = join(root, 'recovery');
});
afterEach(() => rmSync(root, { recursive: true }));

const imagesOf = () => createStoreImages(join(folder, 'set-aside'), join(root, 'IndexedDB'));
const start = () => createCopies(createCopyFiles(folder, imagesOf()));

describe('a store that is set aside', () => {
  it('is kept as it was when the app started, and again as it lies', async () => {
    const store = join(root, 'IndexedDB', 'app_verbatim_0.indexeddb.leveldb');
    mkdirSync(store, { recursive: true });
    for (const name of ['000005.ldb', '000006.log', 'CURRENT', 'LOCK'])
      writeFileSync(join(store, name), `${name} as it was`);
    const images = imagesOf();
    await images.take();
    const copies = createCopies(createCopyFiles(folder, images));
    // As Chromium does with a store that it finds damaged.
    rmSync(store, { recursive: true });
    mkdirSync(store);
    writeFileSync(join(store, 'CURRENT'), 'empty');
    const id = await copies.setAsideStore();
    const kept = join(folder, 'set-aside', id ?? '', 'app_verbatim_0.indexeddb.leveldb');
    expect(readdirSync(kept).toSorted()).toEqual(['000005.ldb', '000006.log', 'CURRENT']);
    expect(readFileSync(join(kept, 'CURRENT'), 'utf8')).toBe('CURRENT as it was');
    expect(readFileSync(join(kept, '000005.ldb'), 'utf8')).toBe('000005.ldb as it was');
    const [aside] = (await copies.survey()).setAside;
    expect(aside).toMatchObject({ id, bytes: 3 * 'xxxxxxxxxx as it was'.length - 3 });
    expect(Date.parse(aside?.at ?? '')).not.toBeNaN();
    const second = await copies.setAsideStore();
    expect(
      readFileSync(
        join(folder, 'set-aside', second ?? '', 'app_verbatim_0.indexeddb.leveldb', 'CURRENT'),
        'utf8',
      ),
    ).toBe('empty');
  });

  it('is moved out of the way where it can be neither opened nor deleted', async () => {
    const store = join(root, 'IndexedDB', 'app_verbatim_0.indexeddb.leveldb');
    mkdirSync(store, { recursive: true });
    writeFileSync(join(store, 'CURRENT'), 'garbage');
    const copies = start();
    expect(await copies.moveStoreAway()).toBe(true);
    expect(existsSync(store)).toBe(false);
    const [aside] = (await copies.survey()).setAside;
    expect(aside?.bytes).toBe('garbage'.length);
    expect(Date.parse(aside?.at ?? '')).not.toBeNaN();
    expect(await copies.moveStoreAway()).toBe(false);
  });

  it('is none where there is no store', async () => {
    expect(await start().setAsideStore()).toBeNull();
  });
});
