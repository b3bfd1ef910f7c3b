import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readStudy } from '../../shared/agreement/read-study';
import type { AnyRecord, DocumentRecord } from '../../shared/model/records';
import type { Write } from '../../shared/model/revision';
import { applyWrite } from '../../shared/operations/apply-write';
import { deleteDocument } from '../../shared/operations/documents';
import { deleteQuote } from '../../shared/operations/quotes';
import { agreeOnBlind, finishArticle, reopenArticle } from '../../shared/operations/finishing';
import { AGREED_LAYER } from '../../shared/review/agreed-layer';
import { NO_FILTER } from '../../shared/review/queue';
import { VerbatimDatabase } from '../db/database';
import { ImportConnection } from '../db/write/import-connection';
import { LOOK_ANYWAY } from '../db/read/read-sight';
import type { Reading, Repository } from '../db/repository';
import { ReviewReader } from '../db/read/review-reader';
import {
  HARBOUR,
  addQuoteAt,
  canonicalDump,
  documentElsewhere,
  openFresh,
  quoteElsewhere,
  speakerElsewhere,
} from '../db/open/test-support';

const BY: Write = { session: 'f'.repeat(32), n: 9, at: '2026-01-01T00:00:00.000Z', by: 'them' };
const written = (record: AnyRecord, fields: object): AnyRecord =>
  applyWrite(record, { ...record, documentId: 'doc-1', fields } as never, BY);

const THEIRS: readonly AnyRecord[] = [
  documentElsewhere('doc-1'),
  speakerElsewhere('s1', 'Ada Quill'),
  quoteElsewhere('t1', 'doc-1', ['s1']),
  written(quoteElsewhere('t2', 'doc-1', []), { layer: AGREED_LAYER }),
];

let repository: Repository;
let name: string;
let document: DocumentRecord;
const ids = async (reading: Pick<Reading, 'quotesOf'> = repository.shown) =>
  (await reading.quotesOf('doc-1')).map(({ id }) => id).toSorted();
const counts = async () => {
  const { shown } = repository;
  return {
    article: (await shown.documents()).map((one) => [one.counts.quotes, one.counts.attributed]),
    speaker: (await shown.speakers()).map(({ quotes }) => quotes),
    page: (await shown.quotesOfSpeaker('s1')).length,
    layers: (await shown.layers()).map(({ layer, quotes }) => [layer === 'them', quotes]),
  };
};
const ALL = {
  article: [[3, 1]],
  speaker: [1],
  page: 1,
  layers: expect.arrayContaining([[true, 1]]),
};
const OWN = { article: [[1, 0]], speaker: [0], page: 0, layers: [[false, 1]] };

beforeEach(async () => {
  ({ repository, name } = await openFresh());
  const label = { key: 'import-file', subject: 'theirs' } as const;
  const plan = { label, records: THEIRS, unknown: [], texts: [HARBOUR], project: null };
  await repository.importContent(plan);
  await repository.apply(addQuoteAt(repository, 'mine', 4, 9));
  const found = await repository.everything.document('doc-1');
  if (!found) throw new Error('no article');
  document = found;
});
const me = () => repository.annotatorId();

