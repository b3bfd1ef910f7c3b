import { useDeferredValue, useMemo } from 'react';
import { suggestDuplicates } from '../../../shared/identities/suggest-duplicates';
import type { DuplicateSuggestion } from '../../../shared/identities/suggest-duplicates';
import type { Contradiction } from '../../../shared/identities/resolve-identities';
import { useLive } from '../../queries/database-context';
import { useKnown } from './use-known';
import type { IdentityKind, KnownOnes } from './use-known';

/** What is to be judged: pairs that may be one, and verdicts that contradict each other. */
export interface Duplicates {
  readonly known: KnownOnes;
  readonly suggestions: readonly DuplicateSuggestion[];
  readonly contradictions: readonly Contradiction[];
}

/** Follows the project; `undefined` while loading. */
export function useDuplicates(of: IdentityKind): Duplicates | undefined {
  // Many names take a moment to compare: what is typed meanwhile comes first.
  const known = useDeferredValue(useKnown(of));
  const verdicts = useLive((repository) => repository.identities(), []);
  return useMemo(() => {
    if (!known || !verdicts) return undefined;
    const all = known.list.flatMap(({ members }) => members);
    return {
      known,
      suggestions: suggestDuplicates(all, verdicts, known.identities),
      contradictions: known.identities.contradictions.filter(({ members }) =>
        members.some((id) => known.byId.has(id)),
      ),
    };
  }, [known, verdicts]);
}
