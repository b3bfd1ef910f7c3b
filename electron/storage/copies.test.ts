import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCopies } from '../../shared/copies/copies';
import type { RecoveryHost } from '../../shared/host/recovery';
import { sampleContent, WITH_TEXTS } from '../../shared/project-file/sample.cases';
import { packProject } from '../../shared/recovery/pack-snapshot';
import { readPacked } from '../../shared/recovery/salvage';
import type { StoreState } from '../../shared/recovery/store-state';
import type { SnapshotMark, SnapshotReason } from '../../shared/recovery/survey';
import { createCopyFiles } from './copy-files';
import type { CopySteps } from './copy-files';
import { createStoreImages } from './store-images';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verbatim-copies-'));
  folder = join(root, 'recovery');
});
afterEach(() => {
  execFileSync('chmod', ['-R', 'u+rwx', root]);
  rmSync(root, { recursive: true });
});

const imagesOf = () => createStoreImages(join(folder, 'set-aside'), join(root, 'IndexedDB'));
/** As after a new start: nothing is remembered. */
const start = (steps?: CopySteps): RecoveryHost =>
  createCopies(createCopyFiles(folder, imagesOf(), steps));

const stateOf = (revision: number): StoreState => ({
  revision,
  at: '2026-01-01T00:00:00.000Z',
  projectId: 'p1',
  counts: { articles: 1, quotes: revision, speakers: 0, events: 0, tags: 0 },
  digest: '0123456789abcdef',
});
const entryOf = (revision: number): string =>
  JSON.stringify({ state: stateOf(revision), change: { kind: 'bulk', records: revision } });
const entries = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_unused, index) => entryOf(from + index));
const revisions = (jsons: readonly string[]): number[] =>
  jsons.map((json) => (JSON.parse(json) as { state: StoreState }).state.revision);
const range = (from: number, to: number): number[] => revisions(entries(from, to));

let packed: Uint8Array<ArrayBuffer>;
async function keep(
  copies: RecoveryHost,
  revision: number,
  reason: SnapshotReason = 'working',
  takenAt = '2026-01-01T00:00:00.000Z',
) {
  packed ??= await packProject(await sampleContent(), WITH_TEXTS.generator);
  const mark: SnapshotMark = {
    id: `s${revision}`,
    reason,
    state: stateOf(revision),
    projectName: 'Harrow Bay',
    annotatorId: 'ann',
    takenAt,
    bytes: packed.length,
    sha256: createHash('sha256').update(packed).digest('hex'),
  };
  return copies.writeSnapshot(mark, packed);
}

const filesOf = (kind: string): string[] =>
  readdirSync(join(folder, kind))
    .toSorted()
    .map((name) => join(folder, kind, name));
const newest = (kind: string): string => filesOf(kind).at(-1) ?? '';

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 0x20;
  writeFileSync(path, bytes);
}

const WRITTEN = { outcome: 'written' };

