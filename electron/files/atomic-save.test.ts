import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open, rename, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holds, saveAtomically } from './atomic-save';
import type { SaveSteps } from './atomic-save';

const bytes = new TextEncoder().encode('the new text');
let folder = '';
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atomic-save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failing = (code: string) => Object.assign(new Error(code), { code });

/** The real steps with some replaced; pauses take no time but are counted. */
function withSteps(replaced: Partial<SaveSteps>) {
  const pauses: number[] = [];
  const steps: SaveSteps = {
    open,
    rename,
    holds,
    unlink,
    sleep: async (milliseconds) => pauses.push(milliseconds),
    ...replaced,
  };
  return { steps, pauses };
}

describe('saving', () => {
  it('makes a new file and leaves nothing beside it', async () => {
    expect(await saveAtomically(at('a.json'), bytes)).toBeNull();
    expect(readFileSync(at('a.json'), 'utf8')).toBe('the new text');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('keeps the permissions of the former file', async () => {
    writeFileSync(at('a.json'), 'former');
    chmodSync(at('a.json'), 0o604);
    expect(await saveAtomically(at('a.json'), bytes)).toBeNull();
    expect(statSync(at('a.json')).mode & 0o777).toBe(0o604);
  });

  it('writes behind a symbolic link and keeps the link', async () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/a.json'), 'former');
    symlinkSync(at('real/a.json'), at('link.json'));
    expect(await saveAtomically(at('link.json'), bytes)).toBeNull();
    expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('real/a.json'), 'utf8')).toBe('the new text');
  });

  it('takes a name of the greatest length', async () => {
    const name = `${'é'.repeat(125)}.json`;
    expect(await saveAtomically(at(name), bytes)).toBeNull();
  });
});

describe('a target that is held', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('is tried again after %s', async (code) => {
    let tries = 0;
    const { steps, pauses } = withSteps({
      rename: async (from, to) => {
        tries += 1;
        if (tries < 10) throw failing(code);
        await rename(from, to);
      },
    });
    expect(await saveAtomically(at('a.json'), bytes, steps)).toBeNull();
    expect(tries).toBe(10);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(2000);
  });

  it('keeps what was written beside it, by a name that opens', async () => {
    writeFileSync(at('a.verbatim.json'), 'former');
    const { steps } = withSteps({ rename: async () => Promise.reject(failing('EBUSY')) });
    const problem = await saveAtomically(at('a.verbatim.json'), bytes, steps);
    expect(problem).toMatchObject({ kind: 'locked' });
    const keptAs = problem?.kind === 'locked' ? problem.keptAs : '';
    expect(keptAs).toMatch(/^a\.[0-9a-f]{8}\.unsaved\.verbatim\.json$/);
    expect(readFileSync(at(keptAs), 'utf8')).toBe('the new text');
    expect(readFileSync(at('a.verbatim.json'), 'utf8')).toBe('former');
  });
});

describe('a write that fails leaves the former file and nothing else', () => {
  it.each([
    ['ENOSPC', { kind: 'disk-full' }],
    ['EDQUOT', { kind: 'disk-full' }],
    ['EROFS', { kind: 'no-permission' }],
    ['ENOENT', { kind: 'target-missing' }],
    ['EIO', { kind: 'unwritable', reason: 'EIO' }],
  ])('%s', async (code, problem) => {
    writeFileSync(at('a.json'), 'former');
    const { steps } = withSteps({ rename: async () => Promise.reject(failing(code)) });
    expect(await saveAtomically(at('a.json'), bytes, steps)).toEqual(problem);
    expect(readFileSync(at('a.json'), 'utf8')).toBe('former');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('bytes that came back otherwise', async () => {
    writeFileSync(at('a.json'), 'former');
    const { steps } = withSteps({ holds: async () => false });
    expect(await saveAtomically(at('a.json'), bytes, steps)).toEqual({ kind: 'readback-differs' });
    expect(readFileSync(at('a.json'), 'utf8')).toBe('former');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it.each([
    ['the new text', true],
    ['the new tex', false],
    ['the new text!', false],
    ['the old text', false],
    ['', false],
  ])('reading back “%s”', async (found, same) => {
    writeFileSync(at('a.json'), found);
    expect(await holds(at('a.json'), bytes)).toBe(same);
  });

  it('a missing folder, a folder in its place', async () => {
    mkdirSync(at('folder'));
    expect(await saveAtomically(at('no/a.json'), bytes)).toEqual({ kind: 'target-missing' });
    expect(await saveAtomically(at('folder'), bytes)).toMatchObject({ kind: 'unwritable' });
    expect(readdirSync(folder)).toEqual(['folder']);
  });

  it('a bug is no problem of the file: it throws', async () => {
    const { steps } = withSteps({ rename: async () => Promise.reject(new TypeError('bug')) });
    await expect(saveAtomically(at('a.json'), bytes, steps)).rejects.toThrow('bug');
  });
});
