import type { Contradiction } from '../../../shared/identities/resolve-identities';
import type { Id } from '../../../shared/model/ids';
import { QUOTES } from '../../texts/quotes';
import { IDENTITIES } from '../../texts/identities';
import { Button } from '../../ui/button';
import { PageHeading } from '../../ui/page';
import styles from './identities.module.css';
import { useJudging } from './use-judging';
import type { KnownOnes } from './use-known';

interface ContradictionsProps {
  readonly known: KnownOnes;
  readonly contradictions: readonly Contradiction[];
}

/** What was said to be one and two at once, with the ways to settle it. */
export function Contradictions({ known, contradictions }: ContradictionsProps) {
  const { judge, part } = useJudging();
  if (contradictions.length === 0) return null;
  const subject = (id: Id) => ({ id, name: known.byId.get(id)?.name ?? QUOTES.unknownPerson });
  const pairOf = ([a, b]: readonly [Id, Id]) => IDENTITIES.pair(subject(a).name, subject(b).name);
  return (
    <>
      <PageHeading>{IDENTITIES.contradictions}</PageHeading>
      <ul className={styles.contradictions} aria-label={IDENTITIES.contradictions}>
        {contradictions.map(({ members, different }) => (
          <li key={members.join()}>
            <p>
              {IDENTITIES.contradiction(
                members.map((id) => subject(id).name),
                different.map(pairOf),
              )}
            </p>
            {different.map((pair) => (
              <Button
                key={pair.join()}
                onClick={() => void judge(subject(pair[0]), subject(pair[1]), 'same')}
              >
                {IDENTITIES.sameAfterAll(pairOf(pair))}
              </Button>
            ))}
            {[...new Set(different.flat())].map((id) => (
              <Button key={id} onClick={() => void part(subject(id))}>
                {IDENTITIES.standsAlone(subject(id).name)}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
