import { assert } from '../../../shared/lib/assert';
import type { Id } from '../../../shared/model/ids';
import type { AnyRecord, TextRecord } from '../../../shared/model/records';
import type { VerbatimDatabase } from '../database';
import type { ChangeNotes } from './change-notes';
import { appendToHistory } from './history';
import { Pieces } from './pieces';
import type { ImportPlan } from '../repository';
import type { SwapStep } from '../schema';
import { ROW_TYPES } from '../schema';
import { stepOf, storeOf } from './swap';
import { UnitOfWork, refOf } from './unit-of-work';
import type { RecordRef } from './unit-of-work';

/** Records prepared at a time, so that progress shows and cancelling is heard. */
const RECORDS_AT_A_TIME = 5000;
const TEXT_AT_A_TIME = 1_000_000;

/** How an import tells where it stands. `check` throws when it was cancelled. */
export interface ImportWatch {
  readonly check: () => void;
  readonly progress: (done: number, of: number) => void;
}

/** Puts an import in, inside a running transaction, and keeps what stood there before in the history. */
export async function importPlan(
  db: VerbatimDatabase,
  plan: ImportPlan,
  version: string,
  watch: ImportWatch,
  notes: ChangeNotes,
): Promise<void> {
  const of = plan.records.length + plan.unknown.length + plan.texts.length;
  watch.progress(0, of);
  let done = 0;
  const advance = (count: number) => {
    done += count;
    watch.check();
    watch.progress(Math.min(done, of), of);
  };
  const steps: SwapStep[] = [...(await adopt(db, plan, notes))];
  const there = new Set<string>(
    plan.texts.length === 0 ? [] : await db.texts.toCollection().primaryKeys(),
  );
  const pieces = new Pieces();
  for (const some of piecesOf(plan.texts)) {
    const fresh = some.filter(({ hash }) => !there.has(hash));
    for (const text of fresh) {
      steps.push({ place: 'text', id: text.hash, documentId: null, image: null });
      notes.text(text.hash, text);
    }
    await pieces.add(db.texts.bulkPut(fresh));
    advance(some.length);
  }
  await pieces.end();
  for (const record of plan.unknown) {
    const former = (await db.unknown.get(record.id)) ?? null;
    steps.push({ place: 'unknown', id: record.id, documentId: null, image: former });
    await db.unknown.put(record);
    notes.unknown(record.id, record);
    advance(1);
  }
  await putRecords(db, plan, new UnitOfWork(db, version, notes), { watch, advance, steps });
  await appendToHistory(db, 'import', plan.label, steps);
}

/** Texts in pieces of a size that storage takes in one go, in UTF-16 units; one that is longer is a piece of its own. */
function* piecesOf(texts: readonly TextRecord[]): Generator<readonly TextRecord[]> {
  let piece: TextRecord[] = [];
  let units = 0;
  for (const text of texts) {
    piece.push(text);
    units += text.text.length;
    if (units < TEXT_AT_A_TIME) continue;
    yield piece;
    piece = [];
    units = 0;
  }
  if (piece.length > 0) yield piece;
}

async function putRecords(
  db: VerbatimDatabase,
  { records, moved = [], removed = [] }: ImportPlan,
  unit: UnitOfWork,
  {
    watch,
    advance,
    steps,
  }: { watch: ImportWatch; advance: (count: number) => void; steps: SwapStep[] },
): Promise<void> {
  const before = await countRecords(db);
  const arrived: Id[] = [];
  const left = new Map(moved.map(({ id, documentId }) => [id, documentId]));
  let added = 0;
  for (let start = 0; start < records.length; start += RECORDS_AT_A_TIME) {
    const some = records.slice(start, start + RECORDS_AT_A_TIME);
    await db.breathe();
    const leaves = some.flatMap((record) => leftPlace(record, left) ?? []);
    await unit.load([...some.map(refOf), ...leaves]);
    for (const record of some) {
      const ref = refOf(record);
      const former = unit.get(ref);
      const from = leftPlace(record, left);
      if (from) {
        steps.push(stepOf(from, unit.get(from)));
        unit.set(from, undefined);
      } else if (!former) added += 1;
      steps.push(stepOf(ref, former));
      if (!former && ref.type === 'document') arrived.push(ref.id);
      unit.set(ref, record);
    }
    watch.check();
  }
  await unit.load(removed);
  for (const place of removed) {
    const former = unit.get(place);
    if (!former) continue;
    steps.push(stepOf(place, former));
    unit.set(place, undefined);
    added -= 1;
  }
  // Where quotes wait for their article already, undoing must leave them.
  const waiting = await db.manifests.bulkGet(arrived);
  for (const [index, id] of arrived.entries()) {
    if (!waiting[index]) steps.push({ place: 'leaves', id, documentId: null, image: null });
  }
  await unit.save(advance);
  await db.breathe();
  // The promise of an import: everything is in, once. A broken promise rolls the whole transaction back.
  const ids = new Set(records.map(({ type, id }) => `${type} ${id}`));
  assert(ids.size === records.length, 'an import names each record once');
  assert((await countRecords(db)) === before + added, 'an import adds what it counted');
}

/** Where a quote lies that moves to another article with this import. */
const leftPlace = (record: AnyRecord, left: ReadonlyMap<Id, Id>): RecordRef | null => {
  const documentId = record.type === 'quote' ? left.get(record.id) : undefined;
  return documentId === undefined ? null : { type: 'quote', id: record.id, documentId };
};

/** An empty project takes over the name and id of the file's, and the desk its annotator when asked to. */
async function adopt(
  db: VerbatimDatabase,
  plan: ImportPlan,
  notes: ChangeNotes,
): Promise<SwapStep[]> {
  const adopted = [
    ...(plan.project && (await countRecords(db)) === 0
      ? [{ key: 'project', value: plan.project }]
      : []),
    ...(plan.adoptAnnotator ? [{ key: 'annotator', value: plan.adoptAnnotator }] : []),
  ];
  const steps: SwapStep[] = [];
  for (const row of adopted) {
    const former = (await storeOf(db, 'meta').get(row.key)) ?? null;
    steps.push({ place: 'meta', id: row.key, documentId: null, image: former });
    await db.meta.put(row);
    notes.meta(row);
  }
  return steps;
}

/** Counts all records as they lie in their stores, leaves by their manifests' rows. */
async function countRecords(db: VerbatimDatabase): Promise<number> {
  let count = 0;
  for (const type of ROW_TYPES) count += await db.rows(type).count();
  let leaves = 0;
  for (const manifest of await db.manifests.toArray()) {
    leaves += manifest.leaves.length;
    for (const { size } of manifest.leaves) count += size;
  }
  assert((await db.leaves.count()) === leaves, 'each leaf stands in a manifest');
  return count;
}
