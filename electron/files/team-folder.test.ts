import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isTeamFileName } from '../../shared/host/team-folder';
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
    ['package.json', false],
    [`${'a'.repeat(300)}.verbatim.json`, false],
  ])('%j: %s', (name, fits) => {
    expect(isTeamFileName(name)).toBe(fits);
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
    const told = async (times: number) =>
      vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThanOrEqual(times), 5000);
    await vi.waitFor(async () => {
      writeFileSync(join(team, 'a.verbatim.json'), String(Math.random()));
      await told(1);
    }, 5000);
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
