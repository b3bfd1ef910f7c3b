import { useEffect, useRef, useState } from 'react';
import type { ComponentType, KeyboardEvent } from 'react';
import type { Id } from '../../../shared/model/ids';
import type { StoredSnapshot } from '../../../shared/recovery/survey';
import { clockOf } from '../../texts/days';
import { RECOVERY } from '../../texts/recovery';
import { Button } from '../../ui/button';
import type { Findings } from './findings';
import styles from './snapshot-list.module.css';

/** Shows what there is to read in a snapshot; `me` worked at this desk when it was taken. */
export type SnapshotReader = ComponentType<{ readonly id: string; readonly me: Id }>;

interface SnapshotListProps {
  readonly findings: Findings;
  readonly busy: boolean;
  /** Whether the store may be replaced. */
  readonly touchable: boolean;
  readonly onBack: () => void;
  readonly onGoBackTo: (id: string) => void;
  readonly onSave: (id: string) => void;
  /** What there is to read in a snapshot. */
  readonly reading: SnapshotReader;
}

function described({ mark, condition }: StoredSnapshot): string {
  const parts = mark
    ? [RECOVERY.snapshotRow(mark.state.counts.quotes, mark.state.counts.articles)]
    : [];
  if (condition === 'damaged') parts.push(RECOVERY.snapshotDamaged);
  if (condition === 'missing') parts.push(RECOVERY.snapshotMissing);
  return parts.join(' · ');
}

/** All snapshots, newest first: each can be gone back to, or saved as a file. */
export function SnapshotList(props: SnapshotListProps) {
  const { findings, busy, touchable, onBack, onGoBackTo, onSave, reading: Reading } = props;
  const [open, setOpen] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    setOpen(null);
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="recovery-snapshots">
      <div className={styles.head}>
        <h2 id="recovery-snapshots" ref={heading} tabIndex={-1} className={styles.title}>
          {RECOVERY.snapshotsTitle}
        </h2>
        <Button variant="quiet" keys="Escape" onClick={onBack}>
          {RECOVERY.back}
        </Button>
      </div>
      <ul className={styles.list}>
        {findings.survey.snapshots.map((snapshot) => {
          const { id, mark, condition } = snapshot;
          const when = mark ? clockOf(mark.state.at || mark.takenAt, findings.now) : '';
          const name = mark ? RECOVERY.reasons[mark.reason] : RECOVERY.unknownSnapshot;
          const there = condition !== 'missing';
          return (
            <li key={id} className={styles.row}>
              <time className={styles.when}>{when}</time>
              <span className={styles.what}>
                <b className={styles.name}>{name}</b>
                <span className={styles.says}>{described(snapshot)}</span>
              </span>
              {there && touchable ? (
                <Button
                  aria-label={`${RECOVERY.goBackTo}: ${name} ${when}`}
                  disabled={busy}
                  onClick={() => onGoBackTo(id)}
                >
                  {RECOVERY.goBackTo}
                </Button>
              ) : null}
              {there ? (
                <Button
                  variant="quiet"
                  aria-label={`${RECOVERY.lookInto}: ${name} ${when}`}
                  aria-expanded={open === id}
                  onClick={() => setOpen(open === id ? null : id)}
                >
                  {RECOVERY.lookInto}
                </Button>
              ) : null}
              {there ? (
                <Button
                  variant="quiet"
                  aria-label={`${RECOVERY.saveSnapshot}: ${name} ${when}`}
                  disabled={busy}
                  onClick={() => onSave(id)}
                >
                  {RECOVERY.saveSnapshot}
                </Button>
              ) : null}
              {open === id ? (
                <div role="presentation" className={styles.reading} onKeyDown={handleKey}>
                  <Reading id={id} me={mark?.annotatorId ?? ''} />
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
