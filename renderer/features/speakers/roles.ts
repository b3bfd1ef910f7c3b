import type { SpeakerRecord, SpeakerRole } from '../../../shared/model/records';
import { roleInALine } from '../../../shared/names/role-at';

/** A speaker's first role in a line: “Harbour master, Port authority”; undefined when none is known. */
export function describeRole({ roles }: SpeakerRecord): string | undefined {
  const [role] = roles;
  const line = role ? roleInALine(role) : '';
  return line === '' ? undefined : line;
}

/** Roles with one of them changed; a role with nothing left in it goes. */
export function changeRole(
  roles: readonly SpeakerRole[],
  at: number,
  change: Partial<SpeakerRole>,
): readonly SpeakerRole[] {
  const empty: SpeakerRole = { title: '', organisation: '', from: '', to: '' };
  const changed = { ...(roles[at] ?? empty), ...change };
  const next = at < roles.length ? roles.with(at, changed) : [...roles, changed];
  return next.filter((role) => Object.values(role).some((part) => part !== ''));
}

/** Names separated by semicolons or line breaks, each once. */
export const readAliases = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** Names that mean something to JavaScript: no file may hold them as keys. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Identifiers a line each (`wikidata: Q42`), or the first line that is none. */
export function readIdentifiers(
  typed: string,
): { readonly identifiers: Readonly<Record<string, string>> } | { readonly bad: string } {
  const entries: [string, string][] = [];
  for (const line of typed.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const match = /^([\p{L}\p{N}_-]+)\s*:\s*(\S.*)$/u.exec(line);
    const [, scheme, value] = match ?? [];
    if (scheme === undefined || value === undefined || RESERVED.has(scheme.toLowerCase()))
      return { bad: line };
    entries.push([scheme.toLowerCase(), value]);
  }
  return { identifiers: Object.fromEntries(entries) };
}
