import type { Span } from '../../../shared/model/anchor';
import type { Id } from '../../../shared/model/ids';
import type { QuoteRecord } from '../../../shared/model/records';
import { entriesOf } from '../../queries/directory';
import type { EventEntry, SpeakerEntry } from '../../queries/directory';
import { LAYERS } from '../../texts/layers';
import { QUOTES } from '../../texts/quotes';
import { paletteColour } from '../../ui/palette';
import { cellWords } from './cell-words';
import styles from './layers.module.css';

interface LayerCellProps {
  readonly quote: QuoteRecord | null;
  /** The words shown when there is no quote. */
  readonly nothing: string;
  /** What all layers have of the passage. */
  readonly common: Span | null;
  readonly language: string;
  readonly speakers: ReadonlyMap<Id, SpeakerEntry>;
  readonly events: ReadonlyMap<Id, EventEntry>;
  /** Row and column, by which the keys find it. */
  readonly place: string;
  readonly reachable: boolean;
  readonly onFocus: () => void;
  readonly onOpen: (quote: QuoteRecord) => void;
}

/** What one annotator has of one passage; words that others leave out stand out. */
export function LayerCell(props: LayerCellProps) {
  const { quote, common, speakers, events, place, reachable, onFocus, onOpen } = props;
  const shared = {
    type: 'button',
    'data-place': place,
    tabIndex: reachable ? 0 : -1,
    onFocus,
  } as const;
  if (!quote)
    return (
      <td>
        <button {...shared} aria-disabled="true" className={styles.nothing}>
          {props.nothing}
        </button>
      </td>
    );
  const words = cellWords(quote, common);
  const who = entriesOf(quote.speakerIds, speakers);
  const facts = [
    who.map((entry) => entry?.speaker.name ?? LAYERS.unknownSpeaker).join(', ') || LAYERS.noSpeaker,
    ...entriesOf(quote.eventIds, events).map((entry) => entry?.event.name ?? LAYERS.unknownEvent),
    quote.kind === 'direct' ? '' : QUOTES.kinds[quote.kind],
  ];
  const colour = who[0]?.colour;
  return (
    <td>
      <button {...shared} className={styles.cell} onClick={() => onOpen(quote)}>
        <span
          className={styles.words}
          lang={props.language}
          style={{
            ['--c' as string]: colour === undefined ? 'var(--line)' : paletteColour(colour),
          }}
        >
          {words.before !== '' && <mark className={styles.extra}>{words.before}</mark>}
          {words.common}
          {words.after !== '' && <mark className={styles.extra}>{words.after}</mark>}
        </span>
        <span className={styles.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
      </button>
    </td>
  );
}
