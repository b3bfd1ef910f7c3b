import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { addDocument, deleteDocument } from '../../../shared/operations/documents';
import { createAndLinkEvent, linkEvent } from '../../../shared/operations/events';
import { deleteQuote, editQuote } from '../../../shared/operations/quotes';
import { attributeQuote } from '../../../shared/operations/attribution';
import { deleteSpeaker } from '../../../shared/operations/speakers';
import { createAndTag } from '../../../shared/operations/tags';
import { HARBOUR, addQuoteAt, canonicalDump, openFresh, reopen } from './test-support';

async function withArticle() {
  const { repository, name } = await openFresh();
  await repository.apply(
    addDocument({
      id: 'doc-1',
      title: 'Harrow Bay port dispute',
      text: HARBOUR,
      original: { name: 'harrow.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: 'aa' },
      bytes: new Uint8Array([1, 2, 3]),
    }),
  );
  return { repository, name };
}

async function theQuote(repository: Awaited<ReturnType<typeof withArticle>>['repository']) {
  const [quote] = await repository.everything.quotesOf('doc-1');
  if (!quote) throw new Error('no quote');
  return quote;
}

describe('records', () => {
  test('an article is found by id, by its text and in the list, with text and bytes', async () => {
    const { repository } = await withArticle();
    expect((await repository.everything.document('doc-1'))?.title).toBe('Harrow Bay port dispute');
    expect(
      (await repository.everything.documentsWithText(HARBOUR.hash)).map(({ id }) => id),
    ).toEqual(['doc-1']);
    expect(await repository.everything.text(HARBOUR.hash)).toBe(HARBOUR.text);
    expect([...((await repository.everything.original('aa')) ?? [])]).toEqual([1, 2, 3]);
    expect((await repository.everything.documents())[0]?.counts).toEqual({
      quotes: 0,
      attributed: 0,
    });
  });

  test('an original is dropped with its size and day, and put back', async () => {
    const { repository, name } = await withArticle();
    expect(await repository.shown.keptOriginal('bb')).toEqual({ state: 'absent' });
    expect(await repository.dropOriginal('aa')).toBe(true);
    const dropped = await repository.shown.keptOriginal('aa');
    expect(dropped).toMatchObject({ state: 'dropped', size: 3 });
    expect(await repository.everything.original('aa')).toBeUndefined();
    // Dropping it again forgets neither day nor bytes.
    await repository.dropOriginal('aa');
    expect(await repository.shown.keptOriginal('aa')).toEqual(dropped);
    const bytes = repository.droppedOriginals.get('aa') ?? new Uint8Array();
    expect(await repository.keepOriginal('aa', bytes)).toBe(true);
    const again = await reopen(name);
    expect([...((await again.everything.original('aa')) ?? [])]).toEqual([1, 2, 3]);
  });

  test('counts, speaker, event and tag pages follow a quote', async () => {
    const { repository } = await withArticle();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    await repository.apply(
      attributeQuote(
        await theQuote(repository),
        { kind: 'new', id: 's1', name: 'Ada Quill' },
        null,
        false,
      ),
    );
    await repository.apply(
      createAndLinkEvent(await theQuote(repository), { id: 'e1', name: 'Hearing' }),
    );
    await repository.apply(createAndTag(await theQuote(repository), { id: 't1', name: 'port' }));
    expect((await repository.everything.documents())[0]?.counts).toEqual({
      quotes: 1,
      attributed: 1,
    });
    expect((await repository.everything.speakers()).map((s) => [s.speaker.name, s.quotes])).toEqual(
      [['Ada Quill', 1]],
    );
    expect((await repository.everything.events())[0]?.quotes).toBe(1);
    expect((await repository.everything.tags())[0]?.quotes).toBe(1);
    expect((await repository.everything.quotesOfSpeaker('s1')).map(({ id }) => id)).toEqual(['q1']);
    expect((await repository.everything.quotesOfEvent('e1')).map(({ id }) => id)).toEqual(['q1']);
    expect((await repository.everything.quotesOfTag('t1')).map(({ id }) => id)).toEqual(['q1']);
    await repository.apply(deleteQuote(await theQuote(repository)));
    expect(await repository.everything.quotesOfSpeaker('s1')).toEqual([]);
    expect((await repository.everything.speakers())[0]?.quotes).toBe(0);
    expect((await repository.everything.documents())[0]?.counts).toEqual({
      quotes: 0,
      attributed: 0,
    });
  });

  test('quotes come by start, longer first', async () => {
    const { repository } = await withArticle();
    await repository.apply(addQuoteAt(repository, 'q1', 5, 10));
    await repository.apply(addQuoteAt(repository, 'q2', 0, 4));
    await repository.apply(addQuoteAt(repository, 'q3', 0, 9));
    expect((await repository.everything.quotesOf('doc-1')).map(({ id }) => id)).toEqual([
      'q3',
      'q2',
      'q1',
    ]);
  });

  test('a quote that did not change stays the same object', async () => {
    const { repository } = await withArticle();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 4));
    await repository.apply(addQuoteAt(repository, 'q2', 5, 9));
    const before = await repository.everything.quotesOf('doc-1');
    expect(await repository.everything.quotesOf('doc-1')).toBe(before);
    const [first, second] = before;
    if (!first || !second) throw new Error('two quotes');
    await repository.apply(editQuote(second, { note: 'seen' }));
    const after = await repository.everything.quotesOf('doc-1');
    expect(after[0]).toBe(first);
    expect(after[1]?.note).toBe('seen');
  });

  test('deleting a speaker unlinks; undoing links again', async () => {
    const { repository } = await withArticle();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    await repository.apply(
      attributeQuote(
        await theQuote(repository),
        { kind: 'new', id: 's1', name: 'Ada Quill' },
        null,
        false,
      ),
    );
    const [summary] = await repository.everything.speakers();
    if (!summary) throw new Error('no speaker');
    await repository.apply(
      deleteSpeaker([summary.speaker], await repository.everything.quotesOfSpeaker('s1'), []),
    );
    expect(await repository.everything.speakers()).toEqual([]);
    expect(await theQuote(repository)).toMatchObject({ speakerIds: [], attribution: 'unknown' });
    expect((await repository.undo())?.key).toBe('delete-speaker');
    expect(await theQuote(repository)).toMatchObject({ speakerIds: ['s1'], attribution: 'stated' });
    expect((await repository.everything.speakers())[0]?.quotes).toBe(1);
  });

  test('a change without writes is no change', async () => {
    const { repository } = await withArticle();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    const changes = await repository.changes();
    await repository.apply(editQuote(await theQuote(repository), { note: '' }));
    expect(await repository.changes()).toBe(changes);
    expect((await repository.history()).undo?.key).toBe('add-quote');
  });

  test('a record that lacks what it needs is a bug, and later writes go on', async () => {
    const { repository } = await withArticle();
    await expect(
      repository.apply({
        label: { key: 'edit-speaker', subject: '' },
        writes: [{ type: 'speaker', id: 's9', documentId: null, fields: { notes: 'x' } }],
      }),
    ).rejects.toThrow('a new speaker has a name');
    expect(repository.saving.current()).toEqual({ state: 'saved' });
    expect(await repository.apply(addQuoteAt(repository, 'q1', 0, 10))).toEqual({
      outcome: 'written',
    });
  });
});

