import { useState } from 'react';
import { contradictingIdentifiers } from '../../../shared/identities/contradictions';
import type { Id } from '../../../shared/model/ids';
import { readTypedName } from '../../../shared/names/typed-name';
import { useSession } from '../../session/session-context';
import { IDENTITIES } from '../../texts/identities';
import { PAGES } from '../../texts/people';
import { UI_TEXTS } from '../../texts/ui';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Combobox } from '../../ui/combobox';
import { Icon } from '../../ui/icon';
import { PageHeading } from '../../ui/page';
import { Contradictions } from './contradictions';
import styles from './identities.module.css';
import { KnownCard } from './known-card';
import { useJudging } from './use-judging';
import { useKnown } from './use-known';
import type { IdentityKind } from './use-known';

const LIMIT = 8;

interface SameAsProps {
  readonly kind: IdentityKind;
  readonly id: Id;
}

/** On a page: with whom it was taken as one, the way to part them again, and to take another as the same. */
export function SameAs({ kind, id }: SameAsProps) {
  const [, dispatch] = useSession();
  const known = useKnown(kind);
  const { judge, part } = useJudging();
  const [finding, setFinding] = useState(false);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Id | null>(null);
  const one = known?.byId.get(id);
  if (!known || !one) return null;
  const other = chosen === null ? undefined : known.byId.get(chosen);
  const close = () => {
    setFinding(false);
    setQuery('');
  };
  const typed = finding
    ? readTypedName(
        query,
        known.list
          .filter((entry) => entry !== one)
          .map((entry) => ({
            name: entry.name,
            aliases: entry.aliases,
            item: entry,
            weight: entry.quotes,
          })),
      )
    : null;
  const offered = typed?.items.slice(0, LIMIT) ?? [];
  const isUnknown = query.trim() !== '' && typed?.kind === 'new';
  const against = contradictingIdentifiers(one.members);
  return (
    <section className={styles.sameAs} aria-label={IDENTITIES.sameAs}>
      {one.members.length > 1 && (
        <>
          <PageHeading>{IDENTITIES.sameAs}</PageHeading>
          <ul className={styles.members} aria-label={IDENTITIES.sameAs}>
            {one.members.map((member) => (
              <li key={member.id}>
                <span>
                  <b>{member.name}</b>
                  <small>{[...member.aliases, ...describe(member.identifiers)].join(' · ')}</small>
                </span>
                <Button
                  variant="quiet"
                  aria-label={IDENTITIES.part(member.name)}
                  onClick={() => void part(member)}
                >
                  {IDENTITIES.partAgain}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {against.map(({ scheme, values }) => (
        <p key={scheme} className={styles.against}>
          {IDENTITIES.identifierContradiction(scheme, values)}
        </p>
      ))}
      <Contradictions
        known={known}
        contradictions={known.identities.contradictions.filter(({ members }) =>
          members.includes(id),
        )}
      />
      {other ? (
        <section aria-label={IDENTITIES.preview} className={styles.preview}>
          <h2>{IDENTITIES.preview}</h2>
          <KnownCard
            kind={kind}
            parts={one.id < other.id ? [one, other] : [other, one]}
            passages={4}
          />
          <div className={styles.actions}>
            <Button
              variant="primary"
              autoFocus
              onClick={() => {
                setChosen(null);
                dispatch({ type: 'show-main', main: { view: kind, id } });
                void judge(one, other, 'same');
              }}
            >
              {IDENTITIES.confirm}
            </Button>
            <Button onClick={() => setChosen(null)}>{IDENTITIES.cancel}</Button>
          </div>
        </section>
      ) : finding ? (
        <Combobox
          label={IDENTITIES.find[kind]}
          placeholder={IDENTITIES.find[kind]}
          items={offered.map(({ id: key, name, facts, quotes, avatar }) => ({
            key,
            title: name,
            detail: [...facts.slice(0, 2), PAGES.quotes(quotes)].join(' · '),
            leading: avatar ? (
              <Avatar initials={avatar.initials} colour={avatar.colour} size={20} />
            ) : (
              <Icon name="clock" />
            ),
          }))}
          highlightFirst={!isUnknown}
          notice={isUnknown && offered.length > 0 ? UI_TEXTS.nothingCalled(query.trim()) : ''}
          query={query}
          onQuery={setQuery}
          onChoose={(key) => {
            setChosen(key);
            close();
          }}
          onCancel={close}
          autoFocus
        />
      ) : (
        known.list.length > 1 && (
          <Button variant="quiet" onClick={() => setFinding(true)}>
            {IDENTITIES.addSame}
          </Button>
        )
      )}
    </section>
  );
}

const describe = (identifiers: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(identifiers).map(([scheme, value]) => `${scheme}: ${value}`);
