import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { RecoverySurvey, StoredSnapshot } from '../../../shared/recovery/survey';
import type { LivingCounts, StoreState } from '../../../shared/recovery/store-state';
import type { Turnovers } from '../../../shared/time-machine/compare-then';
import { TIME_MACHINE } from '../../texts/time-machine';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { groupByDay } from './group-by-day';
import styles from './time-machine.module.css';

interface SnapshotRailProps {
  readonly survey: RecoverySurvey;
  readonly turnovers: ReadonlyMap<string, Turnovers | null>;
  /** The project as it is. */
  readonly state: StoreState;
  /** When the list was made: ISO 8601. */
  readonly now: string;
  readonly chosen: string | null;
  /** The one that has the focus when the list is come back to. */
  readonly left: string | null;
  readonly onChoose: (id: string) => void;
}

/** How many quotes more than in the one before; null where that is not known. */
function moreThan(counts: LivingCounts, before: StoredSnapshot | undefined): number | null {
  return before?.mark ? counts.quotes - before.mark.state.counts.quotes : null;
}

/** The snapshots by day, newest first, below the project as it is. Arrows walk, Enter looks into one. */
export function SnapshotRail(props: SnapshotRailProps) {
  const { survey, turnovers, state, now, chosen, left, onChoose } = props;
  const { snapshots } = survey;
  const rail = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const reachable = left ?? snapshots[0]?.id;
  useEffect(() => {
    if (chosen !== null) return;
    const row = rail.current?.querySelector<HTMLElement>(`[data-snapshot="${left ?? ''}"]`);
    (row ?? heading.current)?.focus();
  }, [chosen, left]);
  const handleKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = [...(rail.current?.querySelectorAll<HTMLElement>('[data-snapshot]') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    const next = to === undefined ? undefined : rows[to];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const bytes = snapshots.reduce((sum, { mark }) => sum + (mark?.bytes ?? 0), 0);
  const [newest] = snapshots;
  return (
    <nav className={styles.nav} aria-label={TIME_MACHINE.title}>
      <div ref={rail} role="presentation" className={styles.rail} onKeyDown={handleKey}>
        <div className={styles.railHead}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {TIME_MACHINE.title}
          </h1>
          <span className={styles.kept}>{TIME_MACHINE.kept(snapshots.length, bytes)}</span>
        </div>
        <div className={styles.railBody}>
          <p className={styles.line} data-now="true">
            <span className={styles.when}>{TIME_MACHINE.when(state.at, now)}</span>
            <span className={styles.what}>
              <b>{TIME_MACHINE.now}</b>
              <small>{TIME_MACHINE.nowSays(newest?.mark?.state.revision === state.revision)}</small>
            </span>
            <Counts counts={state.counts} more={moreThan(state.counts, newest)} />
          </p>
          {groupByDay(snapshots, now).map(({ day, items }) => (
            <section key={items[0]?.snapshot.id ?? day} aria-label={TIME_MACHINE.days[day]}>
              <h2 className={styles.day}>{TIME_MACHINE.days[day]}</h2>
              <ul className={styles.lines}>
                {items.map(({ snapshot, before }) => (
                  <li key={snapshot.id}>
                    <SnapshotLine
                      snapshot={snapshot}
                      before={before}
                      turnovers={turnovers.get(snapshot.id) ?? null}
                      now={now}
                      isChosen={snapshot.id === chosen}
                      isReachable={snapshot.id === reachable}
                      onChoose={() => onChoose(snapshot.id)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <p className={styles.railFoot}>{TIME_MACHINE.footer}</p>
      </div>
    </nav>
  );
}

interface SnapshotLineProps {
  readonly snapshot: StoredSnapshot;
  readonly before: StoredSnapshot | undefined;
  readonly turnovers: Turnovers | null;
  readonly now: string;
  readonly isChosen: boolean;
  readonly isReachable: boolean;
  readonly onChoose: () => void;
}

/** One snapshot: when, why, and what had changed since the one before. */
function SnapshotLine(props: SnapshotLineProps) {
  const { snapshot, before, turnovers, now, isChosen, isReachable, onChoose } = props;
  const { id, mark, condition } = snapshot;
  const at = TIME_MACHINE.momentOf(snapshot);
  const says =
    condition === 'missing'
      ? TIME_MACHINE.missing
      : condition === 'damaged'
        ? TIME_MACHINE.damaged
        : turnovers
          ? TIME_MACHINE.changedSince(turnovers)
          : '';
  return (
    <button
      type="button"
      className={styles.line}
      data-snapshot={id}
      data-bad={condition === 'damaged' || condition === 'missing' || undefined}
      aria-current={isChosen ? 'true' : undefined}
      aria-disabled={condition === 'missing' || undefined}
      tabIndex={isReachable ? 0 : -1}
      title={TIME_MACHINE.exactly(at, now)}
      onClick={() => {
        if (condition !== 'missing') onChoose();
      }}
    >
      <time className={styles.when} dateTime={at}>
        {TIME_MACHINE.when(at, now)}
      </time>
      <span className={styles.what}>
        <b>{TIME_MACHINE.reasonOf(snapshot)}</b>
        {says === '' ? null : <small>{says}</small>}
      </span>
      {mark ? (
        <Counts counts={mark.state.counts} more={moreThan(mark.state.counts, before)} />
      ) : null}
    </button>
  );
}

function Counts({ counts, more }: { readonly counts: LivingCounts; readonly more: number | null }) {
  return (
    <>
      <VisuallyHidden>{TIME_MACHINE.countsInWords(counts, more)}</VisuallyHidden>
      <span aria-hidden="true" className={styles.quotes}>
        {TIME_MACHINE.quotes(counts.quotes)}
      </span>
      <span aria-hidden="true" className={styles.more} data-up={(more ?? 0) > 0 || undefined}>
        {more === null ? '' : TIME_MACHINE.more(more)}
      </span>
    </>
  );
}
