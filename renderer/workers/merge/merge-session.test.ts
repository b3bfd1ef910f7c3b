import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { readPacked } from '../../../shared/recovery/salvage';
import { sampleContent, WITH_TEXTS } from '../../../shared/project-file/sample.cases';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { checkStorage } from '../../db/check-storage';
import type { ImportEnd } from '../../db/repository';
import { canonicalDump, openFresh, speakerElsewhere } from '../../db/open/test-support';
import { MergeSession } from './merge-session';

const LABEL = { key: 'merge-files', subject: 'a, b' } as const;
const noStep = () => undefined;
const sampleFile = async () => (await serialiseProject(await sampleContent(), WITH_TEXTS)).bytes;
const oneMore = { label: LABEL, unknown: [], texts: [], project: null };

/** A project and a merge into it over a second connection. */
async function begun() {
  const { repository, name } = await openFresh();
  await repository.importContent({ ...oneMore, records: [speakerElsewhere('s1', 'Ada Quill')] });
  const session = new MergeSession(name);
  expect(await session.begin()).toEqual({ empty: false });
  const write = (onStep: (done: number, of: number) => void = noStep) =>
    repository.importElsewhere(async ({ job, version, at }) => {
      const { end } = await session.write(onStep, LABEL, { job, version, at });
      return end satisfies ImportEnd;
    });
  return { repository, name, session, write };
}

describe('a merge over another connection', () => {
  it('writes what it planned as one change that one undo takes back', async () => {
    const { repository, name, session, write } = await begun();
    const before = await canonicalDump(repository);
    const read = await session.add(noStep, await sampleFile());
    expect(read).toMatchObject({ ok: true, value: { total: { conflicting: 0 } } });
    expect(await canonicalDump(repository)).toBe(before);
    const changes = await repository.changes();
    const steps: (readonly [number, number])[] = [];
    expect(await write((done, of) => steps.push([done, of]))).toEqual({ outcome: 'written' });
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
    expect(await repository.changes()).toBe(changes + 1);
    expect((await repository.history()).undo).toEqual(LABEL);
    expect((await repository.everything.quotesOf('d1')).length).toBe(2);
    expect(await checkStorage(name)).toEqual([]);
    await repository.undo();
    expect(await canonicalDump(repository)).toBe(before);
  });

  it('a snapshot of before reads as the project that was', async () => {
    const { repository, session } = await begun();
    const order = { reason: 'merge', annotatorId: 'ann', version: '1.2.3' } as const;
    const { mark, packed } = await session.snapshot(noStep, order);
    expect(mark).toMatchObject({ reason: 'merge', state: repository.acknowledged.state() });
    const read = await readPacked(packed);
    expect(read?.content.records.map(({ id }) => id)).toEqual(
      (await repository.everything.content('all')).records.map(({ id }) => id),
    );
  });

  it('F14: a damaged file changes nothing, and the others still can', async () => {
    const { repository, session, write } = await begun();
    const before = await canonicalDump(repository);
    const bytes = await sampleFile();
    expect(await session.add(noStep, bytes.slice(0, bytes.length / 2))).toMatchObject({
      ok: false,
      error: { kind: 'syntax' },
    });
    expect(await canonicalDump(repository)).toBe(before);
    await session.add(noStep, bytes);
    expect(await write()).toEqual({ outcome: 'written' });
  });

  it('cancelled before or while it writes, nothing has changed', async () => {
    for (const at of [-1, 0]) {
      const { repository, name, session, write } = await begun();
      const before = await canonicalDump(repository);
      await session.add(noStep, await sampleFile());
      if (at < 0) await session.cancel();
      const cancel = () => void session.cancel();
      expect(await write(cancel)).toEqual({ outcome: 'cancelled' });
      expect(await canonicalDump(repository)).toBe(before);
      expect(await checkStorage(name)).toEqual([]);
      expect(repository.saving.current()).toEqual({ state: 'saved' });
    }
  });

  it('does not write over a project that has changed since', async () => {
    const { repository, session, write } = await begun();
    await session.add(noStep, await sampleFile());
    await repository.importContent({ ...oneMore, records: [speakerElsewhere('s2', 'Bo')] });
    const before = await canonicalDump(repository);
    expect(await write()).toEqual({ outcome: 'stale' });
    expect(await canonicalDump(repository)).toBe(before);
  });

  it('what storage throws is a failure that is shown, not a bug', async () => {
    const { repository } = await begun();
    const full = Object.assign(new Error('disk is full'), { name: 'QuotaExceededError' });
    const outcome = await repository.importElsewhere(() => Promise.reject(full));
    expect(outcome).toEqual({ outcome: 'failed', reason: 'disk-full' });
    await expect(
      repository.importElsewhere(() => Promise.reject(new TypeError('a bug'))),
    ).rejects.toThrow('a bug');
  });
});
