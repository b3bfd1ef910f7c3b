import { useState } from 'react';
import type { AnchorState } from '../../../shared/model/anchor';
import { wordDiff } from '../../../shared/text/word-diff';
import { useRepository } from '../../db/database-context';
import { VERSION_TEXTS } from '../../texts/versions';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Progress } from '../../ui/progress';
import { useToast } from '../../ui/toast';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { VersionQuote, VersionReport } from '../../workers/versions-session';
import { useVersions } from './use-versions';
import styles from './versions.module.css';

const STATES: readonly AnchorState[] = ['exact', 'moved', 'changed', 'ambiguous', 'orphan'];
/** Quotes whose words changed or were not found are shown one by one up to this many. */
const SHOWN = 50;

/** Articles that are here in several versions, and what would become of their quotes. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { reports, carry, keep } = useVersions();
  const repository = useRepository();
  const toast = useToast();
  const carryOver = async (report: VersionReport, ids: readonly string[]) => {
    if (await carry(report, ids))
      toast({
        text: VERSION_TEXTS.carried(ids.length, report.to.title),
        tone: 'good',
        action: { label: VERSION_TEXTS.undo, run: () => void repository.undo() },
      });
    else toast({ text: VERSION_TEXTS.failed, tone: 'bad' });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={VERSION_TEXTS.title}
      footer={<Button onClick={onClose}>{VERSION_TEXTS.close}</Button>}
    >
      {reports === null ? <Progress label={VERSION_TEXTS.looking} done={0} of={0} /> : null}
      {reports?.length === 0 ? <p>{VERSION_TEXTS.none}</p> : null}
      {reports && reports.length > 0 ? (
        <>
          <p className={styles.lead}>{VERSION_TEXTS.body}</p>
          {reports.map((report) => (
            <Versions
              key={report.key}
              report={report}
              onCarry={(ids) => void carryOver(report, ids)}
              onKeep={() => void keep(report)}
            />
          ))}
        </>
      ) : null}
    </Dialog>
  );
}

interface VersionsProps {
  readonly report: VersionReport;
  readonly onCarry: (ids: readonly string[]) => void;
  readonly onKeep: () => void;
}

function Versions({ report, onCarry, onKeep }: VersionsProps) {
  const { from, to, reason, quotes } = report;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(quotes.flatMap(({ id, sure }) => (sure ? [id] : []))),
  );
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  const counts = STATES.map(
    (state) => [state, quotes.filter((quote) => quote.state === state).length] as const,
  );
  const carried = quotes.flatMap(({ id, found }) => (found !== null && chosen.has(id) ? [id] : []));
  // What is found unchanged needs no looking at.
  const asked = quotes.filter(({ state }) => state !== 'exact' && state !== 'moved');
  const name = VERSION_TEXTS.onto(from.title, to.title);
  return (
    <section className={styles.pair} aria-label={name}>
      <h3>{name}</h3>
      <p className={styles.lead}>
        {VERSION_TEXTS.reason[reason]} {VERSION_TEXTS.quotes(quotes.length)}:{' '}
        {VERSION_TEXTS.counts(counts)}.
      </p>
      {asked.length > 0 ? (
        <>
          <p className={styles.hint}>{VERSION_TEXTS.sure}</p>
          <ul className={styles.quotes}>
            {asked.slice(0, SHOWN).map((quote) => (
              <li key={quote.id}>
                <Asked
                  quote={quote}
                  chosen={chosen.has(quote.id)}
                  onChoose={(on) => choose(quote.id, on)}
                />
              </li>
            ))}
            {asked.length > SHOWN ? <li>{VERSION_TEXTS.more(asked.length - SHOWN)}</li> : null}
          </ul>
        </>
      ) : null}
      <div className={styles.buttons}>
        {from.id === to.id ? null : <Button onClick={onKeep}>{VERSION_TEXTS.keep}</Button>}
        <Button variant="primary" disabled={carried.length === 0} onClick={() => onCarry(carried)}>
          {reason === 'same-text'
            ? VERSION_TEXTS.asOne(carried.length)
            : VERSION_TEXTS.carry(carried.length)}
        </Button>
      </div>
    </section>
  );
}

interface AskedProps {
  readonly quote: VersionQuote;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** A quote whose words are no longer the same: what they were, what they are, and whether it is carried. */
function Asked({ quote: { words, found, state, confidence }, chosen, onChoose }: AskedProps) {
  if (found === null || state !== 'changed')
    return (
      <p>
        <span className={styles.state}>
          {state === 'ambiguous' ? VERSION_TEXTS.staying.ambiguous : VERSION_TEXTS.staying.orphan}
        </span>{' '}
        {words}
      </p>
    );
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <span>
        <span className={styles.state}>{VERSION_TEXTS.likeness(confidence)}</span>{' '}
        {wordDiff(words, found).map(({ kind, text }, at) => {
          // The parts of one difference never change places.
          const key = `${at + 1} ${kind}`;
          if (kind === 'same') return <span key={key}>{text}</span>;
          return kind === 'gone' ? (
            <del key={key}>
              <VisuallyHidden>{VERSION_TEXTS.gone} </VisuallyHidden>
              {text}
            </del>
          ) : (
            <ins key={key}>
              <VisuallyHidden>{VERSION_TEXTS.now} </VisuallyHidden>
              {text}
            </ins>
          );
        })}
      </span>
    </label>
  );
}
