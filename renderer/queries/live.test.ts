import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { editQuote } from '../../shared/operations/quotes';
import { attributeQuote } from '../../shared/operations/attribution';
import { directoryOf } from './directory';
import type { Repository } from '../db/repository';
import { addQuoteAt, openFresh } from '../db/open/test-support';

/** Counts how often a reading is repeated. */
async function watch(read: () => Promise<unknown>) {
  const listener = vi.fn<(value: unknown) => void>();
  const subscription = liveQuery(read).subscribe(listener);
  await vi.waitUntil(() => listener.mock.calls.length > 0);
  return { listener, stop: () => subscription.unsubscribe() };
}

const inOther = (repository: Repository, id: string) => {
  const change = addQuoteAt(repository, id, 0, 4);
  return {
    ...change,
    writes: change.writes.map((write) => ({
      ...write,
      documentId: 'doc-2',
      fields: { ...write.fields, documentId: 'doc-2' },
    })),
  } as typeof change;
};

const settle = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 30);
  });

async function theQuote(repository: Repository) {
  const [quote] = await repository.everything.quotesOf('doc-1');
  if (!quote) throw new Error('no quote');
  return quote;
}

describe('live readings', () => {
  test('the quotes of an article are read again after its own changes only', async () => {
    const { repository } = await openFresh();
    const { listener, stop } = await watch(() => repository.everything.quotesOf('doc-1'));
    await repository.apply(inOther(repository, 'q2'));
    await settle();
    expect(listener).toHaveBeenCalledTimes(1);
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    await vi.waitUntil(() => listener.mock.calls.length > 1);
    expect(listener.mock.lastCall?.[0]).toMatchObject([{ id: 'q1' }]);
    stop();
  });

  test('a speaker’s page follows links, and no quotes of others', async () => {
    const { repository } = await openFresh();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    const { listener, stop } = await watch(() => repository.everything.quotesOfSpeaker('s1'));
    await repository.apply(inOther(repository, 'q2'));
    await settle();
    expect(listener).toHaveBeenCalledTimes(1);
    await repository.apply(
      attributeQuote(
        await theQuote(repository),
        { kind: 'new', id: 's1', name: 'Ada' },
        null,
        false,
      ),
    );
    await vi.waitUntil(() => listener.mock.calls.length > 1);
    expect(listener.mock.lastCall?.[0]).toMatchObject([{ id: 'q1' }]);
    await repository.undo();
    await vi.waitUntil(() => listener.mock.calls.length > 2);
    expect(listener.mock.lastCall?.[0]).toEqual([]);
    stop();
  });

  test('notes on a quote do not make the list of speakers be read again', async () => {
    const { repository } = await openFresh();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    await repository.apply(
      attributeQuote(
        await theQuote(repository),
        { kind: 'new', id: 's1', name: 'Ada' },
        null,
        false,
      ),
    );
    const { listener, stop } = await watch(() => repository.everything.speakers());
    await repository.apply(editQuote(await theQuote(repository), { note: 'x' }));
    await settle();
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
  });

  test('history and settings are followed', async () => {
    const { repository } = await openFresh();
    const history = await watch(() => repository.history());
    const theme = await watch(() => repository.setting('theme'));
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    await repository.putSetting('theme', 'dark');
    await vi.waitUntil(() => history.listener.mock.calls.length > 1);
    await vi.waitUntil(() => theme.listener.mock.calls.length > 1);
    expect(history.listener.mock.lastCall?.[0]).toMatchObject({ undo: { key: 'add-quote' } });
    expect(theme.listener.mock.lastCall?.[0]).toBe('dark');
    history.stop();
    theme.stop();
  });
});

describe('the directory of speakers', () => {
  test('colours go round in order of making and stay when one is deleted', async () => {
    const { repository } = await openFresh();
    for (let index = 0; index < 10; index += 1) {
      await repository.apply({
        label: { key: 'edit-speaker', subject: '' },
        writes: [
          { type: 'speaker', id: `s${index}`, documentId: null, fields: { name: `Name ${index}` } },
        ],
      });
    }
    const coloursOf = async () =>
      directoryOf(
        await repository.everything.speakers(),
        await repository.everything.identities(),
      ).list.map(({ speaker, colour }) => [speaker.id, colour]);
    const before = await coloursOf();
    expect(before.map(([, colour]) => colour)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 1]);
    await repository.apply({
      label: { key: 'delete-speaker', subject: '' },
      writes: [{ type: 'speaker', id: 's3', documentId: null, fields: { deleted: true } }],
    });
    expect(await coloursOf()).toEqual(before.filter(([id]) => id !== 's3'));
  });
});
