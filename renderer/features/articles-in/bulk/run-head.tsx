import { passedOverSentences } from '../../../../shared/texts/intake';
import { useCommandButton } from '../../../session/use-command-button';
import { IMPORT } from '../../../texts/import';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import type { IconName } from '../../../ui/icon';
import { VisuallyHidden } from '../../../ui/visually-hidden';
import styles from './run-head.module.css';
import signs from './import-page.module.css';
import { RUN_OUTCOMES } from './run-row';
import type { RunOutcome } from './run-row';
import type { RunState } from './run-desk';

/** Files after which the time that is left can be guessed, and the shortest time that is worth saying (ms). */
const KNOWN_AFTER = 5;
const WORTH_SAYING = 5000;

/** The picture of each outcome. */
export const OUTCOME_ICONS: Readonly<Record<RunOutcome, IconName>> = {
  look: 'eye',
  alike: 'twin',
  refused: 'stop',
  added: 'check',
  present: 'same',
  'left-out': 'close',
  cancelled: 'pause',
  waiting: 'clock',
};

/** The outcomes as they follow each other in the bar. */
const BAR: readonly RunOutcome[] = [
  'added',
  'present',
  'left-out',
  'alike',
  'look',
  'refused',
  'cancelled',
  'waiting',
];

interface RunHeadProps {
  readonly state: RunState;
  readonly canUndo: boolean;
  readonly onResume: () => void;
  readonly onClose: () => void;
}

/** How far the run is, what it reads, and the ways to end it or to go on. */
export function RunHead({ state, canUndo, onResume, onClose }: RunHeadProps) {
  const { title, rows, counts, state: step } = state;
  const done = rows.length - counts.waiting;
  const left = (state.elapsed / Math.max(1, state.done)) * counts.waiting;
  const isRunning = step === 'running';
  const cancel = useCommandButton('cancel-import');
  const undo = useCommandButton('undo-import');
  return (
    <section className={styles.run} aria-label={IMPORT.progressLabel}>
      <div className={styles.line}>
        <h1 className={styles.title}>{title}</h1>
        <span className={styles.count}>
          <b>{done}</b> {IMPORT.of(rows.length)}
        </span>
        {isRunning && state.done >= KNOWN_AFTER && left > WORTH_SAYING ? (
          <span className={styles.left}>{IMPORT.left(left)}</span>
        ) : null}
        {isRunning ? <Button {...cancel}>{IMPORT.cancel}</Button> : null}
        {step === 'stopped' || step === 'interrupted' ? (
          <>
            <Button {...cancel}>{IMPORT.cancel}</Button>
            <Button variant="primary" onClick={onResume}>
              {IMPORT.resume}
            </Button>
          </>
        ) : null}
        {step === 'done' && canUndo ? <Button {...undo}>{IMPORT.undo}</Button> : null}
        {step === 'done' ? <Button onClick={onClose}>{IMPORT.close}</Button> : null}
      </div>
      <VisuallyHidden>
        <progress value={done} max={rows.length} aria-label={IMPORT.progress(done, rows.length)} />
      </VisuallyHidden>
      <div className={styles.meter} aria-hidden="true">
        {BAR.map((outcome) =>
          counts[outcome] > 0 ? (
            <i key={outcome} data-outcome={outcome} style={{ flex: counts[outcome] }} />
          ) : null,
        )}
      </div>
      <p className={styles.now}>
        <Now state={state} />
        {isRunning ? <span>{IMPORT.goOn}</span> : null}
      </p>
    </section>
  );
}

/** What happens at this moment. */
function Now({ state }: { readonly state: RunState }) {
  const { title, reading, counts, state: step, pageParts } = state;
  if (step === 'stopped') return <span>{IMPORT.stopped}</span>;
  if (step === 'interrupted') return <span>{IMPORT.interrupted(counts.waiting)}</span>;
  if (reading)
    return (
      <span>
        {IMPORT.reading} <b>{reading.row.source.name}</b>
        {reading.share > 0 && reading.share < 1 ? (
          <span className={styles.share}>{IMPORT.share(reading.share)}</span>
        ) : null}
      </span>
    );
  if (step === 'running') return <span>{IMPORT.preparing}</span>;
  const waits = counts.look + counts.alike;
  return (
    <span>
      {waits === 0 ? IMPORT.finished : IMPORT.finishedWaiting(waits)}
      {passedOverSentences(title, { links: 0, pageParts }).map((sentence) => ` ${sentence}`)}
    </span>
  );
}

interface OutcomeFiltersProps {
  readonly state: RunState;
  /** Null shows all. */
  readonly only: RunOutcome | null;
  readonly onOnly: (only: RunOutcome | null) => void;
}

/** How many files each outcome has; pressed, only those are shown. */
export function OutcomeFilters({ state, only, onOnly }: OutcomeFiltersProps) {
  const { counts, rows } = state;
  return (
    <fieldset className={styles.chips} aria-label={IMPORT.show}>
      <button
        type="button"
        className={styles.chip}
        aria-pressed={only === null}
        onClick={() => onOnly(null)}
      >
        <span>
          {IMPORT.all} <b>{rows.length}</b>
        </span>
      </button>
      {RUN_OUTCOMES.map((outcome) =>
        counts[outcome] === 0 && only !== outcome ? null : (
          <button
            key={outcome}
            type="button"
            className={styles.chip}
            aria-pressed={only === outcome}
            onClick={() => onOnly(only === outcome ? null : outcome)}
          >
            <span className={signs.sign} data-outcome={outcome}>
              <Icon name={OUTCOME_ICONS[outcome]} />
            </span>
            <span>
              <b>{counts[outcome]}</b> {IMPORT.filters[outcome]}
            </span>
          </button>
        ),
      )}
    </fieldset>
  );
}
