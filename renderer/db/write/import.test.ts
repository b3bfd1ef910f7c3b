import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { editQuote } from '../../../shared/operations/quotes';
import { checkStorage } from '../check-storage';
import type { QuoteRecord } from '../../../shared/model/records';
import type { ImportPlan, Repository } from '../repository';
import {
  HARBOUR,
  addQuoteAt,
  canonicalDump,
  documentElsewhere,
  openFresh,
  quoteElsewhere,
  reopen,
  speakerElsewhere,
} from '../open/test-support';

const LABEL = { key: 'import-file', subject: 'harrow.verbatim.json' } as const;
const idAt = (index: number): string => `id-${String(index).padStart(6, '0')}`;

function planOf(quotes: number, more: Partial<ImportPlan> = {}): ImportPlan {
  return {
    label: LABEL,
    records: [
      documentElsewhere('doc-1'),
      speakerElsewhere('s1', 'Ada Quill'),
      ...Array.from({ length: quotes }, (_, index) =>
        quoteElsewhere(idAt((index * 13) % quotes), 'doc-1', index % 2 === 0 ? ['s1'] : []),
      ),
    ],
    unknown: [{ id: 'u1', type: 'chart', nested: { kept: [1] } }],
    texts: [HARBOUR],
    project: { id: 'p1', name: 'Port hearings' },
    ...more,
  };
}

/** Articles with a speaker and a quote each. */
const large = (from: number, to: number, of: string) =>
  Array.from({ length: to - from }, (_, place) => from + place).flatMap((at) => [
    documentElsewhere(`doc-${at}`),
    speakerElsewhere(`s${at}`, `${of} ${at}`),
    quoteElsewhere(idAt(at), `doc-${at}`, [`s${at}`]),
  ]);

describe('importing', () => {
  test('an import into an empty project: counts, project, unknown records, leaves', async () => {
    const { repository, name } = await openFresh();
    expect(await repository.importContent(planOf(1000))).toEqual({ outcome: 'written' });
    expect(await repository.everything.project()).toEqual({ id: 'p1', name: 'Port hearings' });
    expect((await repository.everything.documents())[0]?.counts).toEqual({
      quotes: 1000,
      attributed: 500,
    });
    expect(await repository.everything.quotesOf('doc-1')).toHaveLength(1000);
    expect(await repository.everything.quotesOfSpeaker('s1')).toHaveLength(500);
    expect((await repository.everything.content('all')).unknown).toEqual([
      { id: 'u1', type: 'chart', nested: { kept: [1] } },
    ]);
    expect(await repository.everything.annotators()).toEqual([]);
    expect(await checkStorage(name)).toEqual([]);
  });

  test('a large one over a project that has half of it: all is there once, and undoing it gives back what was', async () => {
    const { repository, name } = await openFresh();
    const [first, second] = [large(0, 400, 'Ada'), large(200, 600, 'Bea')];
    await repository.importContent(planOf(0, { records: first }));
    const before = await canonicalDump(repository);
    await repository.importContent(planOf(0, { records: second }));
    const { records } = await repository.everything.content('all');
    const names = records.flatMap((record) => (record.type === 'speaker' ? record.name : []));
    expect(names.filter((one) => one.startsWith('Ada'))).toHaveLength(200);
    expect(names.filter((one) => one.startsWith('Bea'))).toHaveLength(400);
    expect(records).toHaveLength(1800);
    expect(await checkStorage(name)).toEqual([]);
    await repository.undo();
    expect(await canonicalDump(repository)).toBe(before);
    expect(await checkStorage(name)).toEqual([]);
  });

  test('a project that holds something keeps its own name', async () => {
    const { repository } = await openFresh();
    await repository.importContent(planOf(1));
    await repository.importContent(
      planOf(1, { records: [speakerElsewhere('s2', 'B')], project: { id: 'p2', name: 'Other' } }),
    );
    expect((await repository.everything.project()).id).toBe('p1');
  });

  test('undoing restores exactly what was there, redoing what came, also after a restart', async () => {
    const { repository, name } = await openFresh();
    await repository.apply(addQuoteAt(repository, idAt(3), 0, 10));
    await repository.apply(addQuoteAt(repository, 'zz', 0, 10));
    const before = await canonicalDump(repository);
    await repository.importContent(planOf(700));
    const after = await canonicalDump(repository);
    expect(after).not.toBe(before);
    repository.close();
    const again = await reopen(name);
    expect(await again.undo()).toEqual(LABEL);
    expect(await canonicalDump(again)).toBe(before);
    expect(await checkStorage(name)).toEqual([]);
    again.close();
    const third = await reopen(name);
    expect(await third.redo()).toEqual(LABEL);
    expect(await canonicalDump(third)).toBe(after);
    expect(await checkStorage(name)).toEqual([]);
  });

  test('undoing also takes the tombstones of quotes made in its article since', async () => {
    const { repository, name } = await openFresh();
    const before = await canonicalDump(repository);
    await repository.importContent(planOf(3, { project: null }));
    await repository.apply(addQuoteAt(repository, 'later', 0, 10));
    await repository.undo();
    await repository.undo();
    const { records } = JSON.parse(await canonicalDump(repository)) as { records: object[] };
    expect(records).toMatchObject([{ type: 'annotator' }]);
    expect(before).toContain('"records":[]');
    await repository.redo();
    expect((await repository.everything.quotesOf('doc-1')).map(({ id }) => id)).not.toContain(
      'later',
    );
    await repository.redo();
    expect((await repository.everything.quotesOf('doc-1')).map(({ id }) => id)).toContain('later');
    expect(await checkStorage(name)).toEqual([]);
  });

  test('export, wipe, import, export is the same', async () => {
    const { repository } = await openFresh();
    await repository.importContent(planOf(450));
    const [quote] = await repository.everything.quotesOf('doc-1');
    if (!quote) throw new Error('no quote');
    await repository.apply(editQuote(quote, { note: 'checked' }));
    const exported = await repository.everything.content('all');
    const before = await canonicalDump(repository);
    await repository.wipe();
    await repository.importContent({ ...exported, label: LABEL });
    expect(await canonicalDump(repository)).toBe(before);
  });

  test('restoring one’s own snapshot brings the annotator back to the desk, until undone', async () => {
    const { repository, name } = await openFresh();
    const former = repository.annotatorId();
    await repository.importContent(planOf(1, { adoptAnnotator: 'me-before' }));
    expect(repository.annotatorId()).toBe('me-before');
    repository.close();
    const again = await reopen(name);
    expect(again.annotatorId()).toBe('me-before');
    await again.undo();
    expect(again.annotatorId()).toBe(former);
  });

  test('progress grows to the whole', async () => {
    const { repository } = await openFresh();
    const seen: number[] = [];
    await repository.importContent(planOf(5000), {
      onProgress: (done, of) => {
        expect(of).toBe(5004);
        seen.push(done);
      },
    });
    expect(seen.at(0)).toBe(0);
    expect(seen.at(-1)).toBe(5004);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(3);
  });

  test.each([0, 1, 2500])('cancelled at %d records, nothing has changed', async (at) => {
    const { repository, name } = await openFresh();
    await repository.apply(addQuoteAt(repository, 'q1', 0, 10));
    const before = await canonicalDump(repository);
    const controller = new AbortController();
    const outcome = await repository.importContent(planOf(5000), {
      signal: controller.signal,
      onProgress: (done) => {
        if (done >= at) controller.abort();
      },
    });
    expect(outcome).toEqual({ outcome: 'cancelled' });
    expect(await canonicalDump(repository)).toBe(before);
    expect(await checkStorage(name)).toEqual([]);
    expect(repository.saving.current()).toEqual({ state: 'saved' });
    expect((await repository.history()).undo?.key).toBe('add-quote');
  });

  test('an import that names a record twice is refused whole', async () => {
    const { repository } = await openFresh();
    const twice = speakerElsewhere('s1', 'Ada Quill');
    await expect(repository.importContent(planOf(3, { records: [twice, twice] }))).rejects.toThrow(
      'names each record once',
    );
    expect((await repository.everything.content('all')).records).toEqual([]);
  });
});

