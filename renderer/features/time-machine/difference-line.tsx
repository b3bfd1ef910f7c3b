import { initialsOf } from '../../../shared/names/initials';
import { useSpeakerDirectory } from '../../queries/directory';
import { REVIEW } from '../../texts/review';
import { TIME_MACHINE } from '../../texts/time-machine';
import { Avatar } from '../../ui/avatar';
import { WordDifference } from '../../ui/passage-difference';
import type { DifferenceRow } from '../../workers/time-machine/difference-rows';
import styles from './time-machine.module.css';

interface DifferenceLineProps {
  readonly row: DifferenceRow;
  readonly when: string;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

/** One record that differs. What the snapshot has can be ticked. */
export function DifferenceLine({ row, when, ticked, onTick }: DifferenceLineProps) {
  const words = <LineWords row={row} when={when} />;
  if (row.change === 'only-now' || row.change === 'same')
    return <div className={styles.difference}>{words}</div>;
  return (
    <label className={styles.difference} data-ticked={ticked || undefined}>
      <input
        type="checkbox"
        data-key={row.key}
        checked={ticked}
        onChange={(event) => onTick(event.target.checked)}
      />
      {words}
    </label>
  );
}

/** Differences that the words themselves show. */
const IN_WORDS = new Set(['anchor', 'name', 'title']);

function LineWords({ row, when }: Pick<DifferenceLineProps, 'row' | 'when'>) {
  const { type, words, fields } = row;
  const inWords = fields.find(({ field }) => IN_WORDS.has(field));
  const former = inWords?.former[0] ?? words;
  const isQuote = type === 'quote';
  const shown = inWords ? (
    <WordDifference
      former={former}
      now={inWords.now[0] ?? ''}
      labels={{ gone: TIME_MACHINE.thenWord(when), now: TIME_MACHINE.nowWord }}
    />
  ) : (
    words || TIME_MACHINE.untitled
  );
  const others = fields.filter((one) => one !== inWords);
  return (
    <span className={styles.words}>
      {isQuote ? <q className={styles.quote}>{shown}</q> : <b className={styles.name}>{shown}</b>}
      <small className={styles.facts}>
        {isQuote ? <Source row={row} /> : TIME_MACHINE.kinds[type]}
      </small>
      {others.map(({ field, former: was, now }) => (
        <small key={field} className={styles.facts}>
          {REVIEW.field(field)} {TIME_MACHINE.thenWord(when)}{' '}
          <b>{was.join(' / ') || REVIEW.none}</b>
          <span className={styles.arrow}> → {TIME_MACHINE.nowWord} </span>
          <b>{now.join(' / ') || REVIEW.none}</b>
        </small>
      ))}
    </span>
  );
}

/** Who says it, and where. */
function Source({ row: { speakers, article } }: { readonly row: DifferenceRow }) {
  const directory = useSpeakerDirectory();
  const [first] = speakers;
  return (
    <>
      {first ? (
        <Avatar
          initials={initialsOf(first.name)}
          colour={directory?.byId.get(first.id)?.colour ?? null}
          size={18}
        />
      ) : null}
      {speakers.map(({ name }) => name).join(', ') || TIME_MACHINE.nobody} ·{' '}
      {article || TIME_MACHINE.untitled}
    </>
  );
}
