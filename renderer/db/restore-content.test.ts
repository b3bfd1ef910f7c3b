import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { createId } from '../../shared/model/ids';
import type { TextRecord } from '../../shared/model/records';
import { countContent } from '../../shared/recovery/counters';
import { sampleContent } from '../../shared/project-file/sample.cases';
import { checkStorage } from './check-storage';
import { VerbatimDatabase } from './database';
import { lookAtStore } from './look-at-store';
import { MIGRATIONS, versionAfter } from './migrations';
import { addQuoteAt, canonicalDump, openFresh, quoteElsewhere, reopen } from './open/test-support';
import { restoreContent } from './restore-content';

const AT = '2026-02-03T04:05:06.007Z';

async function restored(name: string, above: number) {
  const sample = await sampleContent();
  const many = Array.from({ length: 700 }, (_, at) => quoteElsewhere(`many-${at}`, 'doc-9', []));
  const content = { ...sample, records: [...sample.records, ...many] };
  const result = await restoreContent({ content, annotatorId: 'ada', above, at: AT }, name);
  return { content, result };
}

describe('a restoration', () => {
  test('into nothing gives exactly the project, and goes on above the highest revision', async () => {
    const name = `restored ${createId()}`;
    const { content, result } = await restored(name, 41);
    const state = {
      revision: 42,
      at: AT,
      projectId: content.project.id,
      ...countContent(content.records),
    };
    expect(result).toEqual({ ok: true, value: state });
    expect(await lookAtStore(name)).toMatchObject({ kind: 'read', state, agrees: true });
    expect(await checkStorage(name)).toEqual([]);
    const repository = await reopen(name);
    expect(repository.annotatorId()).toBe('ada');
    const { repository: imported } = await openFresh();
    await imported.importContent({ label: { key: 'import-file', subject: '' }, ...content });
    expect(await canonicalDump(repository)).toBe(await canonicalDump(imported));
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    expect(await repository.changes()).toBe(43);
    repository.close();
    imported.close();
  });

  test('takes the place of all records and of the history, and leaves settings, drafts and originals', async () => {
    const { repository, name } = await openFresh();
    const change = addQuoteAt(repository, 'q1', 0, 10);
    const bytes = new Uint8Array([1, 2]);
    await repository.apply({ ...change, originals: [{ sha256: 'ff', bytes }] });
    await repository.putSetting('theme', 'dark');
    await repository.putDraft('note', { text: 'half a', of: null });
    repository.close();
    await restored(name, 1);
    expect(await checkStorage(name)).toEqual([]);
    const again = await reopen(name);
    expect(await again.everything.quote('doc-1', 'q1')).toBeUndefined();
    expect(await again.history()).toEqual({ undo: null, redo: null });
    expect(await again.setting('theme')).toBe('dark');
    expect((await again.drafts()).get('note')?.text).toBe('half a');
    expect(await again.everything.original('ff')).toEqual(bytes);
    again.close();
  });

  test('that fails leaves everything as it was', async () => {
    const { repository, name } = await openFresh();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    const before = await canonicalDump(repository);
    repository.close();
    // Texts come late, and one without its key is refused.
    const texts = [{ text: 'without a hash' }] as unknown as readonly TextRecord[];
    const content = { ...(await sampleContent()), texts };
    const result = await restoreContent({ content, annotatorId: 'ada', above: 1, at: AT }, name);
    expect(result).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    const again = await reopen(name);
    expect(await canonicalDump(again)).toBe(before);
    again.close();
  });
});

describe('a look at the store', () => {
  test('makes nothing where there is nothing', async () => {
    const name = `looked at ${createId()}`;
    expect(await lookAtStore(name)).toEqual({ kind: 'absent' });
    expect(await Dexie.exists(name)).toBe(false);
  });

  test('takes one without a project for none', async () => {
    const name = `looked at ${createId()}`;
    const db = new VerbatimDatabase(name, { make: true });
    await db.open();
    db.close();
    expect(await lookAtStore(name)).toEqual({ kind: 'absent' });
  });

  test('finds counters that do not agree, and a state that is gone', async () => {
    const { repository, name } = await openFresh();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    repository.close();
    const db = new VerbatimDatabase(name);
    const [group] = await db.counters.toArray();
    const [count] = group?.counters ?? [];
    if (!group || !count) throw new Error('the quote is counted');
    await db.counters.put({ ...group, counters: [{ ...count, attributed: 1 }] });
    expect(await lookAtStore(name)).toMatchObject({ kind: 'read', agrees: false });
    await db.counters.put(group);
    expect(await lookAtStore(name)).toMatchObject({ kind: 'read', agrees: true });
    await db.meta.delete('state');
    expect(await lookAtStore(name)).toMatchObject({ kind: 'read', agrees: false });
    db.close();
  });

  test('tells a newer database, and does not touch it', async () => {
    const name = `looked at ${createId()}`;
    const newer = new Dexie(name);
    const known = versionAfter(MIGRATIONS);
    newer.version(known + 1).stores({ meta: 'key' });
    await newer.open();
    newer.close();
    expect(await lookAtStore(name)).toEqual({ kind: 'newer-version', found: known + 1, known });
  });

  test('answers when storage does not', async () => {
    const { repository, name } = await openFresh();
    repository.close();
    const silent = vi
      .spyOn(indexedDB, 'open')
      .mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    const look = await lookAtStore(name, 20);
    silent.mockRestore();
    expect(look).toMatchObject({ kind: 'unreadable', cause: 'no-answer' });
  });
});
