import { readPassages } from '../../queries/passages';
import { useLive } from '../../queries/database-context';
import { useOpenPassage } from '../../session/use-open-passage';
import { PAGES } from '../../texts/people';
import { IDENTITIES } from '../../texts/identities';
import { Avatar } from '../../ui/avatar';
import { Icon } from '../../ui/icon';
import { PassageList } from '../../ui/passage-list';
import styles from './identities.module.css';
import type { IdentityKind, JudgedRecord } from './use-known';

interface KnownCardProps {
  readonly kind: IdentityKind;
  /** One as it is, or two as they would be when taken as one: the first leads. */
  readonly parts: readonly [JudgedRecord, ...JudgedRecord[]];
  /** How many of their quotes are shown. */
  readonly passages: number;
}

/** Who or what it is: names, facts, how often, and some quotes in their sentences. */
export function KnownCard({ kind, parts, passages: limit }: KnownCardProps) {
  const [{ name, avatar }] = parts;
  const open = useOpenPassage();
  const ids = parts.flatMap(({ members }) => members.map(({ id }) => id));
  const read = useLive(
    async (reading) => {
      const quotes = await (kind === 'speaker'
        ? reading.quotesOfSpeaker(ids)
        : reading.quotesOfEvent(ids));
      return {
        count: quotes.length,
        passages: await readPassages(reading, quotes.slice(0, limit)),
      };
    },
    [kind, ids.join(), limit],
  );
  const names = parts.flatMap((part) => [part.name, ...part.aliases]);
  const aliases = [...new Set(names)].filter((other) => other !== name);
  const facts = [...new Set(parts.flatMap((part) => part.facts))];
  return (
    <article className={styles.card} aria-label={name}>
      <header className={styles.who}>
        {avatar ? (
          <Avatar initials={avatar.initials} colour={avatar.colour} size={32} />
        ) : (
          <Icon name="clock" />
        )}
        <div>
          <h2>{name}</h2>
          <p>{[...facts, read ? PAGES.quotes(read.count) : ''].filter(Boolean).join(' · ')}</p>
        </div>
      </header>
      {aliases.length > 0 && <p className={styles.also}>{IDENTITIES.alsoCalled(aliases)}</p>}
      {read?.passages.length === 0 && <p className={styles.also}>{IDENTITIES.noQuotes}</p>}
      <PassageList
        label={`${PAGES.passages}: ${name}`}
        passages={(read?.passages ?? []).map((passage) => ({
          ...passage,
          colour: avatar?.colour ?? 0,
        }))}
        onOpen={open}
      />
    </article>
  );
}
