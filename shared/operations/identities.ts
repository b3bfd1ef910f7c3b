import { identityId, pairOf } from '../identities/identity-id';
import { resolveIdentities } from '../identities/resolve-identities';
import type { Id } from '../model/ids';
import type { IdentityRecord } from '../model/records';
import type { ChangeSet, RecordWrite } from './change-set';
import { tombstone, writeRecord } from './write-record';

/** A speaker or an event, as a verdict names it. */
interface Subject {
  readonly id: Id;
  readonly name: string;
}

/**
 * Says whether two speakers (or two events) are one. A former verdict on the pair is replaced, also one in conflict
 * or withdrawn. References stay as they are: who is who is resolved when read.
 */
export function judgeIdentity(
  one: Subject,
  other: Subject,
  verdict: IdentityRecord['verdict'],
): ChangeSet {
  return {
    label: {
      key: verdict === 'same' ? 'join' : 'tell-apart',
      subject: `${one.name} / ${other.name}`,
    },
    writes: [verdictWrite(one.id, other.id, verdict)],
  };
}

/** Takes the speakers of each group as one, all in one step. */
export const joinSpeakers = (
  groups: readonly { readonly name: string; readonly ids: readonly Id[] }[],
): ChangeSet => ({
  label: { key: 'join', subject: groups.map(({ name }) => name).join(', ') },
  writes: groups.flatMap(({ ids: [first, ...others] }) =>
    first === undefined ? [] : others.map((other) => verdictWrite(first, other, 'same')),
  ),
});

/**
 * Takes one out of those it was joined with: every `same` that names it and another of them is withdrawn. Those that
 * were one only through it stay one, since nobody said otherwise. `identities` holds all verdicts of the project.
 */
export function partIdentity(member: Subject, identities: readonly IdentityRecord[]): ChangeSet {
  // Only what joins counts here: one can be taken out of a group that contradicts itself as well.
  const joining = identities
    .filter(({ verdict, deleted }) => !deleted && verdict === 'same')
    .map((one) => ({ ...one, revision: { ...one.revision, conflicts: {} } }));
  const group = new Set(resolveIdentities(joining).group(member.id));
  const within = joining.filter(({ a, b }) => group.has(a) && group.has(b));
  const withdrawn = within.filter(({ a, b }) => a === member.id || b === member.id);
  const left = resolveIdentities(within.filter((identity) => !withdrawn.includes(identity)));
  const pieces = [...new Set([...group].filter((id) => id !== member.id).map(left.representative))];
  const [first, ...others] = pieces;
  const bridges =
    first === undefined ? [] : others.map((piece) => verdictWrite(first, piece, 'same'));
  return {
    label: { key: 'part', subject: member.name },
    writes: [...withdrawn.map(tombstone), ...bridges],
  };
}

function verdictWrite(one: Id, other: Id, verdict: IdentityRecord['verdict']): RecordWrite {
  const [a, b] = pairOf(one, other);
  return writeRecord('identity', identityId(a, b), { a, b, verdict, deleted: false });
}