const rename = (name: string) =>
  ({ type: 'speaker', id: 's1', documentId: null, fields: { name } }) as const;

describe('history', () => {
  test('survives closing and opening again; a new change drops what could be redone', async () => {
    const { repository, name } = await withArticle();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    await repository.apply(editQuote(await theQuote(repository), { note: 'first' }));
    repository.close();
    const again = await reopen(name);
    expect((await again.undo())?.key).toBe('note-quote');
    expect((await theQuote(again)).note).toBe('');
    again.close();
    const third = await reopen(name);
    expect(await third.history()).toMatchObject({
      undo: { key: 'add-quote' },
      redo: { key: 'note-quote' },
    });
    await third.redo();
    expect((await theQuote(third)).note).toBe('first');
    await third.undo();
    await third.apply(
      attributeQuote(
        await theQuote(third),
        { kind: 'known', id: 's1', name: 'N', aliases: [] },
        null,
        false,
      ),
    );
    expect(await third.history()).toMatchObject({ undo: { key: 'link-speaker' }, redo: null });
    expect(await third.redo()).toBeNull();
  });

  test('a deleted article comes back with its quotes', async () => {
    const { repository } = await withArticle();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    const document = await repository.everything.document('doc-1');
    if (!document) throw new Error('no document');
    await repository.apply(deleteDocument(document, await repository.everything.quotesOf('doc-1')));
    expect(await repository.everything.documents()).toEqual([]);
    expect(await repository.everything.quotesOf('doc-1')).toEqual([]);
    await repository.undo();
    expect((await repository.everything.documents())[0]?.counts.quotes).toBe(1);
    expect(await repository.everything.quotesOf('doc-1')).toHaveLength(1);
  });

  test('a change that writes one field twice is undone to what was before both', async () => {
    const { repository } = await withArticle();
    const label = { key: 'edit-speaker', subject: '' } as const;
    await repository.apply({ label, writes: [rename('first')] });
    await repository.apply({ label, writes: [rename('second'), rename('third')] });
    await repository.undo();
    expect((await repository.everything.speakers())[0]?.speaker.name).toBe('first');
    await repository.redo();
    expect((await repository.everything.speakers())[0]?.speaker.name).toBe('third');
  });

  test('each undo is a new write with a fresh stamp', async () => {
    const { repository } = await withArticle();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    await repository.apply(linkEvent(await theQuote(repository), 'e1'));
    const linked = (await theQuote(repository)).revision.fields['eventIds'];
    await repository.undo();
    const undone = (await theQuote(repository)).revision.fields['eventIds'];
    expect(undone?.session).toBe(linked?.session);
    expect(undone?.n).toBeGreaterThan(linked?.n ?? Infinity);
  });
});

