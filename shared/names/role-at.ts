import { parseEventDate } from '../dates/event-date';
import type { SpeakerRole } from '../model/records';

/** The days a role was held (`YYYY-MM-DD`, both inclusive); null where it is open, undefined where it is not understood. */
interface Held {
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
}

const bound = (typed: string, side: 'earliest' | 'latest'): string | null | undefined =>
  typed.trim() === '' ? null : (parseEventDate(typed, null)[side] ?? undefined);

const heldOf = (role: SpeakerRole): Held => ({
  from: bound(role.from, 'earliest'),
  to: bound(role.to, 'latest'),
});

/** Whether a role was held on a day for certain: one that says since when, or until when. */
function covers({ from, to }: Held, day: string): boolean {
  if (from === undefined || to === undefined || (from === null && to === null)) return false;
  return (from === null || from <= day) && (to === null || day <= to);
}

/**
 * The roles of a speaker on a day (`YYYY-MM-DD`; null when it is not known), the latest begun first. A role without
 * any date was held always, as far as anybody said, and stands behind those with one. A bound that is not understood
 * is no bound that was kept: such a role is never named.
 */
export function rolesAt(roles: readonly SpeakerRole[], day: string | null): readonly SpeakerRole[] {
  const held = roles.map((role) => ({ role, ...heldOf(role) }));
  const dated = day === null ? [] : held.filter((one) => covers(one, day));
  const always = held.filter(({ from, to }) => from === null && to === null);
  return [...dated.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? '')), ...always].map(
    ({ role }) => role,
  );
}

/** A role in a line: “Harbour master, Port authority”; '' where it says neither. */
export const roleInALine = ({ title, organisation }: SpeakerRole): string =>
  [title, organisation].filter((part) => part !== '').join(', ');
