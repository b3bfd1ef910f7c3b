import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkStorage } from './check-storage';
import { LEAF_LIMIT } from './leaves';
import { inspectStore } from './inspect-store';
import { VerbatimDatabase } from './database';
import { keepStoreAsItIs } from './settle-store';
import { addQuoteAt, documentElsewhere, openFresh, quoteElsewhere } from './open/test-support';
import type { Repository } from './repository';

const SPEAKERS = ['s1', 's2', 's3'];
const NOTHING_ELSE = {
  label: { key: 'import-file', subject: '' },
  texts: [],
  unknown: [],
  project: null,
} as const;

/** Whom each speaker's page shows, by reading all quotes and by where the speaker stands. */
async function pagesOf({ everything }: Repository) {
  const { records } = await everything.content('all');
  const quotes = records.flatMap((record) =>
    record.type === 'quote' && !record.deleted ? [record] : [],
  );
  const shown = [];
  for (const speaker of SPEAKERS)
    shown.push((await everything.quotesOfSpeaker(speaker)).map(({ id }) => id).toSorted());
  const held = SPEAKERS.map((speaker) =>
    quotes.flatMap(({ id, speakerIds }) => (speakerIds.includes(speaker) ? [id] : [])).toSorted(),
  );
  return { shown, held };
}

const speakers = fc.subarray(SPEAKERS);
const doing = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(9), speakers }),
  fc.record({ kind: fc.constant('name' as const), at: fc.nat(9), speakers }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(9), speakers }),
  fc.record({ kind: fc.constant('import' as const), at: fc.nat(9), speakers }),
  fc.record({ kind: fc.constant('undo' as const), at: fc.nat(9), speakers }),
  fc.record({ kind: fc.constant('redo' as const), at: fc.nat(9), speakers }),
);

test('a speaker stands where their living quotes lie, whatever is done and undone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 4, maxLength: 12 }), async (all) => {
      const { repository, name } = await openFresh();
      await repository.importContent({ ...NOTHING_ELSE, records: [documentElsewhere('doc-1')] });
      for (const { kind, at, speakers: speakerIds } of all) {
        const id = `q-${at}`;
        const there = await repository.everything.quote('doc-1', id);
        const edit = (fields: object) =>
          repository.apply({
            label: { key: 'link-speaker', subject: '' },
            writes: [{ type: 'quote', id, documentId: 'doc-1', fields }],
          });
        if (kind === 'undo') await repository.undo();
        else if (kind === 'redo') await repository.redo();
        else if (kind === 'import')
          await repository.importContent({
            ...NOTHING_ELSE,
            // Enough for the leaf to be cut.
            records: Array.from({ length: at < 2 ? LEAF_LIMIT + 1 : 2 }, (_, n) =>
              quoteElsewhere(`q-${at}-${n}`, 'doc-1', speakerIds),
            ),
          });
        else if (kind === 'add' && !there) {
          await repository.apply(addQuoteAt(repository, id, at, at + 1));
          await edit({ speakerIds });
        } else if (there) await edit(kind === 'delete' ? { deleted: true } : { speakerIds });
      }
      expect(await checkStorage(name)).toEqual([]);
      const { shown, held } = await pagesOf(repository);
      expect(shown).toEqual(held);
      repository.close();
    }),
    { numRuns: 25 },
  );
});

test('places that were lost are made anew where a store is kept as it is, and are looked at', async () => {
  const { repository, name } = await openFresh();
  await repository.importContent({
    ...NOTHING_ELSE,
    records: [documentElsewhere('doc-1'), quoteElsewhere('q1', 'doc-1', ['s1'])],
  });
  repository.close();
  const db = new VerbatimDatabase(name);
  await db.places.clear();
  expect(await checkStorage(name)).toHaveLength(1);
  await keepStoreAsItIs({ above: 9, at: '2026-01-01T00:00:00.000Z' }, name);
  expect(await checkStorage(name)).toEqual([]);
  expect(await inspectStore(name)).toEqual([]);
  db.close();
});
