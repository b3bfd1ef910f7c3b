import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../../shared/model/records';
import { agreeOnBlind } from '../../../shared/operations/finishing';
import type { ChangeSet, RecordWrite } from '../../../shared/operations/change-set';
import type { SearchAnswer, SearchNews } from '../../../shared/search/search-answer';
import { hashText } from '../../../shared/text/hash';
import {
  addQuoteAt,
  documentElsewhere,
  HARBOUR,
  openFresh,
  quoteElsewhere,
  speakerElsewhere,
} from '../../db/open/test-support';
import type { Repository } from '../../db/repository';
import { SearchStore } from '../../db/search-store';
import { SearchSession } from './search-session';

const OPTIONS = { typing: false, most: 20 };
const open: SearchSession[] = [];
afterEach(async () => {
  for (const session of open.splice(0)) await session.close();
});

function start(name: string): { session: SearchSession; news: SearchNews[] } {
  const session = new SearchSession(name, 60_000);
  open.push(session);
  const news: SearchNews[] = [];
  void session.follow((one) => news.push(one));
  return { session, news };
}

async function project(more: readonly AnyRecord[] = []) {
  const { repository, name } = await openFresh();
  const label = { key: 'import-file', subject: 'f' } as const;
  const records = [documentElsewhere('doc-1'), speakerElsewhere('s1', 'Ada Quill'), ...more];
  await repository.importContent({ label, records, unknown: [], texts: [HARBOUR], project: null });
  return { repository, name };
}

const searchWith = (session: SearchSession) => async (text: string) =>
  found(await session.query(() => undefined, text, OPTIONS));

function found({ quotes, passages, articles, people }: SearchAnswer) {
  expect([quotes.count, passages.count, articles.count, people.count]).toEqual(
    [quotes, passages, articles, people].map(({ hits }) => hits.length),
  );
  return {
    quotes: quotes.hits.map(({ quoteId }) => quoteId),
    passages: passages.hits.map(({ exact }) => exact),
    articles: articles.hits.map(({ documentId }) => documentId),
    people: people.hits.map(({ id }) => id),
  };
}
const NOTHING = { quotes: [], passages: [], articles: [], people: [] };

const write = (
  type: RecordWrite['type'],
  id: string,
  fields: RecordWrite['fields'],
  documentId: string | null = null,
): ChangeSet => ({
  label: { key: 'edit', subject: id } as unknown as ChangeSet['label'],
  writes: [{ type, id, documentId, fields } as RecordWrite],
});

describe('what is written is found', () => {
  test('texts, names, titles and quotes, as they come, change and go', async () => {
    const { repository, name } = await project();
    const search = searchWith(start(name).session);
    expect(await search('never LEDGER')).toEqual({
      ...NOTHING,
      passages: ['never saw the ledger'],
    });
    expect(await search('quill')).toMatchObject({ passages: ['Quill'], people: ['s1'] });
    await repository.apply(addQuoteAt(repository, 'q1', 1, 24));
    expect(await search('ledger')).toMatchObject({ quotes: ['q1'] });
    await repository.apply(write('speaker', 's1', { name: 'Bea Stone' }));
    expect(await search('stone')).toEqual({ ...NOTHING, people: ['s1'] });
    await repository.apply(
      write('quote', 'q1', { speakerIds: ['s1'], note: 'Mind the tide' }, 'doc-1'),
    );
    expect(await search('speaker:"Bea Stone" ledger')).toEqual({ ...NOTHING, quotes: ['q1'] });
    expect(await search('tide')).toEqual({ ...NOTHING, quotes: ['q1'] });
    await repository.apply(write('document', 'doc-1', { title: 'Harbour notes' }));
    expect(await search('title:notes ledger')).toMatchObject({
      quotes: ['q1'],
      passages: ['ledger'],
    });
    await repository.apply(write('quote', 'q1', { deleted: true }, 'doc-1'));
    expect(await search('ledger')).toMatchObject({ quotes: [] });
    await repository.undo();
    expect(await search('ledger')).toMatchObject({ quotes: ['q1'] });
    await repository.apply({
      ...write('quote', 'q1', { deleted: true }, 'doc-1'),
      writes: [
        { type: 'quote', id: 'q1', documentId: 'doc-1', fields: { deleted: true } },
        { type: 'document', id: 'doc-1', documentId: null, fields: { deleted: true } },
      ],
    });
    expect(await search('ledger')).toEqual(NOTHING);
    await repository.undo();
    expect(await search('ledger')).toMatchObject({ quotes: ['q1'], passages: ['ledger'] });
    await repository.wipe();
    expect(await search('ledger stone')).toEqual(NOTHING);
    expect(await search('stone')).toEqual(NOTHING);
  });

  test('an article that was deleted is found again once somebody else has a quote in it', async () => {
    const { repository, name } = await project();
    const search = searchWith(start(name).session);
    await repository.apply(addQuoteAt(repository, 'q1', 1, 24));
    const quote = await repository.everything.quote('doc-1', 'q1');
    if (!quote) throw new Error('no quote');
    await repository.apply({
      ...write('quote', 'q1', { deleted: true }, 'doc-1'),
      writes: [
        { type: 'quote', id: 'q1', documentId: 'doc-1', fields: { deleted: true } },
        { type: 'document', id: 'doc-1', documentId: null, fields: { deleted: true } },
      ],
    });
    expect(await search('ledger')).toEqual(NOTHING);
    await repository.importContent({
      label: { key: 'import-file', subject: 'f' } as const,
      records: [{ ...quote, id: 'q2' }],
      unknown: [],
      texts: [],
      project: null,
    });
    expect(await search('ledger')).toMatchObject({ quotes: ['q2'], passages: ['ledger'] });
  });

  test('an article of which only the text changes is found by the new one alone', async () => {
    const { repository, name } = await project();
    const search = searchWith(start(name).session);
    const text = 'The minutes are sealed.';
    const hash = await hashText(text);
    const label = { key: 'import-file', subject: 'f' } as const;
    const documents = await repository.everything.documents();
    const document = documents[0]?.document;
    if (!document) throw new Error('no article');
    const records = [{ ...document, textHash: hash }];
    expect(await search('hearing')).toMatchObject({ passages: ['hearing'] });
    await repository.importContent({
      label,
      records,
      unknown: [],
      texts: [{ hash, text }],
      project: null,
    });
    expect(await search('sealed')).toMatchObject({ passages: ['sealed'] });
    expect(await search('hearing')).toEqual(NOTHING);
  });

  test('news of a write comes without asking', async () => {
    const { repository, name } = await project();
    const { session, news } = start(name);
    await session.query(() => undefined, 'ledger', OPTIONS);
    news.length = 0;
    const heard = new Promise<void>((resolve) => {
      void session.follow(({ news: kind }) => {
        if (kind === 'changed') resolve();
      });
    });
    await repository.apply(write('speaker', 's1', { name: 'Bea Stone' }));
    await heard;
    expect(news).toContainEqual({ news: 'changed' });
  });
});