describe('the annotator at this desk', () => {
  test('comes into the project with the first change, by the name of the setting', async () => {
    const { repository } = await openFresh();
    expect(await repository.everything.annotators()).toEqual([]);
    await repository.putSetting('annotator-name', 'Robin Vale');
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    expect(await repository.everything.annotators()).toMatchObject([
      { id: repository.annotatorId(), name: 'Robin Vale' },
    ]);
    await repository.undo();
    expect(await repository.everything.annotators()).toHaveLength(1);
  });

  test('stays the same after opening again', async () => {
    const { repository, name } = await openFresh();
    const id = repository.annotatorId();
    repository.close();
    expect((await reopen(name)).annotatorId()).toBe(id);
  });
});

describe('settings, drafts, wiping', () => {
  test('drafts and settings are kept until removed', async () => {
    const { repository, name } = await openFresh();
    await repository.putSetting('theme', { mode: 'dark' });
    await repository.putDraft('note q1', { text: 'half a sen', of: null });
    repository.close();
    const again = await reopen(name);
    expect(await again.setting('theme')).toEqual({ mode: 'dark' });
    expect((await again.drafts()).get('note q1')?.text).toBe('half a sen');
    await again.putDraft('note q1', null);
    expect(await again.drafts()).toEqual(new Map());
  });

  test('wiping removes everything but the count of changes', async () => {
    const { repository } = await withArticle();
    await repository.putSetting('theme', 'dark');
    const former = await repository.everything.project();
    const changes = await repository.changes();
    await repository.wipe();
    const content = await repository.everything.content('all');
    expect(content.records).toEqual([]);
    expect(content.texts).toEqual([]);
    expect(content.project.id).not.toBe(former.id);
    expect(await repository.setting('theme')).toBeUndefined();
    expect(await repository.history()).toEqual({ undo: null, redo: null });
    expect(await repository.changes()).toBe(changes + 1);
  });

  test('renaming the project keeps its id', async () => {
    const { repository } = await openFresh();
    const { id } = await repository.everything.project();
    await repository.renameProject('Port hearings');
    expect(await repository.everything.project()).toEqual({ id, name: 'Port hearings' });
  });
});

describe('content', () => {
  test('of one article holds what its quotes refer to and nothing else', async () => {
    const { repository } = await withArticle();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    await repository.apply(addQuoteAt(repository, 'q2', 12, 20));
    await repository.apply(
      attributeQuote(
        await theQuote(repository),
        { kind: 'new', id: 's1', name: 'Ada Quill' },
        null,
        false,
      ),
    );
    await repository.apply({
      label: { key: 'edit-speaker', subject: 'Other' },
      writes: [{ type: 'speaker', id: 's2', documentId: null, fields: { name: 'Other' } }],
    });
    const content = await repository.everything.content(['doc-1']);
    expect(content.records.map(({ type, id }) => `${type} ${id}`)).toEqual([
      'document doc-1',
      'quote q1',
      'quote q2',
      'speaker s1',
      `annotator ${repository.annotatorId()}`,
    ]);
    expect(content.texts).toEqual([HARBOUR]);
  });

  test('of all holds tombstones too', async () => {
    const { repository } = await withArticle();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    await repository.apply(deleteQuote(await theQuote(repository)));
    expect(await canonicalDump(repository)).toContain('"deleted":true');
  });
});
