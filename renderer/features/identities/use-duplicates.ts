import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { unjudgedPairs, suggestDuplicates } from '../../../shared/identities/suggest-duplicates';
import type { DuplicateSuggestion } from '../../../shared/identities/suggest-duplicates';
import type { Contradiction } from '../../../shared/identities/resolve-identities';
import type { IdentityRecord } from '../../../shared/model/records';
import { useLive } from '../../queries/database-context';
import { DuplicatesClient } from '../../workers/duplicates/duplicates-client';
import { useKnown } from './use-known';
import type { IdentityKind, KnownOnes } from './use-known';

/** What is to be judged: pairs that may be one, and verdicts that contradict each other. */
export interface Duplicates {
  readonly known: KnownOnes;
  readonly suggestions: readonly DuplicateSuggestion[];
  readonly contradictions: readonly Contradiction[];
}

/** More names than this are compared by a worker; fewer take less time than to start it. */
const AT_ONCE = 500;
const NO_VERDICTS: readonly IdentityRecord[] = [];

/** Follows the project; `undefined` while loading. */
export function useDuplicates(of: IdentityKind): Duplicates | undefined {
  // Many names take a moment to compare: what is typed meanwhile comes first.
  const known = useDeferredValue(useKnown(of));
  const verdicts = useLive((repository) => repository.identities(), []);
  const suggestions = usePairs(of, known, verdicts);
  return useMemo(() => {
    if (!known || !suggestions) return undefined;
    return {
      known,
      suggestions,
      contradictions: known.identities.contradictions.filter(({ members }) =>
        members.some((id) => known.byId.has(id)),
      ),
    };
  }, [known, suggestions]);
}

/** Pairs that may be one; those of before, without what was judged since, while many names are compared anew. */
function usePairs(
  of: IdentityKind,
  known: KnownOnes | undefined,
  verdicts: readonly IdentityRecord[] | undefined,
): readonly DuplicateSuggestion[] | undefined {
  const all = useMemo(() => known?.list.flatMap(({ members }) => members), [known]);
  const isMany = all !== undefined && all.length > AT_ONCE;
  const now = useMemo(
    () =>
      all && known && verdicts && !isMany
        ? suggestDuplicates(all, verdicts, known.identities)
        : undefined,
    [all, known, verdicts, isMany],
  );
  const [client] = useState(() => new DuplicatesClient());
  useEffect(() => () => client.close(), [client]);
  const [found, setFound] = useState<{
    readonly of: IdentityKind;
    readonly pairs: readonly DuplicateSuggestion[];
  } | null>(null);
  useEffect(() => {
    if (!isMany || !verdicts) return undefined;
    let current = true;
    const ask = async () => {
      const pairs = await client.suggest(all, verdicts);
      if (current && pairs) setFound({ of, pairs });
    };
    void ask();
    return () => {
      current = false;
    };
  }, [client, of, all, verdicts, isMany]);
  const open = useMemo(
    () =>
      known && found?.of === of
        ? unjudgedPairs(found.pairs, verdicts ?? NO_VERDICTS, known.identities).filter(
            ({ a, b }) => known.byId.has(a) && known.byId.has(b),
          )
        : undefined,
    [of, found, verdicts, known],
  );
  return isMany ? open : now;
}
