import { sameJson } from '../lib/canonical-json';
import { recordKey } from '../merge/merge-copies';
import type { ProjectContent, UnknownRecord } from '../model/content';
import type { Id } from '../model/ids';
import type { AnyRecord, TextRecord } from '../model/records';
import type { Write } from '../model/revision';
import { applyWrite, restoreSiblings, stampsFor } from '../operations/apply-write';
import type { RecordWrite } from '../operations/change-set';
import { authorsOf, linksOf } from '../records/record-links';
import { toFielded } from '../revision/merge-record';
import { compareThen } from './compare-then';
import type { SnapshotDifference } from './compare-then';

/** A snapshot as it was read. */
export interface Then {
  readonly content: ProjectContent;
  /** Whether nothing of it is missing. What a damaged one lacks may well have been there. */
  readonly whole: boolean;
}

/** What is written to have things as they were. */
export interface PutBackPlan {
  readonly records: readonly AnyRecord[];
  readonly unknown: readonly UnknownRecord[];
  readonly texts: readonly TextRecord[];
  /** Quotes that lie in another article than the project has them in, with that one. */
  readonly moved: readonly { readonly id: Id; readonly documentId: Id }[];
  /** What goes without a tombstone. */
  readonly removed: readonly Pick<RecordWrite, 'type' | 'id' | 'documentId'>[];
}

/** Everything of the snapshot, or the records of these keys with all that they refer to. */
export type Wanted = 'whole' | ReadonlySet<string>;

const byKey = ({ records }: ProjectContent): ReadonlyMap<string, AnyRecord> =>
  new Map(records.map((record) => [recordKey(record), record]));
const placeOf = (record: AnyRecord): Id | null =>
  record.type === 'quote' ? record.documentId : null;

/**
 * The record with its values as they were. It is a new write by whoever puts it back, so that a copy elsewhere that
 * has seen what is replaced does not bring that again; a conflict is there again with all its values.
 */
function asItWas(was: AnyRecord, is: AnyRecord, write: Write): AnyRecord {
  const [then, now] = [toFielded(was).values, toFielded(is).values];
  const { conflicts } = was.revision;
  const differs = (field: string) =>
    !sameJson(then[field], now[field]) || !sameJson(conflicts[field], is.revision.conflicts[field]);
  const fields = Object.keys(then).filter(differs);
  const written = Object.fromEntries(fields.map((field) => [field, then[field]]));
  // Fields of a newer version are written where such fields are.
  const base = { ...is, extra: { ...is.extra, ...was.extra } };
  const { type, id } = is;
  const change = { type, id, documentId: placeOf(is), fields: written } as RecordWrite;
  const record = applyWrite(base, change, write);
  const siblings = Object.fromEntries(
    Object.entries(conflicts).filter(([field]) => fields.includes(field)),
  );
  if (Object.keys(siblings).length === 0) return record;
  const stamps = Array.from({ length: stampsFor(siblings) }, (_, more) => ({
    ...write,
    n: write.n + 1 + more,
  }));
  return restoreSiblings(record, siblings, stamps);
}

/** The keys of what a record refers to. */
const needsOf = (record: AnyRecord): readonly string[] => [
  ...linksOf(record).flatMap(({ to, types }) => types.map((type) => recordKey({ type, id: to }))),
  ...authorsOf(record).map((id) => recordKey({ type: 'annotator', id })),
];

/** What is wanted, and what it refers to that the project does not have. */
function withNeeds(
  wanted: ReadonlySet<string>,
  was: ReadonlyMap<string, AnyRecord>,
  is: ReadonlyMap<string, AnyRecord>,
): ReadonlySet<string> {
  const keys = new Set<string>();
  const open = [...wanted];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const record = was.get(key);
    if (!record || record.deleted || keys.has(key)) continue;
    keys.add(key);
    open.push(...needsOf(record).filter((need) => is.get(need)?.deleted !== false));
  }
  return keys;
}

/** The texts that these records are about and that the project does not have. */
function missingTexts(
  records: readonly AnyRecord[],
  then: ProjectContent,
  now: ProjectContent,
): readonly TextRecord[] {
  const wanted = new Set(
    records.flatMap((record) =>
      record.type === 'document'
        ? [record.textHash]
        : record.type === 'quote'
          ? [record.anchor.textHash]
          : [],
    ),
  );
  for (const { hash } of now.texts) wanted.delete(hash);
  return then.texts.filter(({ hash }) => wanted.has(hash));
}

/** What of the project goes when everything is as it was. People stay: they made what is put back. */
function removedOf({ change, record }: SnapshotDifference): PutBackPlan['removed'] {
  const { type, id } = record;
  return change === 'only-now' && type !== 'annotator'
    ? [{ type, id, documentId: placeOf(record) }]
    : [];
}

/**
 * Plans to have everything, or single records, as a snapshot has them. What the snapshot does not have is taken out
 * without a tombstone, so that it is deleted nowhere else, and only where the snapshot is whole. `write` must be the first
 * of a session of its own: conflicts take the stamps after it.
 */
export function planPuttingBack(
  { content: then, whole }: Then,
  now: ProjectContent,
  wanted: Wanted,
  write: Write,
): PutBackPlan {
  const [was, is] = [byKey(then), byKey(now)];
  const all = wanted === 'whole';
  const differences = all ? compareThen(then, now) : [];
  const gone = whole ? differences.filter(({ change }) => change === 'only-now') : [];
  const back = all
    ? new Set(differences.filter(({ change }) => change !== 'only-now').map(({ key }) => key))
    : withNeeds(wanted, was, is);
  const records: AnyRecord[] = [];
  const moved: PutBackPlan['moved'][number][] = [];
  const put = (former: AnyRecord) => {
    const present = is.get(recordKey(former));
    const record = present ? asItWas(former, present, write) : former;
    records.push(record);
    if (record.type === 'quote' && present?.type === 'quote')
      if (present.documentId !== record.documentId)
        moved.push({ id: record.id, documentId: present.documentId });
  };
  for (const key of back) {
    const former = was.get(key);
    if (former) put(former);
  }
  const removed: PutBackPlan['removed'][number][] = [];
  for (const difference of gone) {
    const former = was.get(difference.key);
    // The snapshot knows of its deletion: it is deleted again.
    if (former) put(former);
    else removed.push(...removedOf(difference));
  }
  const known = new Map(now.unknown.map((entry) => [entry.id, entry]));
  return {
    records,
    unknown: all ? then.unknown.filter((entry) => !sameJson(entry, known.get(entry.id))) : [],
    texts: missingTexts(records, then, now),
    moved,
    removed,
  };
}
