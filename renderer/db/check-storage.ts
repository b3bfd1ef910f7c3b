import { CountChanges } from '../../shared/recovery/counters';
import { countersIn } from './counter-groups';
import { VerbatimDatabase } from './database';
import { groupOfId } from './id-groups';
import { LEAF_LIMIT } from './leaves';
import { NAMED_IN } from './schema';
import type { LeafRow, ManifestRow } from './schema';

/** For tests: what is wrong with how a database stores its quotes and counters; empty when nothing is. */
export async function checkStorage(name: string): Promise<string[]> {
  const db = new VerbatimDatabase(name);
  try {
    const manifests = await db.manifests.toArray();
    const leaves = await db.leaves.toArray();
    return [
      ...manifests.flatMap((manifest) => checkManifest(manifest, leaves)),
      ...(await checkCounts(db, leaves)),
      ...(await checkPlaces(db, leaves)),
      ...(manifests.reduce((sum, manifest) => sum + manifest.leaves.length, 0) === leaves.length
        ? []
        : ['a leaf stands in no manifest']),
    ];
  } finally {
    db.close();
  }
}

/** What is wrong with the leaves of one article, against what its manifest says of them. */
export function checkManifest(
  { documentId, leaves: entries }: ManifestRow,
  rows: LeafRow[],
): string[] {
  return entries.flatMap((entry, index) => {
    const where = `${documentId} leaf ${index}`;
    const row = rows.find((leaf) => leaf.documentId === documentId && leaf.first === entry.first);
    if (!row) return [`${where} is missing`];
    const end = entries[index + 1]?.first;
    const ids = row.quotes.map(({ id }) => id);
    return [
      row.version === entry.version ? '' : `${where}: version differs`,
      row.quotes.length === entry.size ? '' : `${where}: size differs`,
      ids.length > 0 && ids.length <= LEAF_LIMIT ? '' : `${where}: holds ${ids.length}`,
      ids.join() === ids.toSorted().join() ? '' : `${where}: not in order`,
      ids.every((id) => id >= row.first && (end === undefined || id < end))
        ? ''
        : `${where}: strays`,
      row.quotes.every((quote) => quote.documentId === documentId) ? '' : `${where}: foreign`,
      sameSet(row.speakerIds, living(row, 'speakerIds')) ? '' : `${where}: speakers`,
      sameSet(row.eventIds, living(row, 'eventIds')) ? '' : `${where}: events`,
      sameSet(row.tags, living(row, 'tags')) ? '' : `${where}: tags`,
    ].filter((problem) => problem !== '');
  });
}

async function checkCounts(db: VerbatimDatabase, leaves: readonly LeafRow[]): Promise<string[]> {
  const recount = new CountChanges();
  for (const { quotes } of leaves) {
    for (const quote of quotes) recount.replace(undefined, quote);
  }
  const counted = lines(recount.rows());
  const groups = await db.counters.toArray();
  const stored = lines(countersIn(groups));
  const strays = groups.some(({ kind, group, counters }) =>
    counters.some((counter) => counter.kind !== kind || groupOfId(counter.id) !== group),
  );
  if (strays) return ['a counter stands in a group of others'];
  return counted.join() === stored.join()
    ? []
    : [`counters ${stored.join()} differ from a recount ${counted.join()}`];
}

async function checkPlaces(db: VerbatimDatabase, leaves: readonly LeafRow[]): Promise<string[]> {
  const groups = await db.places.toArray();
  const stored = groups.flatMap(({ kind, group, places }) =>
    places.flatMap(({ id, leaves: keys }) =>
      keys.map((key) => [kind, group, id, ...key].join(' ')),
    ),
  );
  const named = leaves.flatMap((leaf) =>
    (['speaker', 'event', 'tag'] as const).flatMap((kind) =>
      leaf[NAMED_IN[kind]].map((id) =>
        [kind, groupOfId(id), id, leaf.documentId, leaf.first].join(' '),
      ),
    ),
  );
  return named.toSorted().join() === stored.toSorted().join()
    ? []
    : [`places ${stored.join()} differ from what leaves name ${named.join()}`];
}

const living = ({ quotes }: LeafRow, list: 'speakerIds' | 'eventIds' | 'tags') =>
  quotes.filter(({ deleted }) => !deleted).flatMap((quote) => quote[list]);

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].toSorted().join() === [...new Set(b)].toSorted().join();

const lines = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(row)).toSorted();
