import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { editQuote } from '../../../shared/operations/quotes';
import type { Repository } from '../repository';
import { NotStoredYet } from './saving';
import { addQuoteAt, openFresh } from '../open/test-support';

afterEach(() => {
  vi.restoreAllMocks();
});

const unreadable = () => new DOMException('read failed', 'UnknownError');
const rest = () => new Promise((resolve) => setTimeout(resolve, 20));
const saved = (repository: Repository) =>
  vi.waitUntil(() => repository.saving.current().state === 'saved');
const failed = async (repository: Repository) => {
  await vi.waitUntil(() => repository.saving.current().state === 'failed');
  return repository.saving.current();
};

/** A step that reads the quote, which fails as often as told, and then writes a note. */
function noting(
  repository: Repository,
  note: string,
  failures: number,
  error: () => Error = unreadable,
) {
  let left = failures;
  return async () => {
    left -= 1;
    if (left >= 0) throw error();
    const quote = await repository.everything.quote('doc-1', 'q1');
    if (quote) await repository.apply(editQuote(quote, { note: `${quote.note}${note}` }));
  };
}
const noteOf = async (repository: Repository) =>
  (await repository.everything.quote('doc-1', 'q1'))?.note;

async function started() {
  const { repository } = await openFresh();
  await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
  return repository;
}

describe('a step that fails', () => {
  test('is told, stops none of those behind it, and is done by a retry', async () => {
    const repository = await started();
    repository.inTurn(noting(repository, 'a', 1), 'article');
    repository.inTurn(noting(repository, 'b', 0), 'article');
    expect(await failed(repository)).toEqual({ state: 'failed', reason: 'article-unread' });
    await vi.waitUntil(async () => (await noteOf(repository)) === 'b');
    // What came after it is stored, but not everything is.
    expect(repository.saving.current()).toEqual({ state: 'failed', reason: 'article-unread' });
    expect(await repository.saving.retry()).toEqual({ outcome: 'written' });
    expect(await noteOf(repository)).toBe('ba');
    expect(repository.saving.current()).toEqual({ state: 'saved' });
    // Once.
    expect(await repository.saving.retry()).toEqual({ outcome: 'written' });
    expect(await noteOf(repository)).toBe('ba');
  });

  test('that fails again is told again, and can be given up', async () => {
    const repository = await started();
    const heard: string[] = [];
    repository.saving.subscribe(() => heard.push(repository.saving.current().state));
    repository.inTurn(noting(repository, 'a', 9), 'passage');
    await failed(repository);
    expect(await repository.saving.retry()).toEqual({
      outcome: 'failed',
      reason: 'passage-unread',
    });
    expect(heard.filter((state) => state === 'failed')).toHaveLength(2);
    repository.saving.dismiss();
    expect(repository.saving.current()).toEqual({ state: 'saved' });
  });

  test('with a bug is not called a reading', async () => {
    const repository = await started();
    repository.inTurn(
      noting(repository, 'a', 1, () => new TypeError('bug')),
      'article',
    );
    expect(await failed(repository)).toEqual({ state: 'failed', reason: 'step-failed' });
  });

  test('because what it changes was refused is done when that is stored', async () => {
    const repository = await started();
    const refusal = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('FILE_ERROR_NO_SPACE', 'UnknownError');
    });
    repository.inTurn(async () => {
      await repository.apply(addQuoteAt(repository, 'q2', 20, 30));
    }, 'article');
    let misses = 0;
    repository.inTurn(async () => {
      const quote = await repository.everything.quote('doc-1', 'q2');
      if (!quote) {
        misses += 1;
        throw new NotStoredYet('q2');
      }
      await repository.apply(editQuote(quote, { note: 'hers' }));
    }, 'article');
    await vi.waitUntil(() => misses === 1);
    await rest();
    // Storage is what is in the way.
    expect(repository.saving.current()).toEqual({ state: 'failed', reason: 'disk-full' });
    refusal.mockRestore();
    expect(await repository.saving.retry()).toEqual({ outcome: 'written' });
    expect((await repository.everything.quote('doc-1', 'q2'))?.note).toBe('hers');
    expect(repository.saving.current()).toEqual({ state: 'saved' });
  });
});

test('while a step is on its way, not everything is saved', async () => {
  const repository = await started();
  const gate = new EventTarget();
  repository.inTurn(
    () =>
      new Promise<void>((resolve) => {
        gate.addEventListener('open', () => resolve());
      }),
    'article',
  );
  await rest();
  expect(repository.saving.current()).toEqual({ state: 'saving' });
  gate.dispatchEvent(new Event('open'));
  await saved(repository);
});

describe('an error from elsewhere', () => {
  test('is told until the person has seen it', async () => {
    const repository = await started();
    repository.saving.report(new TypeError('bug'), null, 'project');
    expect(repository.saving.current()).toEqual({ state: 'failed', reason: 'unexpected' });
    expect(await repository.saving.retry()).toMatchObject({ outcome: 'failed' });
    repository.saving.dismiss();
    expect(repository.saving.current()).toEqual({ state: 'saved' });
    repository.saving.report(unreadable(), null, 'project');
    expect(repository.saving.current()).toEqual({ state: 'failed', reason: 'unread' });
  });

  test('that stopped something known is tried again', async () => {
    const repository = await started();
    repository.saving.report(unreadable(), noting(repository, 'a', 0), 'project');
    expect(repository.saving.current()).toEqual({ state: 'failed', reason: 'project-unread' });
    await repository.saving.retry();
    expect(await noteOf(repository)).toBe('a');
  });
});

describe('a small thing that storage refused', () => {
  test('is kept and stored by a retry', async () => {
    const repository = await started();
    const refusal = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    await repository.putSetting('theme', 'dark');
    await repository.putDraft('note', { text: 'typed', of: null });
    expect(repository.saving.current().state).toBe('failed');
    refusal.mockRestore();
    await repository.saving.retry();
    expect(await repository.setting('theme')).toBe('dark');
    expect((await repository.drafts()).get('note')?.text).toBe('typed');
  });

  test('never comes back over a later one', async () => {
    const repository = await started();
    const refusal = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    await Promise.all([
      repository.putSetting('theme', 'dark'),
      repository.putSetting('theme', 'light'),
    ]);
    refusal.mockRestore();
    await repository.putSetting('theme', 'contrast');
    await repository.saving.retry();
    expect(await repository.setting('theme')).toBe('contrast');
  });
});
