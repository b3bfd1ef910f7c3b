import { Dexie } from 'dexie';
import type { Table, Transaction } from 'dexie';
import type { UnknownRecord } from '../../shared/model/content';
import type { Id } from '../../shared/model/ids';
import type { AnyRecord, DecisionRecord } from '../../shared/model/records';
import type { RecordType } from '../../shared/records/record-types';
import type { Sibling } from '../../shared/model/revision';
import {
  fromFormerDecision,
  LATER_SECTIONS,
  moveEntries,
  movesOf,
  newTypeOf,
} from '../../shared/project-file/former-decision';
import { SECTIONS } from '../../shared/records/record-types';
import { asKept, keepQuarantined } from '../../shared/project-file/kept';
import { quarantinedRecord } from '../../shared/project-file/quarantined-record';
import { keptText, recordText } from '../../shared/project-file/record-text';
import type { HistoryPartRow, SwapStep, WriteStep } from './schema';

/** The stores that version 2 has beyond those of version 1. */
export const DECISION_STORES = { rejections: 'id, textHash', finished: 'id', policies: 'id' };

/**
 * To version 2: rejected suggestions, finished marks and the agreement to work blind, which were decisions on no quote,
 * move to stores of their own. So do the steps of the undo history, and a change made before can be undone after.
 */
export async function splitDecisions(transaction: Transaction): Promise<void> {
  const stays = await moveDecisions(transaction);
  await setLaterSectionsAside(transaction);
  const parts: Table<HistoryPartRow, [number, number]> = transaction.table('journalParts');
  await parts.toCollection().modify((part, row) => {
    row.value = { ...part, steps: moveSteps(part.steps, stays) };
  });
}

/** Moves the rows, and answers the ids of those that stay decisions. */
async function moveDecisions(transaction: Transaction): Promise<ReadonlySet<Id>> {
  const stays = new Set<Id>();
  const store: Table<DecisionRecord, Id> = transaction.table(SECTIONS.decision);
  for (const decision of await store.toArray()) {
    const record = fromFormerDecision(decision);
    if (record?.type === 'decision') {
      stays.add(decision.id);
      continue;
    }
    await store.delete(decision.id);
    if (record) await transaction.table(SECTIONS[record.type]).put(record);
    else await putAside(transaction, SECTIONS.decision, decision, recordText(decision));
  }
  return stays;
}

/** What came in a section that meant nothing to version 1 and means something now is kept unread. */
async function setLaterSectionsAside(transaction: Transaction): Promise<void> {
  const store: Table<UnknownRecord, Id> = transaction.table('unknown');
  for (const row of await store.toArray()) {
    const kept = asKept(row);
    if (kept.keeps === 'record' && LATER_SECTIONS.includes(kept.section)) {
      const { section, recordId: id, fields, revision } = kept;
      await putAside(transaction, section, { id, revision }, keptText(id, fields));
    } else if (kept.keeps === 'value' && LATER_SECTIONS.includes(kept.name)) {
      const entry = { section: kept.name, reason: 'schema', place: '', record: kept.value };
      await store.put(await Dexie.waitFor(keepQuarantined(entry)));
    } else continue;
    await store.delete(row.id);
  }
}

async function putAside(
  transaction: Transaction,
  section: string,
  { id, revision }: Pick<AnyRecord, 'id' | 'revision'>,
  text: string,
): Promise<void> {
  const fault = { reason: 'schema', detail: '/items: minItems' };
  const entry = quarantinedRecord(section, { id, text, revision }, fault);
  // Hashing is no work of the storage: the transaction waits for it.
  await transaction.table('unknown').put(await Dexie.waitFor(keepQuarantined(entry)));
}

function moveSteps(
  steps: HistoryPartRow['steps'],
  stays: ReadonlySet<Id>,
): HistoryPartRow['steps'] {
  return (steps as readonly (WriteStep | SwapStep)[]).map((step) =>
    stays.has(step.id) ? step : 'place' in step ? moveSwap(step) : moveWrite(step),
  ) as HistoryPartRow['steps'];
}

/** A place of an import: with what is to be put there, or by its id alone where that is nothing. */
function moveSwap(step: SwapStep): SwapStep {
  if (step.place !== 'decision') return step;
  const image = step.image === null ? null : fromFormerDecision(step.image as DecisionRecord);
  const place: RecordType = image?.type ?? newTypeOf(step.id) ?? 'decision';
  return { ...step, place, image: image ?? step.image };
}

function moveWrite(step: WriteStep): WriteStep {
  const type = step.type === 'decision' ? newTypeOf(step.id) : null;
  if (!type) return step;
  const moves = movesOf(type, step.id);
  const values = (fields: WriteStep['after']) =>
    moveEntries<unknown>(fields, moves, (value, to) => to(value));
  const siblings =
    step.siblings &&
    moveEntries<readonly Sibling[]>(step.siblings, moves, (several, to) =>
      several.map((one) => ({ ...one, value: to(one.value) })),
    );
  const moved = {
    ...step,
    type,
    before: values(step.before),
    after: values(step.after),
    ...(siblings ? { siblings } : {}),
  };
  // Undoing the first agreement deleted it. What is there to stay says that the team no longer works blind.
  return type === 'policy' && step.created
    ? { ...moved, created: false, before: { blind: false } }
    : moved;
}
