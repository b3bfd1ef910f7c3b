import { assert } from '../../../shared/lib/assert';
import { DEFAULTS, REQUIRED_FIELDS } from '../../../shared/records/record-types';
import type { Write } from '../../../shared/model/revision';
import { applyWrite, restoreSiblings, stampsFor } from '../../../shared/operations/apply-write';
import type { ChangeSet, RecordWrite } from '../../../shared/operations/change-set';
import type { VerbatimDatabase } from '../database';
import type { ChangeNotes } from './change-notes';
import { appendToHistory } from './history';
import type { WriteStep } from '../schema';
import { UnitOfWork, refOf } from './unit-of-work';
import type { RecordRef } from './unit-of-work';

/** Writes worked out at a time. */
const WRITES_AT_A_TIME = 500;

/** Marks the leaves of one write. */
export const leafVersion = (write: Write): string => `${write.session.slice(0, 12)}.${write.n}`;

/** Applies a change inside a running transaction and adds it to the history. */
export async function applyChange(
  db: VerbatimDatabase,
  change: ChangeSet,
  write: Write,
  annotator: { readonly name: string },
  notes: ChangeNotes,
): Promise<void> {
  const unit = new UnitOfWork(db, leafVersion(write), notes);
  const self = { type: 'annotator', id: write.by, documentId: null } as const;
  await unit.load([self, ...change.writes.flatMap(placesOf)]);
  // With their first change the annotator at this desk comes into the project; undoing leaves them there.
  if (!unit.get(self)) {
    unit.set(self, applyWrite(undefined, { ...self, fields: { name: annotator.name } }, write));
  }
  const steps = await writeSteps(db, unit, change.writes, write);
  for (const text of change.texts ?? []) {
    if ((await db.texts.where('hash').equals(text.hash).count()) > 0) continue;
    await db.texts.put(text);
    notes.text(text.hash, text);
  }
  if (change.originals) await db.originals.bulkPut([...change.originals]);
  await unit.save();
  await appendToHistory(db, 'change', change.label, steps);
}

/**
 * Writes the former values back, newest first, as new writes; what was created is deleted. A conflict that was
 * settled is there again with all its values. `stamp` gives the next stamp of the session.
 */
export async function undoSteps(
  db: VerbatimDatabase,
  steps: readonly WriteStep[],
  stamp: () => Write,
  notes: ChangeNotes,
): Promise<void> {
  const first = stamp();
  const stamps = [first];
  const unit = new UnitOfWork(db, leafVersion(first), notes);
  await unit.load(steps.flatMap((step) => [step, whereItLies(step)]));
  for (const [done, step] of steps.toReversed().entries()) {
    const values = step.created ? { deleted: true } : step.before;
    writeStep(unit, writeOf(whereItLies(step), values), first);
    const record = step.siblings && unit.get(step);
    if (step.siblings && record) {
      while (stamps.length < stampsFor(step.siblings)) stamps.push(stamp());
      unit.set(step, restoreSiblings(record, step.siblings, stamps));
    }
    if (done % WRITES_AT_A_TIME === WRITES_AT_A_TIME - 1) await db.breathe();
  }
  await unit.save();
}

/** Writes the values again, as new writes; what had been created is no longer deleted. */
export async function redoSteps(
  db: VerbatimDatabase,
  steps: readonly WriteStep[],
  stamp: () => Write,
  notes: ChangeNotes,
): Promise<void> {
  const write = stamp();
  const unit = new UnitOfWork(db, leafVersion(write), notes);
  const writes = steps.map((step) => writeOf(step, step.created ? { deleted: false } : step.after));
  await unit.load(writes.flatMap(placesOf));
  await writeSteps(db, unit, writes, write);
  await unit.save();
}

async function writeSteps(
  db: VerbatimDatabase,
  unit: UnitOfWork,
  writes: readonly RecordWrite[],
  write: Write,
): Promise<WriteStep[]> {
  const steps: WriteStep[] = [];
  for (const recordWrite of writes) {
    steps.push(writeStep(unit, recordWrite, write));
    if (steps.length % WRITES_AT_A_TIME === 0) await db.breathe();
  }
  return steps;
}

const writeOf = ({ type, id, documentId }: RecordRef, fields: object): RecordWrite =>
  ({ type, id, documentId, fields }) as RecordWrite;

/** Where a write finds its record, and where it puts it when it moves a quote to another article. */
function placesOf({ type, id, documentId, fields }: RecordWrite): RecordRef[] {
  const to = type === 'quote' ? fields.documentId : undefined;
  const here = { type, id, documentId };
  return to === undefined || to === documentId ? [here] : [here, { type, id, documentId: to }];
}

/** The place of a record after a step: a quote may have been moved by it. */
const whereItLies = ({ type, id, documentId, after }: WriteStep): RecordRef => ({
  type,
  id,
  documentId: type === 'quote' ? ((after['documentId'] as string | undefined) ?? documentId) : null,
});

function writeStep(unit: UnitOfWork, recordWrite: RecordWrite, write: Write): WriteStep {
  const { type, id, documentId } = recordWrite;
  const record = unit.get(recordWrite);
  if (!record) assertWhole(recordWrite);
  const next = applyWrite(record, recordWrite, write);
  if (record && next.type === 'quote' && next.documentId !== documentId)
    unit.set(recordWrite, undefined);
  unit.set(refOf(next), next);
  const after: Record<string, unknown> = { ...recordWrite.fields };
  const held: Readonly<Record<string, unknown>> = {
    ...DEFAULTS[type],
    ...record?.extra,
    ...record,
  };
  const before = Object.fromEntries(Object.keys(after).map((field) => [field, held[field]]));
  const settled = Object.entries(record?.revision.conflicts ?? {}).filter(([field]) =>
    Object.hasOwn(after, field),
  );
  return {
    type,
    id,
    documentId,
    created: record === undefined,
    before: record ? before : {},
    after,
    ...(settled.length > 0 ? { siblings: Object.fromEntries(settled) } : {}),
  };
}

function assertWhole({ type, id, fields }: RecordWrite): void {
  for (const field of REQUIRED_FIELDS[type]) {
    assert(field in fields, `a new ${type} has a ${field} (${id})`);
  }
}
