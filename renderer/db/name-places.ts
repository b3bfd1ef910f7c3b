import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import type { Id } from '../../shared/model/ids';
import { groupOfId } from './id-groups';
import { NAMED_IN } from './schema';
import type { LeafNames, LeafRow, NamedKind, PlaceGroupRow } from './schema';

type GroupKey = [NamedKind, number];
type LeafKey = [documentId: Id, first: string];
/** The store of places. A type of the whole database would lead back to its migrations, one of which comes here. */
interface PlaceStore {
  readonly places: Table<PlaceGroupRow, GroupKey>;
}
interface GroupChanges {
  readonly key: GroupKey;
  /** By id and by the text of its key: a leaf, and whether the id stands there from now on. */
  readonly ids: Map<Id, Map<string, { readonly leaf: LeafKey; readonly there: boolean }>>;
}

const KINDS = Object.keys(NAMED_IN) as NamedKind[];
const textOf = ([documentId, first]: readonly [Id, string]): string => `${documentId}\n${first}`;

/**
 * What the writing of leaves changes in the places of speakers, events and tags. An index of the store would tell the
 * same, but storage takes longer over three of them than over the quotes themselves.
 */
export class PlaceChanges {
  readonly #groups = new Map<string, GroupChanges>();

  /** Takes note of what a leaf named and now names; undefined where it was or is none. */
  replace(
    { documentId, first }: Pick<LeafRow, 'documentId' | 'first'>,
    before: LeafNames | undefined,
    after: LeafNames | undefined,
  ): void {
    for (const kind of KINDS) {
      const [former, now] = [before, after].map((names) => new Set(names?.[NAMED_IN[kind]]));
      for (const id of now ?? [])
        if (!former?.has(id)) this.#note(kind, id, [documentId, first], true);
      for (const id of former ?? [])
        if (!now?.has(id)) this.#note(kind, id, [documentId, first], false);
    }
  }

  /** Writes what was noted, inside a transaction, with Dexie's own promises, which keep that open. */
  save(db: PlaceStore): PromiseLike<unknown> {
    const changes = [...this.#groups.values()];
    // Most edits name nobody anew: each request of a write costs as much as its content.
    if (changes.length === 0) return Dexie.Promise.resolve();
    const keys = changes.map(({ key }) => key);
    return db.places.bulkGet(keys).then((former) => {
      const rows = changes.map((change, at) => changed(change, former[at]));
      const left = rows.filter(({ places }) => places.length > 0);
      const empty = rows.filter(({ places }) => places.length === 0);
      return db.places
        .bulkPut(left)
        .then(() =>
          empty.length === 0
            ? undefined
            : db.places.bulkDelete(empty.map(({ kind, group }): GroupKey => [kind, group])),
        );
    });
  }

  #note(kind: NamedKind, id: Id, leaf: LeafKey, there: boolean): void {
    const group = groupOfId(id);
    const name = `${kind} ${group}`;
    const { ids } = this.#groups.get(name) ?? this.#begin(name, [kind, group]);
    const leaves = ids.get(id) ?? new Map<string, { leaf: LeafKey; there: boolean }>();
    ids.set(id, leaves.set(textOf(leaf), { leaf, there }));
  }

  #begin(name: string, key: GroupKey): GroupChanges {
    const changes: GroupChanges = { key, ids: new Map() };
    this.#groups.set(name, changes);
    return changes;
  }
}

/** A group with its changes; an id that stands nowhere is left out. */
function changed({ key, ids }: GroupChanges, former: PlaceGroupRow | undefined): PlaceGroupRow {
  const [kind, group] = key;
  const places = new Map(former?.places.map((place) => [place.id, place]));
  for (const [id, changes] of ids) {
    const kept = (places.get(id)?.leaves ?? []).filter((leaf) => !changes.has(textOf(leaf)));
    const added = [...changes.values()].flatMap(({ leaf, there }) => (there ? [leaf] : []));
    if (kept.length + added.length > 0) places.set(id, { id, leaves: [...kept, ...added] });
    else places.delete(id);
  }
  return { kind, group, places: [...places.values()] };
}

/** The keys of the leaves in which any of some ids stands on a living quote, in their order. */
export function leavesNaming(db: PlaceStore, kind: NamedKind, ids: readonly Id[]) {
  const groups = [...new Set(ids.map(groupOfId))];
  const asked = new Set(ids);
  return db.places.bulkGet(groups.map((group): GroupKey => [kind, group])).then((rows) => {
    const leaves = new Map<string, LeafKey>();
    for (const row of rows)
      for (const place of row?.places ?? [])
        if (asked.has(place.id))
          for (const [documentId, first] of place.leaves)
            leaves.set(textOf([documentId, first]), [documentId, first]);
    return [...leaves.values()];
  });
}
