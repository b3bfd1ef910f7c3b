import type { Table } from 'dexie';
import type { UnknownRecord } from '../../../shared/model/content';
import type { AnyRecord, QuoteRecord, TextRecord } from '../../../shared/model/records';
import { DEFAULTS, type RecordType } from '../../../shared/records/record-types';
import type { VerbatimDatabase } from '../database';
import type { ChangeNotes } from './change-notes';
import { eachPart } from './history';
import type { MetaRow, SwapStep } from '../schema';
import { refOf } from './unit-of-work';
import type { RecordRef, UnitOfWork } from './unit-of-work';

/** Undoes or redoes an import exactly: everything its entry names changes places with what stands there. */
export async function swapEntry(
  db: VerbatimDatabase,
  seq: number,
  unit: UnitOfWork,
  notes: ChangeNotes,
): Promise<void> {
  await eachPart(db, seq, async ({ part, steps }) => {
    const swapped = await swapSteps(db, { unit, notes }, steps as readonly SwapStep[]);
    await db.historyParts.put({ seq, part, steps: swapped });
  });
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
  { unit, notes }: { readonly unit: UnitOfWork; readonly notes: ChangeNotes },
  steps: readonly SwapStep[],
): Promise<SwapStep[]> {
  await unit.load(steps.flatMap((step) => recordRef(step) ?? []));
  const swapped: SwapStep[] = [];
  for (const step of steps) {
    const ref = recordRef(step);
    if (ref) {
      swapped.push(stepOf(ref, unit.get(ref)));
      unit.set(ref, (step.image as AnyRecord | null) ?? undefined);
    } else if (step.place === 'leaves') swapped.push(await swapLeaves(unit, step));
    else swapped.push(await swapRow(db, step, notes));
  }
  return swapped;
}

async function swapLeaves(unit: UnitOfWork, step: SwapStep): Promise<SwapStep> {
  const kept = step.image as readonly QuoteRecord[] | null;
  const quotes = kept ?? (await unit.loadDocument(step.id));
  await unit.load(quotes.map(refOf));
  for (const quote of quotes) unit.set(refOf(quote), kept ? quote : undefined);
  return { ...step, image: kept ? null : quotes };
}

async function swapRow(
  db: VerbatimDatabase,
  step: SwapStep,
  notes: ChangeNotes,
): Promise<SwapStep> {
  const store = storeOf(db, step.place);
  const image = (await store.get(step.id)) ?? null;
  if (step.image === null) await store.delete(step.id);
  else await store.put(step.image);
  noteRow(notes, step);
  return { ...step, image };
}

function noteRow(notes: ChangeNotes, { place, id, image }: SwapStep): void {
  if (place === 'text') notes.text(id, image as TextRecord | null);
  else if (place === 'unknown') notes.unknown(id, image as UnknownRecord | null);
  else if (image !== null) notes.meta(image as MetaRow);
}

function recordRef({ place, id, documentId }: SwapStep): RecordRef | null {
  return isType(place) ? { type: place, id, documentId } : null;
}

const isType = (place: SwapStep['place']): place is RecordType => Object.hasOwn(DEFAULTS, place);
