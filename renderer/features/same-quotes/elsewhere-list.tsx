import { useCallback } from 'react';
import type { QuoteRecord } from '../../../shared/model/records';
import { wordDifferences } from '../../../shared/same-quote/word-differences';
import { useSpeakerDirectory } from '../../queries/directory';
import { useShowPlace } from '../../session/shown-place';
import { SAME_QUOTES } from '../../texts/same-quotes';
import { WordsParts } from '../../ui/words-parts';
import type { Conversation } from '../../workers/conversation';
import type { SamePlace, SameQuestions } from '../../workers/same-quotes/same-quotes-session';
import { PlaceLine, placeKey, namesAt } from './place-line';
import styles from './same-quotes.module.css';
import { useSameQuotes } from './same-quotes-context';

/**
 * Hands have to rest so long on a quote before it is asked, in ms: who annotates or walks by J waits for nothing, and the
 * worker, which reads what was written since, takes nothing from them.
 */
const WAIT = 1500;
const MOST = 12;

/** Where the words of a quote stand in other articles, the earliest first; nothing where they stand in none. */
export function ElsewhereList({ quote }: { readonly quote: QuoteRecord }) {
  const { id, anchor, speakerIds } = quote;
  const show = useShowPlace();
  const directory = useSpeakerDirectory();
  const question = useCallback(
    (conversation: Conversation<SameQuestions>) => conversation.ask('elsewhere', [id]),
    [id],
  );
  const { answer } = useSameQuotes(id, question, WAIT);
  if (!answer || answer.length === 0) return null;
  const own = speakerIds.map((speaker) => directory?.byId.get(speaker)?.speaker.id ?? speaker);
  const isOther = ({ speakers }: SamePlace): boolean =>
    own.length > 0 && speakers.length > 0 && !speakers.some((one) => own.includes(one.id));
  return (
    <section className={styles.elsewhere} aria-label={SAME_QUOTES.title}>
      <h2 className={styles.head}>
        {SAME_QUOTES.elsewhere} · {answer.length}
      </h2>
      <ol className={styles.places}>
        {answer.slice(0, MOST).map((place) => (
          <li key={placeKey(place)}>
            <button
              type="button"
              className={styles.place}
              onClick={() => show(place.documentId, place, place.quoteId)}
            >
              <span className={styles.source}>
                <PlaceLine place={place} />
              </span>
              <span className={styles.words}>
                <WordsParts
                  parts={wordDifferences(place.exact, anchor.exact)}
                  labels={SAME_QUOTES}
                />
              </span>
              {isOther(place) ? (
                <span className={styles.other}>{SAME_QUOTES.otherSpeaker(namesAt(place))}</span>
              ) : null}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
