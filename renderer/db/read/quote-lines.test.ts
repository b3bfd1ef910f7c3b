import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { agreeOnBlind } from '../../../shared/operations/finishing';
import { addDocument } from '../../../shared/operations/documents';
import { editQuote } from '../../../shared/operations/quotes';
import { addQuoteAt, HARBOUR, openFresh, reopen } from '../open/test-support';
import type { Repository } from '../repository';

const original = { name: 'harbour.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: null };

/** An article with two quotes of one's own and one of Ben's. */
async function quoted(): Promise<{ repository: Repository; name: string }> {
  const held = await openFresh();
  const { repository } = held;
  await repository.apply(addDocument({ id: 'doc-1', title: 'Harbour', text: HARBOUR, original }));
  await repository.apply(addQuoteAt(repository, 'quote-2', 0, 26));
  await repository.apply(addQuoteAt(repository, 'quote-1', 31, 40));
  const [write] = addQuoteAt(repository, 'quote-3', 4, 12).writes;
  if (write?.type !== 'quote') throw new Error('a quote is written');
  await repository.apply({
    label: { key: 'add-quote', subject: '' },
    writes: [{ ...write, fields: { ...write.fields, layer: 'ben' } }],
  });
  return held;
}
const idsOf = async ({ shown }: Repository) => (await shown.quoteLines()).map(({ id }) => id);

test('all quotes are there, by their place in the article, and the same list while nothing changes', async () => {
  const { repository, name } = await quoted();
  expect(await idsOf(repository)).toEqual(['quote-2', 'quote-3', 'quote-1']);
  const before = await repository.shown.quoteLines();
  await repository.putSetting('theme', 'dark');
  await repository.renameProject('Harbour');
  expect(await repository.shown.quoteLines()).toBe(before);
  expect(await idsOf(await reopen(name))).toEqual(['quote-2', 'quote-3', 'quote-1']);
});

test('a change is followed, undone too, and the lines it did not touch are the same ones', async () => {
  const { repository } = await quoted();
  const before = await repository.shown.quoteLines();
  const quote = await repository.everything.quote('doc-1', 'quote-2');
  if (!quote) throw new Error('the quote is there');
  await repository.apply(editQuote(quote, { kind: 'mixed', note: 'heard twice' }));
  const after = await repository.shown.quoteLines();
  expect(after[0]).toMatchObject({ id: 'quote-2', kind: 'mixed', note: 'heard twice' });
  expect(after.slice(1)).toEqual(before.slice(1));
  expect(after[1]).toBe(before[1]);
  await repository.undo();
  expect(await repository.shown.quoteLines()).toEqual(before);
  await repository.undo();
  expect(await idsOf(repository)).toEqual(['quote-2', 'quote-1']);
});

test('what blind mode hides is not among them', async () => {
  const { repository } = await quoted();
  expect(await idsOf(repository)).toContain('quote-3');
  await repository.apply(agreeOnBlind(true));
  expect(await idsOf(repository)).toEqual(['quote-2', 'quote-1']);
  await repository.undo();
  expect(await idsOf(repository)).toContain('quote-3');
});
