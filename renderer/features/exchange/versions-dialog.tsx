import { useState } from 'react';
import { COMMANDS } from '../../../shared/host/commands';
import { useCommandButton } from '../../session/use-command-button';
import type { AnchorState } from '../../../shared/model/anchor';
import { useRepository } from '../../queries/database-context';
import { VERSION_TEXTS } from '../../texts/versions';
import { Button } from '../../ui/button';
import { Check } from '../../ui/check';
import { Dialog } from '../../ui/dialog';
import { PassageDifference, WordDifference } from '../../ui/passage-difference';
import { Progress } from '../../ui/progress';
import { useToast } from '../../ui/toast';
import type { VersionQuote, VersionReport } from '../../workers/versions/versions-session';
import { useVersions } from './use-versions';
import styles from './versions.module.css';

const STATES: readonly AnchorState[] = ['exact', 'moved', 'changed', 'ambiguous', 'orphan'];
/** Quotes of a state that are shown at a time. */
const STEP = 50;

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
      footer={
        <>
          <OneByOne onClose={onClose} />
          <Button onClick={onClose}>{VERSION_TEXTS.close}</Button>
        </>
      }
    >
      {reports === null ? <Progress label={VERSION_TEXTS.looking} done={0} total={0} /> : null}
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

/** The way to the page on which each quote is looked at. */
function OneByOne({ onClose }: { readonly onClose: () => void }) {
  const { onClick } = useCommandButton('show-versions');
  return (
    <Button
      variant="quiet"
      onClick={() => {
        onClose();
        onClick();
      }}
    >
      {COMMANDS['show-versions'].name}
    </Button>
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
  const name = VERSION_TEXTS.onto(from.title, to.title);
  return (
    <section className={styles.pair} aria-label={name}>
      <h3>{name}</h3>
      <p className={styles.lead}>
        {VERSION_TEXTS.reason[reason]} {VERSION_TEXTS.quotes(quotes.length)}:{' '}
        {VERSION_TEXTS.counts(counts)}.
      </p>
      <p className={styles.hint}>{VERSION_TEXTS.sure}</p>
      {STATES.map((state) => {
        const those = quotes.filter((quote) => quote.state === state);
        return those.length === 0 ? null : (
          <Group key={state} state={state} quotes={those} chosen={chosen} onChoose={choose} />
        );
      })}
      <div className={styles.buttons}>
        {from.id === to.id ? null : <Button onClick={onKeep}>{VERSION_TEXTS.keep}</Button>}
        <Button variant="primary" disabled={carried.length === 0} onClick={() => onCarry(carried)}>
          {VERSION_TEXTS.carry(carried.length)}
        </Button>
      </div>
    </section>
  );
}

interface GroupProps {
  readonly state: AnchorState;
  readonly quotes: readonly VersionQuote[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (id: string, on: boolean) => void;
}

/** The quotes of one state; folded where the words are the same and each is sure: those need looking at least. */
function Group({ state, quotes, chosen, onChoose }: GroupProps) {
  const [open, setOpen] = useState(
    () => (state !== 'exact' && state !== 'moved') || quotes.some(({ sure }) => !sure),
  );
  const [limit, setLimit] = useState(STEP);
  return (
    <details
      className={styles.group}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{VERSION_TEXTS.group(state, quotes.length)}</summary>
      {open ? (
        <ul className={styles.quotes}>
          {quotes.slice(0, limit).map((quote) => (
            <li key={quote.id}>
              <Found
                quote={quote}
                chosen={chosen.has(quote.id)}
                onChoose={(on) => onChoose(quote.id, on)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {open && quotes.length > limit ? (
        <Button variant="quiet" onClick={() => setLimit(limit + STEP)}>
          {VERSION_TEXTS.more(Math.min(STEP, quotes.length - limit))}
        </Button>
      ) : null}
    </details>
  );
}

interface FoundProps {
  readonly quote: VersionQuote;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** A quote with its words and what is around them in both texts, and whether it is carried. */
function Found({ quote, chosen, onChoose }: FoundProps) {
  const { words, found, state, confidence, former, now, leftBehind } = quote;
  const passages = (
    <PassageDifference
      former={former}
      now={now}
      labels={{ former: VERSION_TEXTS.former, now: VERSION_TEXTS.here }}
    />
  );
  if (found === null)
    return (
      <>
        <p>
          <span className={styles.state}>
            {state === 'ambiguous' ? VERSION_TEXTS.staying.ambiguous : VERSION_TEXTS.staying.orphan}
          </span>{' '}
          {words}
        </p>
        {passages}
      </>
    );
  return (
    <>
      <Check className={styles.check} checked={chosen} onChange={onChoose}>
        <span className={styles.state}>{VERSION_TEXTS.likeness(confidence)}</span>{' '}
        <WordDifference
          former={words}
          now={found}
          labels={{ gone: VERSION_TEXTS.gone, now: VERSION_TEXTS.now }}
        />
      </Check>
      {leftBehind.map((one) => (
        <p key={one.what} className={styles.left}>
          {VERSION_TEXTS.left[one.what](one.words)}
        </p>
      ))}
      {passages}
    </>
  );
}
