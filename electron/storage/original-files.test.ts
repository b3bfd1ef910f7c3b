import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCopies } from '../../shared/copies/copies';
import type { RecoveryHost } from '../../shared/host/recovery';
import { createCopyFiles } from './copy-files';
import { createStoreImages } from './store-images';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-originals-'));
  folder = join(root, 'recovery');
});
afterEach(() => rmSync(root, { recursive: true }));

/** As after a new start: nothing is remembered. */
function start(): RecoveryHost {
  const images = createStoreImages(join(folder, 'set-aside'), join(root, 'IndexedDB'));
  return createCopies(createCopyFiles(folder, images));
}
/** The one original that lies there. */
function theFile(): string {
  const name = readdirSync(join(folder, 'originals')).find((one) => one.endsWith('.original'));
  return join(folder, 'originals', name ?? '');
}
function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[4] = (bytes[4] ?? 0) ^ 0x20;
  writeFileSync(path, bytes);
}

const WRITTEN = { outcome: 'written' };

describe('originals beside the journal', () => {
  const bytes = new TextEncoder().encode('%PDF the harbour in the rain');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const size = bytes.length;

  it('are kept by their hash, once, and read back whole after a new start', async () => {
    expect(await start().keepOriginal(sha256, bytes)).toEqual(WRITTEN);
    const { ino } = statSync(theFile());
    const again = start();
    expect(await again.readOriginal(sha256)).toEqual({ state: 'kept', bytes });
    expect(await again.originals(true)).toEqual([{ sha256, size, condition: 'kept' }]);
    expect(await again.keepOriginal(sha256, bytes)).toEqual(WRITTEN);
    expect(statSync(theFile()).ino).toBe(ino);
  });

  it.each([
    ['flipped', 'damaged', flip],
    ['cut', 'damaged', (path: string) => truncateSync(path, 4)],
    ['gone', 'missing', (path: string) => rmSync(path)],
  ] as const)('%s are noticed and named, and never handed out', async (_, condition, harm) => {
    await start().keepOriginal(sha256, bytes);
    harm(theFile());
    const again = start();
    expect(await again.originals(true)).toEqual([{ sha256, size, condition }]);
    expect(await again.readOriginal(sha256)).toEqual({ state: condition });
    // Whoever has it keeps it again.
    expect(await again.keepOriginal(sha256, bytes)).toEqual(WRITTEN);
    expect(await start().readOriginal(sha256)).toEqual({ state: 'kept', bytes });
  });

  it('are not kept under the hash of something else, and go when they are dropped', async () => {
    const copies = start();
    expect(await copies.keepOriginal('0'.repeat(64), bytes)).toMatchObject({ outcome: 'failed' });
    await copies.keepOriginal(sha256, bytes);
    expect(await copies.dropOriginal(sha256)).toEqual(WRITTEN);
    expect(readdirSync(join(folder, 'originals'))).toEqual([]);
    expect(await start().originals(true)).toEqual([]);
  });

  it('go with everything else when nothing is to be left', async () => {
    const copies = start();
    await copies.keepOriginal(sha256, bytes);
    expect(await copies.forget()).toEqual(WRITTEN);
    expect(existsSync(folder)).toBe(false);
  });
});
