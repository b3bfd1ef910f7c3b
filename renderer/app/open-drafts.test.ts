import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addQuoteAt, openFresh, reopen } from '../db/open/test-support';
import { leaveDrafts, readLeftDrafts } from '../host/left-drafts';
import { deleteQuote } from '../../shared/operations/quotes';
import { openDrafts } from './open-drafts';

const NOTE = { key: 'note:q1', of: { type: 'quote', id: 'q1', documentId: 'doc-1' } };
const NAME = { key: 'name:s1', of: null };

/** A place of a window, of so many characters. */
function createPlace(room = Number.POSITIVE_INFINITY) {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem: (key: string) => items.delete(key),
  };
}

beforeEach(() => vi.stubGlobal('localStorage', createPlace()));
afterEach(() => vi.unstubAllGlobals());

test('what a window left when it went is there at the next start, once', async () => {
  const { repository, name } = await openFresh();
  await repository.putDraft(NOTE.key, { text: 'half', of: NOTE.of });
  await repository.putDraft(NAME.key, { text: 'Ada', of: null });
  leaveDrafts(
    new Map([
      [NOTE.key, { text: 'half a sen', of: NOTE.of }],
      [NAME.key, null],
    ]),
  );
  repository.close();
  const left = localStorage.getItem('verbatim-drafts') ?? '';

  const again = await reopen(name);
  const drafts = await openDrafts(again);
  expect(drafts.read(NOTE)).toBe('half a sen');
  expect(drafts.read(NAME)).toBeNull();
  expect(readLeftDrafts()).toBeNull();
  await again.putDraft(NOTE.key, { text: 'half a sentence', of: NOTE.of });
  again.close();
  // A power cut takes back what a browser had not yet written of its own place.
  localStorage.setItem('verbatim-drafts', left);
  const third = await reopen(name);
  expect((await openDrafts(third)).read(NOTE)).toBe('half a sentence');
  third.close();
});

test('a text that finds no room does not take the others with it', () => {
  vi.stubGlobal('localStorage', createPlace(1000));
  leaveDrafts(
    new Map([
      ['long', { text: 'x'.repeat(2000), of: null }],
      [NAME.key, { text: 'Ada', of: null }],
    ]),
  );
  expect(readLeftDrafts()?.drafts).toEqual(new Map([[NAME.key, { text: 'Ada', of: null }]]));
});

test.each(['', 'garbage', '[]', '{"id":1}', '{"id":"a","drafts":[["k",{"text":1}],["k"],7]}'])(
  'what nobody could have left is no draft: %s',
  (text) => {
    localStorage.setItem('verbatim-drafts', text);
    expect([...(readLeftDrafts()?.drafts ?? [])]).toEqual([]);
  },
);

test('a draft goes with its record, and stays where the record is only missing', async () => {
  const { repository, name } = await openFresh();
  await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
  const missing = { type: 'quote', id: 'q9', documentId: 'doc-1' };
  await repository.putDraft(NOTE.key, { text: 'a', of: NOTE.of });
  await repository.putDraft('note:q9', { text: 'b', of: missing });
  expect([...(await repository.drafts()).keys()]).toEqual([NOTE.key, 'note:q9']);
  const quote = await repository.everything.quote('doc-1', 'q1');
  if (!quote) throw new Error('the quote is there');
  await repository.apply(deleteQuote(quote));
  repository.close();
  const again = await reopen(name);
  expect([...(await again.drafts()).keys()]).toEqual(['note:q9']);
  again.close();
});

test('a draft is dropped behind the change that stores it', async () => {
  const { repository } = await openFresh();
  const drafts = await openDrafts(repository);
  drafts.keep(NOTE, 'a');
  drafts.flush();
  const order: string[] = [];
  void repository.apply(addQuoteAt(repository, 'q1', 0, 10)).then(() => order.push('change'));
  drafts.settle(NOTE);
  await vi.waitUntil(() => drafts.leaving().size === 0);
  expect(order).toEqual(['change']);
  expect((await repository.drafts()).size).toBe(0);
  repository.close();
});