describe('the journal', () => {
  it('gives back what was appended, after a new start too, and skips what it has', async () => {
    expect(await start().appendJournal(entries(1, 3))).toEqual(WRITTEN);
    const again = start();
    expect(await again.appendJournal(entries(2, 5))).toEqual(WRITTEN);
    expect(revisions(await again.readJournal(0))).toEqual([1, 2, 3, 4, 5]);
    expect(revisions(await again.readJournal(3))).toEqual([4, 5]);
    const { journal, sentinel } = await start().survey();
    expect(journal).toEqual({
      last: stateOf(5),
      from: 1,
      claimed: stateOf(5),
      damagedLines: 0,
      broken: false,
    });
    expect(sentinel).toEqual({ state: stateOf(5), damaged: false });
  });

  it('writes what comes together with one flush', async () => {
    let flushes = 0;
    const copies = start({
      open: async (...args) => {
        flushes += 1;
        return open(...args);
      },
    });
    await Promise.all(range(1, 50).map((revision) => copies.appendJournal([entryOf(revision)])));
    expect(flushes).toBeLessThan(3);
    expect(revisions(await start().readJournal(0))).toEqual(range(1, 50));
  });

  it('begins a file after each snapshot and reads across them', async () => {
    const copies = start();
    await copies.appendJournal(entries(1, 3));
    await keep(copies, 3);
    await copies.appendJournal(entries(4, 6));
    expect(filesOf('journal')).toHaveLength(2);
    expect(newest('journal')).toContain('000000000004-000.journal');
    expect(revisions(await start().readJournal(1))).toEqual([2, 3, 4, 5, 6]);
    expect((await start().survey()).journal).toMatchObject({ from: 1, broken: false });
  });

  it('goes on above a restoration, and says from where it is unbroken', async () => {
    const copies = start();
    await copies.appendJournal(entries(1, 5));
    await copies.appendJournal(entries(9, 10));
    const { journal } = await start().survey();
    expect(journal).toMatchObject({ from: 9, last: stateOf(10), damagedLines: 0, broken: false });
    expect(revisions(await start().readJournal(0))).toEqual([1, 2, 3, 4, 5, 9, 10]);
  });

  it('loses a line that a crash cut off, and writes on behind the one before', async () => {
    await start().appendJournal(entries(1, 3));
    const path = newest('journal');
    const half = readFileSync(path, 'utf8').split('\n')[1]?.slice(0, 90);
    writeFileSync(path, half ?? '', { flag: 'a' });
    expect((await start().survey()).journal).toMatchObject({ damagedLines: 0, broken: false });
    await start().appendJournal(entries(3, 4));
    expect((await start().survey()).journal).toMatchObject({ last: stateOf(4), damagedLines: 0 });
    expect(revisions(await start().readJournal(0))).toEqual([1, 2, 3, 4]);
  });

  it('never writes into a damaged file, and what comes after can be read', async () => {
    await start().appendJournal(entries(1, 5));
    flip(newest('journal'), 600);
    await start().appendJournal(entries(6, 7));
    expect(filesOf('journal')).toHaveLength(2);
    const { journal } = await start().survey();
    expect(journal.damagedLines).toBeGreaterThan(0);
    expect(journal.last).toEqual(stateOf(7));
    expect(revisions(await start().readJournal(5))).toEqual([6, 7]);
  });

  it('makes its folder anew where it vanished under the running app', async () => {
    const copies = start();
    await copies.appendJournal(entries(1, 3));
    rmSync(folder, { recursive: true });
    expect(await copies.appendJournal(entries(4, 4))).toMatchObject({ outcome: 'failed' });
    expect(await copies.appendJournal(entries(4, 5))).toEqual(WRITTEN);
    expect(revisions(await start().readJournal(3))).toEqual([4, 5]);
  });

  it('tells that it vanished before anything was written in this start', async () => {
    await start().appendJournal(entries(1, 3));
    const copies = start();
    await copies.survey();
    rmSync(folder, { recursive: true });
    const gone = { outcome: 'failed', problem: { kind: 'target-missing' } };
    expect(await copies.appendJournal(entries(4, 4))).toEqual(gone);
    expect(await copies.appendJournal(entries(4, 5))).toEqual(WRITTEN);
  });

  it('says that the disk is full, and has everything once there is room', async () => {
    let full = false;
    const copies = start({
      open: async (...args) => {
        const handle = await open(...args);
        if (full)
          handle.datasync = () =>
            Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }));
        return handle;
      },
    });
    await copies.appendJournal(entries(1, 2));
    full = true;
    const failed = { outcome: 'failed', problem: { kind: 'disk-full' } };
    expect(await copies.appendJournal(entries(3, 3))).toEqual(failed);
    expect(await copies.appendJournal(entries(3, 4))).toEqual(failed);
    full = false;
    expect(await copies.appendJournal(entries(3, 5))).toEqual(WRITTEN);
    expect(revisions(await start().readJournal(0))).toEqual([1, 2, 3, 4, 5]);
    expect((await start().survey()).journal).toMatchObject({ damagedLines: 0, broken: false });
  });
});

