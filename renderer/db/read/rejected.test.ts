import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { rejectSuggestion, rejectionWrite } from '../../../shared/operations/suggestions';
import { HARBOUR, openFresh, reopen } from '../open/test-support';

const ELSEWHERE = `${HARBOUR.hash.slice(0, 20)}${'b'.repeat(44)}`;
const FIRST = { start: 0, end: 26 };
const SECOND = { start: 30, end: 40 };

test('what was rejected in a text is read by it alone, also after a restart, until it is taken back', async () => {
  const { repository, name } = await openFresh();
  await repository.apply(rejectSuggestion(HARBOUR.hash, HARBOUR.text, FIRST));
  await repository.apply(rejectSuggestion(HARBOUR.hash, HARBOUR.text, SECOND));
  // Its hash begins alike, so that the ids do: the whole of it tells them apart.
  await repository.apply(rejectSuggestion(ELSEWHERE, HARBOUR.text, { start: 2, end: 9 }));
  repository.close();
  const again = await reopen(name);
  expect(await again.everything.rejected(HARBOUR.hash)).toEqual([FIRST, SECOND]);
  expect(await again.everything.rejected(ELSEWHERE)).toEqual([{ start: 2, end: 9 }]);
  await again.apply({
    label: { key: 'reject-suggestion', subject: '' },
    writes: [rejectionWrite(HARBOUR.hash, FIRST, true)],
  });
  expect(await again.everything.rejected(HARBOUR.hash)).toEqual([SECOND]);
  await again.undo();
  expect(await again.everything.rejected(HARBOUR.hash)).toEqual([FIRST, SECOND]);
});

test('a text is read once and known again after others; what is gone is gone', async () => {
  const { repository } = await openFresh();
  const other = { hash: 'b'.repeat(64), text: 'The tide turned at nine.' };
  expect(await repository.everything.text(HARBOUR.hash)).toBeUndefined();
  await repository.importContent({
    label: { key: 'import-file', subject: '' },
    records: [],
    unknown: [],
    texts: [HARBOUR, other],
    project: { id: 'p', name: '' },
  });
  for (const { hash, text } of [HARBOUR, HARBOUR, other, HARBOUR])
    expect(await repository.everything.text(hash)).toBe(text);
  await repository.wipe();
  expect(await repository.everything.text(HARBOUR.hash)).toBeUndefined();
});
