import type { Table } from 'dexie';
import type { AnyRecord } from '../../shared/model/records';
import type { VerbatimDatabase } from './database';
import { readParts } from './journal';
import type { SwapStep } from './schema';
import { refOf } from './unit-of-work';
import type { RecordRef, UnitOfWork } from './unit-of-work';

/**
 * Undoes or redoes an import exactly: everything the entry names changes places with what stands there. Quotes
 * of an article that goes with it go too (they can only be deleted ones, made after the import).
 */
export async function swapEntry(
  db: VerbatimDatabase,
  seq: number,
  unit: UnitOfWork,
): Promise<void> {
  const parts = await readParts(db, seq);
  const documents: RecordRef[] = [];
  for (const { part, steps } of parts) {
    const swapped = await swapSteps(db, unit, steps as readonly SwapStep[]);
    await db.journalParts.put({ seq, part, steps: swapped });
    documents.push(...swapped.flatMap((step) => recordRef(step) ?? []).filter(isDocument));
  }
  const left: SwapStep[] = [];
  for (const ref of documents) {
    if (unit.get(ref)) continue;
    for (const quote of await unit.loadDocument(ref.id)) {
      left.push(stepOf(refOf(quote), quote));
      unit.set(refOf(quote), undefined);
    }
  }
  if (left.length > 0) await db.journalParts.put({ seq, part: parts.length, steps: left });
  await unit.save();
}

/** A step that will put `image` back in the place of a record. */
export const stepOf = (
  { type, id, documentId }: RecordRef,
  image: AnyRecord | undefined,
): SwapStep => ({ place: type, id, documentId, image: image ?? null });

/** The store of what is not a record. */
export function storeOf(db: VerbatimDatabase, place: SwapStep['place']): Table<unknown, string> {
  if (place === 'unknown') return db.table('unknown');
  return place === 'text' ? db.table('texts') : db.table('meta');
}

async function swapSteps(
  db: VerbatimDatabase,
  unit: UnitOfWork,
  steps: readonly SwapStep[],
): Promise<SwapStep[]> {
  await unit.load(steps.flatMap((step) => recordRef(step) ?? []));
  const swapped: SwapStep[] = [];
  for (const step of steps) {
    const ref = recordRef(step);
    if (ref) {
      swapped.push(stepOf(ref, unit.get(ref)));
      unit.set(ref, (step.image as AnyRecord | null) ?? undefined);
    } else {
      const store = storeOf(db, step.place);
      swapped.push({ ...step, image: (await store.get(step.id)) ?? null });
      if (step.image === null) await store.delete(step.id);
      else await store.put(step.image);
    }
  }
  return swapped;
}

const isDocument = ({ type }: RecordRef): boolean => type === 'document';

function recordRef({ place, id, documentId }: SwapStep): RecordRef | null {
  if (place === 'unknown' || place === 'text' || place === 'meta') return null;
  return { type: place, id, documentId };
}