describe('snapshots', () => {
  it('are kept, marked and given back', async () => {
    const copies = start();
    expect(await keep(copies, 3, 'close')).toEqual(WRITTEN);
    const { snapshots } = await start().survey();
    expect(snapshots).toMatchObject([{ id: 's3', condition: 'whole', mark: { reason: 'close' } }]);
    expect(await start().readSnapshot('s3')).toEqual(packed);
    expect(await start().readSnapshot('s4')).toBeNull();
  });

  it('are refused when their bytes are not those of the mark', async () => {
    await keep(start(), 1);
    const mark = (await start().survey()).snapshots[0]?.mark;
    if (!mark) throw new Error('no mark');
    const other = await start().writeSnapshot({ ...mark, id: 'x' }, packed.slice(1));
    expect(other).toEqual({ outcome: 'failed', problem: { kind: 'readback-differs' } });
    expect((await start().survey()).snapshots).toHaveLength(1);
  });

  it('go by rotation with the journal before them, but none while the store is suspect', async () => {
    const copies = start();
    for (let revision = 1; revision <= 30; revision += 1) {
      await copies.appendJournal([entryOf(revision)]);
      await keep(copies, revision, revision < 29 ? 'working' : 'restore');
    }
    // 24 recent ones at the 28th, one of an earlier day; then none went.
    expect((await copies.survey()).snapshots).toHaveLength(27);
    await keep(copies, 31);
    expect((await copies.survey()).snapshots).toHaveLength(25);
    expect(revisions(await copies.readJournal(0))[0]).toBeGreaterThan(1);
    expect((await start().survey()).journal).toMatchObject({ last: stateOf(30), broken: false });
  });

  it('of a read-only folder are refused by name, and the old ones stay', async () => {
    await keep(start(), 1);
    // Root may write anywhere, so the folder is one that nobody can make a file in.
    rmSync(join(folder, 'snapshots'), { recursive: true });
    writeFileSync(join(folder, 'snapshots'), 'no folder');
    expect(await keep(start(), 2)).toMatchObject({ outcome: 'failed' });
    expect((await start().survey()).snapshots).toEqual([]);
    if (process.getuid?.() === 0) return;
    rmSync(join(folder, 'snapshots'));
    mkdirSync(join(folder, 'snapshots'));
    chmodSync(join(folder, 'snapshots'), 0o500);
    expect(await keep(start(), 3)).toMatchObject({ problem: { kind: 'no-permission' } });
  });

  it('of a former version are shown and read until three new ones are there', async () => {
    const content = await sampleContent();
    const { serialiseProject } = await import('../../shared/project-file/serialise');
    const { bytes } = await serialiseProject(content, WITH_TEXTS);
    mkdirSync(folder);
    writeFileSync(join(folder, 'snapshot-a.verbatim.json'), bytes);
    const sentinel = { order: 4, changes: 42, savedAt: '2026-01-01', annotatorId: 'ann' };
    writeFileSync(join(folder, 'sentinel-a.json'), JSON.stringify({ ...sentinel, snapshots: [] }));
    const [former] = (await start().survey()).snapshots;
    expect(former).toMatchObject({ id: 'former-a', condition: 'whole' });
    expect(former?.mark).toMatchObject({ reason: 'former', annotatorId: 'ann' });
    expect(former?.mark?.state).toMatchObject({ revision: 42, counts: { articles: 1 } });
    expect(await start().readSnapshot('former-a')).toEqual(bytes);
    for (const revision of [43, 44]) await keep(start(), revision);
    expect((await start().survey()).snapshots).toHaveLength(3);
    await keep(start(), 45);
    expect((await start().survey()).snapshots.map(({ id }) => id)).toEqual(['s45', 's44', 's43']);
  });
});

/** Told at all: by the journal, a snapshot, a sentinel, or by what is missing beside what the sentinel knows. */
async function told(): Promise<boolean> {
  const { journal, snapshots, sentinel } = await start().survey();
  return (
    sentinel.damaged ||
    journal.damagedLines > 0 ||
    journal.broken ||
    (journal.from ?? 99) > 3 ||
    snapshots.some(({ condition }) => condition === 'damaged' || condition === 'missing')
  );
}

/** The highest revision that a readable snapshot and the journal lead to, as a start would find it. */
async function reach(): Promise<number> {
  const copies = start();
  let best = 0;
  for (const { id, mark } of (await copies.survey()).snapshots) {
    const bytes = await copies.readSnapshot(id);
    if (!mark || !bytes || (await readPacked(bytes))?.unreadable !== 0) continue;
    let at = mark.state.revision;
    for (const revision of revisions(await copies.readJournal(at)))
      if (revision === at + 1) at += 1;
    best = Math.max(best, at);
  }
  return best;
}

