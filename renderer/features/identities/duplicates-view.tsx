import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { contradictingIdentifiers } from '../../../shared/identities/contradictions';
import type { DuplicateSuggestion } from '../../../shared/identities/suggest-duplicates';
import { IDENTITIES } from '../../texts/identities';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Contradictions } from './contradictions';
import styles from './identities.module.css';
import { KnownCard } from './known-card';
import { useDuplicates } from './use-duplicates';
import { useJudging } from './use-judging';
import type { IdentityKind, Known, KnownOnes } from './use-known';

/** Pairs that may be one, one pair at a time: same, different, or later. Letters do it; Esc takes a preview back. */
export function DuplicatesView({ of }: { readonly of: IdentityKind }) {
  const duplicates = useDuplicates(of);
  const { judge } = useJudging();
  const [place, setPlace] = useState(0);
  const [preview, setPreview] = useState(false);
  const region = useRef<HTMLElement>(null);

  const suggestions = duplicates?.suggestions ?? [];
  const at = Math.min(place, Math.max(0, suggestions.length - 1));
  const pair = duplicates && pairOf(suggestions[at], duplicates.known);
  const loading = duplicates === undefined;
  useEffect(() => {
    if (!loading) region.current?.focus();
  }, [loading]);

  const go = (to: number) => {
    setPreview(false);
    setPlace(Math.max(0, Math.min(to, suggestions.length - 1)));
  };
  const decide = (verdict: 'same' | 'different') => {
    if (!pair) return;
    setPreview(false);
    void judge(pair.subjects[0], pair.subjects[1], verdict);
    region.current?.focus();
  };
  const same = () => (preview ? decide('same') : setPreview(true));
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const keys: Readonly<Record<string, () => void>> = {
      s: same,
      d: () => decide('different'),
      j: () => go(at + 1),
      k: () => go(at - 1),
      ...(preview ? { Escape: () => setPreview(false) } : {}),
      ...(preview && event.target === region.current ? { Enter: same } : {}),
    };
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  if (!duplicates) return <div aria-busy="true" />;
  return (
    // Letters are heard anywhere in it, as in the text of an article.
    <div role="presentation" className={styles.keys} onKeyDown={handleKey}>
      <section ref={region} tabIndex={-1} className={styles.view} aria-label={IDENTITIES.title}>
        <p className={styles.kicker}>
          {IDENTITIES.lists[of]} · {IDENTITIES.title}
        </p>
        {pair ? (
          <>
            <h1>{IDENTITIES.ask[of]}</h1>
            <p className={styles.reason}>
              {IDENTITIES.reasons[pair.reason]}
              {pair.shared === '' ? '.' : `${IDENTITIES.shared(pair.shared)}.`}
              {pair.against.map(({ scheme, values }) => (
                <span key={scheme} className={styles.against}>
                  {' '}
                  {IDENTITIES.against(scheme, values)}
                </span>
              ))}
            </p>
            {preview ? (
              <section aria-label={IDENTITIES.preview} className={styles.preview}>
                <h2>{IDENTITIES.preview}</h2>
                <KnownCard of={of} parts={pair.joined} passages={4} />
              </section>
            ) : (
              <div className={styles.cards}>
                {pair.parts.map((known) => (
                  <KnownCard key={known.id} of={of} parts={[known]} passages={1} />
                ))}
              </div>
            )}
            <div className={styles.actions}>
              <Button variant="primary" keys="S" onClick={same}>
                {preview ? IDENTITIES.confirm : IDENTITIES.same}
              </Button>
              {preview ? (
                <Button keys="Escape" onClick={() => setPreview(false)}>
                  {IDENTITIES.cancel}
                </Button>
              ) : (
                <Button keys="D" onClick={() => decide('different')}>
                  {IDENTITIES.different}
                </Button>
              )}
              <span className={styles.position}>
                {IDENTITIES.position(at + 1, suggestions.length)}
                <progress
                  aria-label={IDENTITIES.title}
                  value={at + 1}
                  max={suggestions.length}
                  className={styles.bar}
                />
              </span>
              <Button variant="quiet" keys="K" disabled={at === 0} onClick={() => go(at - 1)}>
                {IDENTITIES.previous}
              </Button>
              <Button
                variant="quiet"
                keys="J"
                disabled={at >= suggestions.length - 1}
                onClick={() => go(at + 1)}
              >
                {IDENTITIES.next}
              </Button>
            </div>
          </>
        ) : (
          <>
            <h1>{IDENTITIES.none}</h1>
            <EmptyState title="" body={IDENTITIES.noneBody[of]} />
          </>
        )}
        <Contradictions known={duplicates.known} contradictions={duplicates.contradictions} />
      </section>
    </div>
  );
}

interface Pair extends Pick<DuplicateSuggestion, 'reason' | 'shared'> {
  readonly parts: readonly [Known, Known];
  /** The same two, the one that will stand for both first. */
  readonly joined: readonly [Known, Known];
  /** The two records that were compared. */
  readonly subjects: readonly [Known['members'][number], Known['members'][number]];
  readonly against: ReturnType<typeof contradictingIdentifiers>;
}

function pairOf(suggestion: DuplicateSuggestion | undefined, { byId }: KnownOnes): Pair | null {
  if (!suggestion) return null;
  const { a, b, reason, shared } = suggestion;
  const [one, other] = [byId.get(a), byId.get(b)];
  const first = one?.members.find(({ id }) => id === a);
  const second = other?.members.find(({ id }) => id === b);
  if (!one || !other || !first || !second) return null;
  return {
    reason,
    shared,
    parts: [one, other],
    joined: one.id < other.id ? [one, other] : [other, one],
    subjects: [first, second],
    against: contradictingIdentifiers([...one.members, ...other.members]),
  };
}
