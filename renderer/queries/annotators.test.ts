import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { editAnnotator } from '../../shared/operations/annotators';
import { deleteQuote } from '../../shared/operations/quotes';
import { AGREED_LAYER } from '../../shared/review/agreed-layer';
import { annotatorEntries } from './annotators';
import { addQuoteAt, openFresh, quoteElsewhere } from '../db/open/test-support';

test('counts by annotator follow every change, an import and its undoing included', async () => {
  const { repository } = await openFresh();
  expect(await repository.everything.layers()).toEqual([]);
  await repository.apply(addQuoteAt(repository, 'q1', 0, 5));
  await repository.apply(addQuoteAt(repository, 'q2', 6, 9));
  await repository.importContent({
    label: { key: 'import-file', subject: 'theirs' },
    records: [quoteElsewhere('t1', 'doc-1', []), quoteElsewhere('t2', 'doc-2', ['s1'])],
    unknown: [],
    texts: [],
    project: null,
  });
  const me = repository.annotatorId();
  const [first] = await repository.everything.quotesOf('doc-1');
  if (!first) throw new Error('no quote');
  expect(new Set(await repository.everything.layers())).toEqual(
    new Set([
      { layer: me, quotes: 2, articles: 1 },
      { layer: 'them', quotes: 2, articles: 2 },
    ]),
  );
  const mine = await repository.everything.quote('doc-1', 'q1');
  if (!mine) throw new Error('no quote');
  await repository.apply(deleteQuote(mine));
  expect(await repository.everything.layers()).toContainEqual({
    layer: me,
    quotes: 1,
    articles: 1,
  });
  await repository.undo();
  await repository.undo();
  expect(await repository.everything.layers()).toEqual([{ layer: me, quotes: 2, articles: 1 }]);
});

test('entries: oneself first, then by name; who is not named is not made up; what was agreed is nobody’s', async () => {
  const { repository } = await openFresh();
  const me = repository.annotatorId();
  for (const [id, name] of [
    ['zoe', 'Zoe Adler'],
    ['bo', 'Bo Lund'],
    [me, 'Ina Roth'],
  ] as const)
    await repository.apply(editAnnotator({ id, name }, { colour: 3 }));
  const entries = annotatorEntries(
    ['zoe', 'bo', 'nobody', AGREED_LAYER, me, 'bo'],
    await repository.everything.annotators(),
    me,
  );
  expect(entries).toEqual([
    { id: me, name: 'Ina Roth', initials: 'IR', colour: 3, isMe: true },
    { id: 'nobody', name: '', initials: '?', colour: null, isMe: false },
    { id: 'bo', name: 'Bo Lund', initials: 'BL', colour: 3, isMe: false },
    { id: 'zoe', name: 'Zoe Adler', initials: 'ZA', colour: 3, isMe: false },
  ]);
});
