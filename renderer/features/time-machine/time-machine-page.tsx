import { useState, useSyncExternalStore } from 'react';
import type { KeyboardEvent } from 'react';
import { useRepository } from '../../queries/database-context';
import { TIME_MACHINE } from '../../texts/time-machine';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Progress } from '../../ui/progress';
import { SnapshotComparison } from './snapshot-comparison';
import { SnapshotRail } from './snapshot-rail';
import styles from './time-machine.module.css';
import { useSnapshots } from './use-snapshots';

/** The snapshots of the project, and one of them beside it. Enter looks into one, Esc steps back to the list. */
export function TimeMachinePage() {
  const { acknowledged } = useRepository();
  const { survey, failed, turnovers, again } = useSnapshots();
  const state = useSyncExternalStore(
    (listener) => acknowledged.subscribe(listener),
    () => acknowledged.state(),
  );
  const [now] = useState(() => new Date().toISOString());
  const [chosen, setChosen] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  if (failed)
    return (
      <EmptyState title={TIME_MACHINE.failed}>
        <Button onClick={again}>{TIME_MACHINE.again}</Button>
      </EmptyState>
    );
  if (!survey)
    return (
      <div className={styles.waiting}>
        <Progress label={TIME_MACHINE.looking} done={0} total={0} />
      </div>
    );
  if (survey.snapshots.length === 0)
    return (
      <EmptyState
        title={TIME_MACHINE.none}
        body={survey.available ? TIME_MACHINE.noneBody : TIME_MACHINE.unavailable}
      />
    );
  const snapshot = survey.snapshots.find(({ id }) => id === chosen);
  const handleKey = (event: KeyboardEvent) => {
    // What a dialog over it is told comes by here too.
    const isOurs = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || event.defaultPrevented || !isOurs) return;
    event.preventDefault();
    setChosen(null);
  };
  return (
    <div className={styles.machine} data-looking={snapshot ? 'true' : undefined}>
      <SnapshotRail
        survey={survey}
        turnovers={turnovers}
        state={state}
        now={now}
        chosen={chosen}
        left={left}
        onChoose={(id) => {
          setChosen(id);
          setLeft(id);
        }}
      />
      <div role="presentation" className={styles.side} onKeyDown={handleKey}>
        {snapshot ? (
          <SnapshotComparison
            key={snapshot.id}
            snapshot={snapshot}
            now={now}
            onBack={() => setChosen(null)}
            onPutBack={again}
          />
        ) : (
          <EmptyState title={TIME_MACHINE.choose} body={TIME_MACHINE.chooseBody} />
        )}
      </div>
    </div>
  );
}
