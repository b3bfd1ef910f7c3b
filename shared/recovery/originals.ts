import type { AnyRecord, DocumentRecord } from '../model/records';

/** The copy of a file that an article was read from, as it lies outside the database. */
export interface StoredOriginal {
  readonly sha256: string;
  /** Of the file as it was kept, in bytes. */
  readonly size: number;
  /** `missing`: it was kept here once, and only its mark is left. */
  readonly condition: 'kept' | 'damaged' | 'missing';
}

/** What reading such a copy comes to. */
export type OriginalRead =
  | { readonly state: 'kept'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly state: 'damaged' | 'missing' };

/** An original that an article names and nothing holds any more. */
export interface LostOriginal {
  readonly name: string;
  readonly size: number;
  readonly condition: 'damaged' | 'missing';
}

/** What there is of the originals of a project, without what its store may hold. */
export interface OriginalsFound {
  readonly kept: { readonly count: number; readonly bytes: number };
  readonly lost: readonly LostOriginal[];
  /** Articles whose original was never kept beside this store, as where they came in a Verbatim file. */
  readonly unknown: number;
}

const isArticle = (record: AnyRecord): record is DocumentRecord =>
  record.type === 'document' && !record.deleted;

/** What there is of the originals of these records. `held`: the hashes of those that the store itself still has. */
export function findOriginals(
  records: readonly AnyRecord[],
  stored: readonly StoredOriginal[],
  held: ReadonlySet<string>,
): OriginalsFound {
  const byHash = new Map(stored.map((one) => [one.sha256, one]));
  const named = new Map<string, string>();
  for (const { original } of records.filter(isArticle))
    if (original.sha256 !== null && !held.has(original.sha256))
      named.set(original.sha256, original.name);
  const lost: LostOriginal[] = [];
  let [count, bytes, unknown] = [0, 0, 0];
  for (const [sha256, name] of named) {
    const copy = byHash.get(sha256);
    if (!copy) unknown += 1;
    else if (copy.condition === 'kept') {
      count += 1;
      bytes += copy.size;
    } else lost.push({ name, size: copy.size, condition: copy.condition });
  }
  return { kept: { count, bytes }, lost, unknown };
}
