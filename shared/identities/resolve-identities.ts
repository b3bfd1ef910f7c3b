import type { Id } from '../model/ids';
import type { IdentityRecord } from '../model/records';
import { compareCodeUnits } from '../lib/canonical-json';
import { pairOf } from './identity-id';
import { addTo, groupBy } from '../lib/group-by';

/** What resolving needs of an identity record. */
export type IdentityVerdict = Pick<IdentityRecord, 'a' | 'b' | 'verdict' | 'deleted' | 'revision'>;

/** Records that were said to be one, though some pair of them was also said to be two. Never shown as one. */
export interface Contradiction {
  /** Everything that hangs together by `same`, smallest id first. */
  readonly members: readonly Id[];
  /** The pairs among them said to be different. */
  readonly different: readonly (readonly [Id, Id])[];
}

/** Which ids mean the same person or event. An id without a verdict stands for itself. */
export interface Identities {
  /** The id that stands for all that are the same as this one: the smallest of them, be it deleted or unknown. */
  readonly representative: (id: Id) => Id;
  /** All that are the same as this one, itself included, smallest id first. */
  readonly group: (id: Id) => readonly Id[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * Resolves verdicts into groups: those linked by `same`, directly or through others, are one. A group that also
 * holds a `different` pair stays apart and is reported. So does a pair on which merged verdicts disagree, since no
 * clock decides. Withdrawn (deleted) verdicts say nothing. The answer does not depend on the order of the records.
 */
export function resolveIdentities(verdicts: readonly IdentityVerdict[]): Identities {
  const said = verdicts.filter(stands);
  const parents = new Map<Id, Id>();
  for (const verdict of said) if (says(verdict, 'same')) join(parents, verdict.a, verdict.b);

  const ids = [...parents.keys()].toSorted(compareCodeUnits);
  const members = groupBy(ids, (id) => rootOf(parents, id));
  const different = new Map<Id, (readonly [Id, Id])[]>();
  for (const verdict of said) {
    if (!says(verdict, 'different')) continue;
    const root = rootOf(parents, verdict.a);
    if (root !== rootOf(parents, verdict.b)) continue;
    addTo(different, root, pairOf(verdict.a, verdict.b));
  }
  const groups = new Map<Id, readonly Id[]>();
  for (const [root, group] of members)
    if (!different.has(root)) for (const id of group) groups.set(id, group);
  return {
    representative: (id) => groups.get(id)?.[0] ?? id,
    group: (id) => groups.get(id) ?? [id],
    contradictions: [...different]
      .map(([root, pairs]) => ({
        members: members.get(root) ?? [root],
        different: pairs.toSorted(([a, b], [c, d]) => compareCodeUnits(`${a} ${b}`, `${c} ${d}`)),
      }))
      .toSorted((one, other) => compareCodeUnits(one.members.join(' '), other.members.join(' '))),
  };
}

/** Whether a verdict was not withdrawn; one withdrawn here and upheld there stands until somebody settles it. */
const stands = ({ a, b, deleted, revision }: IdentityVerdict): boolean =>
  a !== b && (revision.conflicts['deleted']?.some(({ value }) => value === false) ?? !deleted);

/** Whether a record gives a verdict; one in conflict gives several. */
function says({ verdict, revision }: IdentityVerdict, asked: IdentityRecord['verdict']): boolean {
  const siblings = revision.conflicts['verdict'];
  return siblings ? siblings.some(({ value }) => value === asked) : verdict === asked;
}

function rootOf(parents: Map<Id, Id>, id: Id): Id {
  let root = id;
  for (let next = parents.get(root); next !== undefined && next !== root; next = parents.get(root))
    root = next;
  // Paths are shortened on the way, so that chains stay cheap.
  for (let at = id; at !== root; ) {
    const next = parents.get(at) ?? root;
    parents.set(at, root);
    at = next;
  }
  return root;
}

/** The smaller root leads, so that the one that stands for a group is its smallest. */
function join(parents: Map<Id, Id>, a: Id, b: Id): void {
  for (const id of [a, b]) if (!parents.has(id)) parents.set(id, id);
  const [smaller, larger] = pairOf(rootOf(parents, a), rootOf(parents, b));
  parents.set(larger, smaller);
}
