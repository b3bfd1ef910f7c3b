import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyOf, isTeamFileName } from '../../shared/host/team-folder';
import { saveInFolder } from './atomic-save';
import { readChosenFile } from './read-files';
import { listFolder } from './team-folder';
import { watchFolder } from './watch-folder';

vi.mock('electron', () => ({ dialog: {} }));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-team-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('names of files in a team folder', () => {
  it.each([
    ['ada.verbatim.json', true],
    ['Ada Müller-1a2b3c4d.Verbatim.JSON', true],
    ['../ada.verbatim.json', false],
    ['a/ada.verbatim.json', false],
    ['a\\ada.verbatim.json', false],
    ['C:ada.verbatim.json', false],
    ['ada\0.verbatim.json', false],
    ['.verbatim.json', false],
    ['.hidden.verbatim.json', false],
    ['ada.1a2b3c4d.unsaved.verbatim.json', false],
    ['package.json', true],
    ['ada.verbatim (1).json', true],
    ['ada.verbatim.sync-conflict-20261126-101010-ABCDEFG.json', true],
    ['ada.1a2b3c4d.unsaved.json', false],
    ['notes.txt', false],
    [`${'a'.repeat(300)}.verbatim.json`, false],
  ])('%j: %s', (name, fits) => {
    expect(isTeamFileName(name)).toBe(fits);
  });
});

describe('copies that services make of a clash', () => {
  const own = 'Ada-1a2b3c4d.verbatim.json';
  it.each([
    'Ada-1a2b3c4d.verbatim (conflicted copy 2026-11-26 101010).json',
    'Ada-1a2b3c4d.verbatim_conflict-20261126-101010.json',
    'Ada-1a2b3c4d.verbatim.sync-conflict-20261126-101010-ABCDEFG.json',
    'Ada-1a2b3c4d.sync-conflict-20261126-101010-ABCDEFG.verbatim.json',
    "Ada-1a2b3c4d.verbatim (Ada's conflicted copy 2026-11-26).json",
    'Ada-1a2b3c4d (Adas in Konflikt stehende Kopie 2026-11-26).verbatim.json',
    'Ada-1a2b3c4d.verbatim-DESKTOP-7.json',
    'Ada-1a2b3c4d.verbatim 2.json',
    'Ada-1a2b3c4d.verbatim (1).json',
    'Ada-1a2b3c4d (1).verbatim.json',
    'ada-1a2b3c4d.verbatim.json',
  ])('%s', (copy) => {
    expect(isTeamFileName(copy)).toBe(true);
    expect(copyOf(copy, [own, copy, 'Ben-5e6f7a8b.verbatim.json'])).toBe(own);
    expect(copyOf(own, [own, copy])).toBe(null);
  });

  it('the files of others are none', () => {
    const all = [own, 'Ben-5e6f7a8b.verbatim.json', 'Ada-1a2b3c4d5.verbatim.json'];
    expect(all.map((name) => copyOf(name, all))).toEqual([null, null, null]);
  });
});

describe('links in a team folder', () => {
  it('are neither written nor read through, and lead to nothing that was changed', async () => {
    const outside = join(folder, 'outside.json');
    writeFileSync(outside, 'theirs');
    const link = join(folder, 'ada.verbatim.json');
    symlinkSync(outside, link);
    expect(await saveInFolder(link, new Uint8Array([1]))).toEqual({ kind: 'leads-elsewhere' });
    expect(readFileSync(outside, 'utf8')).toBe('theirs');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(await readChosenFile(link, 100, 'no-link')).toMatchObject({
      problem: { kind: 'not-a-file' },
    });
    const nowhere = join(folder, 'ben.verbatim.json');
    symlinkSync(join(folder, 'new.json'), nowhere);
    expect(await saveInFolder(nowhere, new Uint8Array([1]))).toEqual({ kind: 'leads-elsewhere' });
    const plain = join(folder, 'cy.verbatim.json');
    expect(await saveInFolder(plain, new Uint8Array([1]))).toBe(null);
    expect(await saveInFolder(plain, new Uint8Array([2]))).toBe(null);
  });
});

describe('looking into a team folder', () => {
  it('lists plain Verbatim files only, with marks that change with them', async () => {
    writeFileSync(join(folder, 'b.verbatim.json'), '1');
    writeFileSync(join(folder, 'a.verbatim.json'), '12');
    writeFileSync(join(folder, 'notes.txt'), '');
    mkdirSync(join(folder, 'folder.verbatim.json'));
    symlinkSync('/etc/passwd', join(folder, 'link.verbatim.json'));
    const first = await listFolder(folder);
    expect(first.outcome === 'listed' && first.files.map(({ name }) => name)).toEqual([
      'a.verbatim.json',
      'b.verbatim.json',
    ]);
    writeFileSync(join(folder, 'a.verbatim.json'), '123');
    const second = await listFolder(folder);
    expect(second).not.toEqual(first);
  });

  it('says why it cannot', async () => {
    expect(await listFolder(join(folder, 'gone'))).toEqual({ outcome: 'failed', problem: 'gone' });
    writeFileSync(join(folder, 'plain'), '');
    expect(await listFolder(join(folder, 'plain'))).toEqual({ outcome: 'failed', problem: 'gone' });
  });

  it('tells of changes, also of a folder that went away and came again, and no more when stopped', async () => {
    const team = join(folder, 'team');
    mkdirSync(team);
    const onChange = vi.fn();
    const stop = watchFolder(team, () => listFolder(team), onChange, { settle: 5, poll: 30 });
    const told = async (times: number, patience = 30_000) =>
      vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThanOrEqual(times), patience);
    // What is there when watching begins is no change.
    await vi.waitFor(async () => {
      writeFileSync(join(team, 'a.verbatim.json'), String(Math.random()));
      await told(1, 500);
    }, 30_000);
    rmSync(team, { recursive: true });
    await told(2);
    mkdirSync(team);
    await told(3);
    stop();
    const before = onChange.mock.calls.length;
    writeFileSync(join(team, 'b.verbatim.json'), 'x');
    await new Promise((later) => setTimeout(later, 100));
    expect(onChange.mock.calls.length).toBe(before);
  });
});