const indexed = (news: readonly SearchNews[]) =>
  news.some((one) => one.news === 'state' && one.state.state === 'indexing' && one.state.of > 0);

async function kept() {
  const made = await project([quoteElsewhere('q1', 'doc-1', ['s1'])]);
  const first = start(made.name);
  expect(await searchWith(first.session)('ledger')).toMatchObject({ passages: ['ledger'] });
  expect(indexed(first.news)).toBe(true);
  await first.session.keep();
  await first.session.close();
  return made;
}

describe('an index that was kept', () => {
  test('is taken up again without reading a text', async () => {
    const { name } = await kept();
    const { session, news } = start(name);
    expect(await searchWith(session)('ledger')).toMatchObject({ passages: ['ledger'] });
    expect(indexed(news)).toBe(false);
  });

  test('is caught up with what was written meanwhile', async () => {
    const { repository, name } = await kept();
    await repository.apply(write('speaker', 's1', { name: 'Bea Stone' }));
    await repository.apply(write('quote', 'q1', { deleted: true }, 'doc-1'));
    await repository.apply(addQuoteAt(repository, 'q2', 1, 24));
    const search = searchWith(start(name).session);
    expect(await search('stone')).toEqual({ ...NOTHING, people: ['s1'] });
    expect(await search('quill')).toMatchObject({ people: [] });
    expect(await search('is:quote')).toEqual({ ...NOTHING, quotes: ['q2'] });
  });

  test('and damaged, or of a later state than there is, is made anew', async () => {
    const { repository, name } = await kept();
    const store = new SearchStore(name);
    const whole = await store.load();
    if (!whole) throw new Error('nothing was kept');
    const damaged = whole.segments.map((segment) => {
      const bytes = segment.bytes.slice();
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
      return { ...segment, id: segment.id + 100, bytes };
    });
    const later = { ...whole.state, revision: whole.state.revision + 5 };
    for (const bad of [
      { ...whole, segments: damaged },
      { ...whole, state: later },
      { ...whole, state: { ...whole.state, projectId: 'another' } },
    ]) {
      await store.save(bad);
      const { session, news } = start(name);
      expect(await searchWith(session)('ledger')).toMatchObject({ passages: ['ledger'] });
      expect(indexed(news)).toBe(true);
      await session.close();
    }
    expect(await repository.changes()).toBeGreaterThan(0);
  });
});

test('blind mode hides from search what it hides everywhere, in every group and count', async () => {
  const theirs = { ...quoteElsewhere('theirs', 'doc-1', ['s1']), note: 'Mind the tide' };
  const { repository, name } = await project([theirs]);
  await repository.apply(addQuoteAt(repository, 'mine', 1, 24));
  const search = searchWith(start(name).session);
  expect(await search('is:quote')).toMatchObject({ quotes: ['theirs', 'mine'] });
  expect(await search('tide')).toMatchObject({ quotes: ['theirs'] });
  await repository.apply(agreeOnBlind(true));
  expect((await repository.shown.quotesOf('doc-1')).map(({ id }) => id)).toEqual(['mine']);
  expect(await search('is:quote')).toMatchObject({ quotes: ['mine'] });
  expect(await search('tide')).toEqual(NOTHING);
  expect(await search('speaker:quill')).toEqual({ ...NOTHING, people: ['s1'] });
  expect(await search('annotator:me')).toMatchObject({ quotes: ['mine'] });
  await repository.putSetting('look-while-blind', true);
  expect(await search('tide')).toMatchObject({ quotes: ['theirs'] });
  await repository.putSetting('look-while-blind', false);
  expect(await search('tide')).toEqual(NOTHING);
  await finish(repository);
  expect(await search('tide')).toMatchObject({ quotes: ['theirs'] });
});

async function finish(repository: Repository): Promise<void> {
  const { finishArticle } = await import('../../../shared/operations/finishing');
  const document = await repository.everything.document('doc-1');
  if (!document) throw new Error('no article');
  await repository.apply(finishArticle(document, repository.annotatorId()));
}