describe('working blind', () => {
  test('nothing is hidden before it is agreed on', async () => {
    expect(await counts()).toEqual(ALL);
    expect(await repository.shown.hiding('doc-1')).toBeNull();
  });

  test('others are hidden everywhere one looks, and nothing is lost where one writes', async () => {
    const before = await repository.everything.quotesOf('doc-1');
    await repository.apply(agreeOnBlind(true));
    expect(await ids()).toEqual(['mine']);
    expect(await repository.shown.quote('doc-1', 't1')).toBeUndefined();
    expect(await repository.shown.quote('doc-1', 'mine')).toBeDefined();
    expect(await counts()).toEqual(OWN);
    expect(await repository.shown.hiding('doc-1')).toEqual({ layers: 1, reopened: false });
    // The same list while nothing changes, so that views can tell.
    expect(await repository.shown.quotesOf('doc-1')).toBe(await repository.shown.quotesOf('doc-1'));

    expect(await repository.everything.quotesOf('doc-1')).toEqual(before);
    const { records } = await repository.everything.content('all');
    expect(records.filter(({ type }) => type === 'quote')).toHaveLength(3);
    await repository.apply(deleteDocument(document, await repository.everything.quotesOf('doc-1')));
    expect(await repository.everything.quotesOf('doc-1')).toEqual([]);
    await repository.undo();
    expect(await ids(repository.everything)).toEqual(['mine', 't1', 't2']);
  });

  test('finishing shows them; undoing and taking up again hide them and say that they were seen', async () => {
    await repository.apply(agreeOnBlind(true));
    const blind = await canonicalDump(repository);
    await repository.apply(finishArticle(document, me()));
    expect(await ids()).toEqual(['mine', 't1', 't2']);
    expect(await counts()).toEqual(ALL);
    expect(await repository.shown.hiding('doc-1')).toBeNull();
    await repository.undo();
    expect(await counts()).toEqual(OWN);
    expect(await repository.shown.hiding('doc-1')).toEqual({ layers: 1, reopened: true });
    await repository.redo();
    expect(await counts()).toEqual(ALL);
    const done = await repository.everything.document('doc-1');
    if (!done) throw new Error('no article');
    expect(done.progress).toBe('done');
    await repository.apply(reopenArticle(done, me()));
    expect(await counts()).toEqual(OWN);
    expect(await canonicalDump(repository)).not.toBe(blind);
  });

  test('a live reading follows the agreement, an import and the finishing', async () => {
    const { shown } = repository;
    const listener = vi.fn<(value: unknown) => void>();
    // As the directory of speakers and the pages read: several readings in a row.
    const read = async () => [
      (await shown.documents()).map(({ counts: { quotes } }) => quotes),
      (await shown.speakers()).map(({ quotes }) => quotes),
      (await shown.identities()).length,
      await ids(),
      (await shown.hiding('doc-1'))?.layers ?? null,
    ];
    const watched = liveQuery(read).subscribe(listener);
    const becomes = (value: unknown) =>
      vi.waitFor(() => expect(listener.mock.lastCall?.[0]).toEqual(value));
    await becomes([[3], [1], 0, ['mine', 't1', 't2'], null]);
    await repository.apply(addQuoteAt(repository, 'mine2', 10, 14));
    await becomes([[4], [1], 0, ['mine', 'mine2', 't1', 't2'], null]);
    await repository.apply(agreeOnBlind(true));
    await becomes([[2], [0], 0, ['mine', 'mine2'], 1]);
    await repository.apply(addQuoteAt(repository, 'mine3', 15, 18));
    await becomes([[3], [0], 0, ['mine', 'mine2', 'mine3'], 1]);
    await repository.apply(finishArticle(document, me()));
    await becomes([[5], [1], 0, ['mine', 'mine2', 'mine3', 't1', 't2'], null]);
    await repository.undo();
    await becomes([[3], [0], 0, ['mine', 'mine2', 'mine3'], 1]);
    await repository.putSetting(LOOK_ANYWAY, true);
    await becomes([[5], [1], 0, ['mine', 'mine2', 'mine3', 't1', 't2'], null]);
    watched.unsubscribe();
  });

  test('that others are finished opens nothing', async () => {
    await repository.apply(agreeOnBlind(true));
    await repository.apply(finishArticle({ ...document, progress: 'done' }, 'them'));
    expect((await repository.shown.finishers()).get(HARBOUR.hash)).toContain('them');
    expect(await counts()).toEqual(OWN);
  });

  test('what only others called done is left to do, and stays done in the project', async () => {
    await repository.importContent({
      label: { key: 'import-file', subject: 'done' },
      records: [
        applyWrite(
          document,
          { ...document, documentId: null, fields: { progress: 'done' } } as never,
          BY,
        ),
      ],
      unknown: [],
      texts: [],
      project: null,
    });
    const progress = async () => [
      (await repository.shown.document('doc-1'))?.progress,
      (await repository.shown.documents())[0]?.document.progress,
      (await repository.everything.document('doc-1'))?.progress,
    ];
    expect(await progress()).toEqual(['done', 'done', 'done']);
    await repository.apply(agreeOnBlind(true));
    expect(await progress()).toEqual(['in-work', 'in-work', 'done']);
    await repository.apply(finishArticle(document, me()));
    expect(await progress()).toEqual(['done', 'done', 'done']);
  });

  test('looking all the same is of this desk alone, and ends as it began', async () => {
    await repository.apply(agreeOnBlind(true));
    const dump = await canonicalDump(repository);
    await repository.putSetting(LOOK_ANYWAY, true);
    expect(await counts()).toEqual(ALL);
    expect(await repository.shown.blindMode()).toEqual({
      agreed: true,
      contested: false,
      looking: true,
    });
    await repository.putSetting(LOOK_ANYWAY, false);
    expect(await counts()).toEqual(OWN);
    expect(await canonicalDump(repository)).toBe(dump);
    await repository.undo();
    expect(await counts()).toEqual(ALL);
  });

  test('what an import brings into an unfinished article is hidden at once', async () => {
    await repository.apply(agreeOnBlind(true));
    await repository.importContent({
      label: { key: 'import-file', subject: 'more' },
      records: [quoteElsewhere('t3', 'doc-1', ['s1']), documentElsewhere('doc-2')],
      unknown: [],
      texts: [],
      project: null,
    });
    expect(await ids()).toEqual(['mine']);
    expect(await ids(repository.everything)).toEqual(['mine', 't1', 't2', 't3']);
  });

  test('what is told of versions counts and shows only what one may see', async () => {
    const connection = new ImportConnection(name);
    const seen = async () => [
      (await connection.readShownQuotes('doc-1')).length,
      await connection.countQuoted(['doc-1', 'doc-2']),
    ];
    expect(await seen()).toEqual([3, 1]);
    await repository.apply(agreeOnBlind(true));
    expect(await seen()).toEqual([1, 1]);
    const mine = await repository.everything.quote('doc-1', 'mine');
    if (!mine) throw new Error('no quote');
    await repository.apply(deleteQuote(mine));
    expect(await seen()).toEqual([0, 0]);
    connection.close();
  });

  test('the review and the figures leave out what one may not see', async () => {
    const db = new VerbatimDatabase(name);
    await db.open();
    const desk = new ReviewReader(db);
    const connection = new ImportConnection(name);
    const compared = async () =>
      readStudy(await connection.readCompared()).articles.map(({ layers }) => layers.size);
    const open = (await desk.overview(NO_FILTER)).open;
    expect(open).toBeGreaterThan(0);
    expect(await compared()).toEqual([2]);
    await repository.apply(agreeOnBlind(true));
    expect((await desk.overview(NO_FILTER)).open).toBe(0);
    expect(await compared()).toEqual([]);
    await repository.putSetting(LOOK_ANYWAY, true);
    expect((await desk.overview(NO_FILTER)).open).toBe(open);
    await repository.putSetting(LOOK_ANYWAY, false);
    expect((await desk.overview(NO_FILTER)).open).toBe(0);
    await repository.apply(finishArticle(document, me()));
    expect((await desk.overview(NO_FILTER)).open).toBe(open);
    expect(await compared()).toEqual([2]);
    connection.close();
    db.close();
  });
});
