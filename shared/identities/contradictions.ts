import type { SpeakerRecord } from '../model/records';
import { compareCodeUnits } from '../lib/canonical-json';

/** A scheme of identifiers (`wikidata`) under which one person would have several values. */
export interface IdentifierContradiction {
  readonly scheme: string;
  readonly values: readonly string[];
}

/** Where the identifiers of speakers contradict that they are one. Schemes compare without case. */
export function contradictingIdentifiers(
  speakers: readonly Pick<SpeakerRecord, 'identifiers'>[],
): readonly IdentifierContradiction[] {
  const values = new Map<string, Set<string>>();
  for (const { identifiers } of speakers)
    for (const [scheme, value] of Object.entries(identifiers)) {
      const key = scheme.toLowerCase();
      values.set(key, (values.get(key) ?? new Set()).add(value.trim()));
    }
  return [...values]
    .filter(([, held]) => held.size > 1)
    .map(([scheme, held]) => ({ scheme, values: [...held].toSorted(compareCodeUnits) }))
    .toSorted((one, other) => compareCodeUnits(one.scheme, other.scheme));
}