const move = (quote: QuoteRecord, documentId: string) =>
  ({
    label: { key: 'move-quote', subject: '' },
    writes: [{ type: 'quote', id: quote.id, documentId: quote.documentId, fields: { documentId } }],
  }) as const;

async function withTwoArticles() {
  const { repository, name } = await openFresh();
  await repository.importContent(planOf(450));
  await repository.importContent({
    ...planOf(0, { unknown: [], texts: [], project: null }),
    records: [documentElsewhere('doc-2')],
  });
  const [quote] = await repository.everything.quotesOf('doc-1');
  if (!quote) throw new Error('no quote');
  return { repository, name, quote };
}
const counts = async (repository: Repository) =>
  (await repository.everything.documents()).map(({ counts: { quotes } }) => quotes);

describe('quotes that move to another article', () => {
  test('by a change, and back by undo, and again by redo', async () => {
    const { repository, name, quote } = await withTwoArticles();
    const before = await repository.everything.quotesOf('doc-1');
    await repository.apply(move(quote, 'doc-2'));
    expect(await counts(repository)).toEqual([449, 1]);
    expect(await repository.everything.quotesOf('doc-2')).toMatchObject([{ id: quote.id }]);
    expect(await checkStorage(name)).toEqual([]);
    await repository.undo();
    expect((await repository.everything.quotesOf('doc-1')).map(({ id }) => id)).toEqual(
      before.map(({ id }) => id),
    );
    expect(await counts(repository)).toEqual([450, 0]);
    await repository.redo();
    expect(await counts(repository)).toEqual([449, 1]);
    expect(await checkStorage(name)).toEqual([]);
  });

  test('by an import, and exactly back', async () => {
    const { repository, name, quote } = await withTwoArticles();
    const before = await canonicalDump(repository);
    await repository.importContent({
      ...planOf(0, { unknown: [], texts: [], project: null }),
      records: [{ ...quote, documentId: 'doc-2' }],
      moved: [{ id: quote.id, documentId: 'doc-1' }],
    });
    expect(await counts(repository)).toEqual([449, 1]);
    expect(await checkStorage(name)).toEqual([]);
    await repository.undo();
    expect(await canonicalDump(repository)).toBe(before);
    expect(await checkStorage(name)).toEqual([]);
  });
});
