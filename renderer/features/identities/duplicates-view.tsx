import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { contradictingIdentifiers } from '../../../shared/identities/contradictions';
import type { DuplicateSuggestion } from '../../../shared/identities/suggest-duplicates';
import { useCommand } from '../../session/use-command';
import { useCommandButton } from '../../session/use-command-button';
import { IDENTITIES } from '../../texts/identities';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Contradictions } from './contradictions';
import styles from './identities.module.css';
import { KnownCard } from './known-card';
import { useDuplicates } from './use-duplicates';
import { useJudging } from './use-judging';
import type { IdentityKind, JudgedRecord, KnownOnes } from './use-known';

/** Pairs that may be one, one pair at a time: same, different, or later. Esc takes a preview back. */
export function DuplicatesView({ of }: { readonly of: IdentityKind }) {
  const duplicates = useDuplicates(of);
  const { judge } = useJudging();
  const [place, setPlace] = useState(0);
  const [preview, setPreview] = useState(false);
  const region = useRef<HTMLElement>(null);
  const sameButton = useCommandButton('same-pair');
  const differentButton = useCommandButton('different-pair');
  const nextButton = useCommandButton('next-pair');
  const previousButton = useCommandButton('previous-pair');

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
  const hasPair = Boolean(pair);
  useCommand('same-pair', same, hasPair);
  useCommand('different-pair', () => decide('different'), hasPair);
  useCommand('next-pair', () => go(at + 1), hasPair && (at < suggestions.length - 1 || 'hint'));
  useCommand('previous-pair', () => go(at - 1), hasPair && (at > 0 || 'hint'));
  const previewKeys: Readonly<Record<string, () => void>> = {
    Escape: () => setPreview(false),
    Enter: same,
  };
  const handleKey = (event: KeyboardEvent) => {
    // A button in focus has its own Enter.
    const act =
      event.key === 'Enter' && event.target !== region.current ? null : previewKeys[event.key];
    if (!preview || !act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  if (!duplicates) return <div aria-busy="true" />;
  return (
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
                <KnownCard kind={of} parts={pair.joined} passages={4} />
              </section>
            ) : (
              <div className={styles.cards}>
                {pair.parts.map((known) => (
                  <KnownCard key={known.id} kind={of} parts={[known]} passages={1} />
                ))}
              </div>
            )}
            <div className={styles.actions}>
              <Button variant="primary" {...sameButton}>
                {preview ? IDENTITIES.confirm : IDENTITIES.same}
              </Button>
              {preview ? (
                <Button keys="Escape" onClick={() => setPreview(false)}>
                  {IDENTITIES.cancel}
                </Button>
              ) : (
                <Button {...differentButton}>{IDENTITIES.different}</Button>
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
              <Button variant="quiet" disabled={at === 0} {...previousButton}>
                {IDENTITIES.previous}
              </Button>
              <Button variant="quiet" disabled={at >= suggestions.length - 1} {...nextButton}>
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
  readonly parts: readonly [JudgedRecord, JudgedRecord];
  /** The same two, the one that will stand for both first. */
  readonly joined: readonly [JudgedRecord, JudgedRecord];
  /** The two records that were compared. */
  readonly subjects: readonly [JudgedRecord['members'][number], JudgedRecord['members'][number]];
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