describe('damage', () => {
  const SIZE = 30;
  beforeEach(async () => {
    const copies = start();
    await copies.appendJournal(entries(1, 2));
    await keep(copies, 2);
    await copies.appendJournal(entries(3, SIZE / 3));
    await keep(copies, SIZE / 3);
    await copies.appendJournal(entries(SIZE / 3 + 1, (2 * SIZE) / 3));
    await keep(copies, (2 * SIZE) / 3);
    await copies.appendJournal(entries((2 * SIZE) / 3 + 1, SIZE));
  });

  const HOW: Readonly<Record<string, (path: string) => void>> = {
    flipped: (path) => flip(path, Math.floor(statSync(path).size / 2)),
    'cut to half': (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
    'cut by a line': (path) => truncateSync(path, statSync(path).size - 300),
    emptied: (path) => truncateSync(path, 0),
    deleted: (path) => rmSync(path),
    'filled with NUL': (path) => writeFileSync(path, Buffer.alloc(statSync(path).size)),
  };
  const WHAT: Readonly<Record<string, () => string>> = {
    'the oldest journal': () => filesOf('journal')[0] ?? '',
    'the middle journal': () => filesOf('journal')[1] ?? '',
    'the newest journal': () => newest('journal'),
    'the newest snapshot': () => join(folder, 'snapshots', 's20.snapshot'),
    'the newest mark': () => join(folder, 'snapshots', 's20.mark'),
    'a sentinel': () => newest('sentinel'),
  };
  const damages = Object.keys(WHAT).flatMap((what) =>
    Object.keys(HOW).map((how) => [what, how] as const),
  );

  it('that is none is not told', async () => {
    expect(await told()).toBe(false);
    expect(await reach()).toBe(SIZE);
  });

  it.each(damages)('%s %s', async (what, how) => {
    HOW[how]?.(WHAT[what]?.() ?? '');
    // One of two marks or sentinels, and the oldest journal behind two snapshots, are needed by nobody.
    const needed = !['the newest mark', 'a sentinel', 'the oldest journal'].includes(what);
    if (needed) expect(await told()).toBe(true);
    expect(await reach()).toBeGreaterThanOrEqual(what === 'the newest journal' ? 20 : SIZE);
    // And work goes on: what comes next is kept and found again.
    await start().appendJournal(entries(SIZE + 1, SIZE + 2));
    await keep(start(), SIZE + 2, 'start');
    await start().appendJournal(entries(SIZE + 3, SIZE + 4));
    expect(await reach()).toBe(SIZE + 4);
  });

  it('in pairs leaves what the rest leads to', async () => {
    for (const [what, how] of damages.filter(([, way]) => way === 'flipped' || way === 'deleted')) {
      const path = WHAT[what]?.() ?? '';
      if (existsSync(path)) HOW[how]?.(path);
      const copies = start();
      const { snapshots } = await copies.survey();
      // Whatever else is gone, s10 is there and named.
      expect(snapshots.map(({ id }) => id)).toContain('s10');
      expect(await reach()).toBeGreaterThanOrEqual(10);
    }
  });

  it('swapped files of the journal are told', async () => {
    const [first = '', second = ''] = filesOf('journal');
    const bytes = readFileSync(first);
    writeFileSync(first, readFileSync(second));
    writeFileSync(second, bytes);
    expect(await told()).toBe(true);
    expect(await reach()).toBe(SIZE);
  });
});

describe('everything', () => {
  it('is forgotten when asked, and what comes after is kept', async () => {
    const copies = start();
    await copies.appendJournal(entries(1, 3));
    await keep(copies, 3);
    writeFileSync(join(folder, 'snapshot-a.verbatim.json'), '{}');
    expect(await copies.forget()).toEqual(WRITTEN);
    expect(existsSync(folder)).toBe(false);
    const { journal, snapshots, sentinel } = await copies.survey();
    expect([journal.claimed, snapshots, sentinel.state]).toEqual([null, [], null]);
    // A project begun anew may count from the beginning.
    expect(await copies.appendJournal(entries(1, 2))).toEqual(WRITTEN);
    expect((await start().survey()).sentinel.state).toEqual(stateOf(2));
  });
});
