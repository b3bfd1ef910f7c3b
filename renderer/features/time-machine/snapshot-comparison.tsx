import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { StoredSnapshot } from '../../../shared/recovery/survey';
import { savingProblem } from '../../../shared/texts/file-problems';
import { useHost } from '../../host/host-context';
import { useRepository } from '../../queries/database-context';
import { useCommand } from '../../session/use-command';
import { TIME_MACHINE } from '../../texts/time-machine';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Progress } from '../../ui/progress';
import { useToast } from '../../ui/toast';
import type { RowsAsked } from '../../workers/time-machine/time-machine-session';
import { ComparedRecords, GROUPS } from './compared-records';
import type { Shown } from './compared-records';
import { SnapshotArticles } from './snapshot-articles';
import { EverythingDialog } from './everything-dialog';
import styles from './time-machine.module.css';
import { useComparison } from './use-comparison';

interface SnapshotComparisonProps {
  readonly snapshot: StoredSnapshot;
  /** When the list was made: ISO 8601. */
  readonly now: string;
  readonly onBack: () => void;
  /** Something was put back, and a snapshot kept before. */
  readonly onPutBack: () => void;
}

/** Lines of a group that are shown at first, and more at a time. */
const STEP = 50;
const LIMITS = { 'only-then': STEP, changed: STEP, 'only-now': STEP, same: STEP };

/**
 * One snapshot beside the project as it is: what only one of them has, what differs, and the way to have it back. Arrows or J
 * and K walk, Space ticks, Enter brings back.
 */
export function SnapshotComparison(props: SnapshotComparisonProps) {
  const { snapshot, now, onBack, onPutBack } = props;
  const repository = useRepository();
  const toast = useToast();
  const [shown, setShown] = useState<Shown>('differences');
  const [find, setFind] = useState('');
  const [limits, setLimits] = useState<Readonly<Record<RowsAsked['change'], number>>>(LIMITS);
  const asked = useMemo(
    () => GROUPS[shown].map((change) => ({ change, find: find.trim(), limit: limits[change] })),
    [shown, find, limits],
  );
  const { reading, machine, putBack } = useComparison(snapshot.id, asked);
  const host = useHost();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const finding = useRef<HTMLInputElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useCommand('find', () => finding.current?.focus());

  const at = TIME_MACHINE.momentOf(snapshot);
  const when = TIME_MACHINE.clockOf(at, now) || TIME_MACHINE.unknownTime;

  const carryOut = async (wanted: 'whole' | readonly string[], done: string) => {
    if (busy !== null) return;
    setBusy(TIME_MACHINE.keeping);
    const label = { key: 'put-back', subject: when } as const;
    const end = await putBack(wanted, label, () => setBusy(TIME_MACHINE.putting)).catch(
      () => 'failed' as const,
    );
    setBusy(null);
    if (end === 'written') {
      setTicked(new Set());
      onPutBack();
      toast({
        text: done,
        tone: 'good',
        action: { label: TIME_MACHINE.undo, run: () => void repository.undo() },
      });
    } else if (end === 'stale') toast({ text: TIME_MACHINE.stale });
    else toast({ text: END[end], tone: 'bad' });
  };
  const save = async () => {
    const bytes = await machine?.ask('file', [host.version]).catch(() => null);
    if (!bytes) return toast({ text: TIME_MACHINE.fileFailed, tone: 'bad' });
    const result = await host.saveFile(TIME_MACHINE.fileName(when), bytes);
    if (result.outcome === 'saved')
      toast({ text: TIME_MACHINE.fileSaved(result.name), tone: 'good' });
    if (result.outcome === 'failed')
      toast({ text: savingProblem(result.name, result.problem), tone: 'bad' });
  };
  const bringBack = (keys: readonly string[]) => {
    if (keys.length > 0) void carryOut(keys, TIME_MACHINE.done(keys.length));
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { target, currentTarget } = event;
    // What a dialog over it is told comes by here too.
    if (!(target instanceof HTMLElement && currentTarget.contains(target))) return;
    const key = target.dataset['key'];
    if (key !== undefined && event.key === 'Enter') {
      event.preventDefault();
      bringBack(ticked.size > 0 ? [...ticked] : [key]);
      return;
    }
    if (target === finding.current && event.key !== 'ArrowDown') return;
    const lines = [...currentTarget.querySelectorAll<HTMLElement>('[data-key]')];
    const here = lines.indexOf(target);
    const down = here + 1;
    const up = here - 1;
    const next = lines[{ ArrowDown: down, j: down, ArrowUp: up, k: up }[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const canBringBack = ticked.size > 0 && busy === null;
  return (
    <section className={styles.frame} aria-labelledby="snapshot-beside">
      <div role="presentation" className={styles.comparison} onKeyDown={handleKey}>
        <header className={styles.head}>
          <div className={styles.headWords}>
            <h2 id="snapshot-beside" ref={heading} tabIndex={-1} className={styles.title}>
              {TIME_MACHINE.beside(when)}
            </h2>
            <p className={styles.about}>
              {TIME_MACHINE.about(at, now, 'opened' in reading && reading.opened.whole)}
            </p>
          </div>
          <Button variant="outline" keys="Escape" onClick={onBack}>
            {TIME_MACHINE.back}
          </Button>
        </header>
        <div className={styles.body}>
          {reading.step === 'unreadable' ? (
            <EmptyState title={TIME_MACHINE.unreadable} body={TIME_MACHINE.unreadableBody} />
          ) : null}
          {reading.step === 'failed' ? <EmptyState title={TIME_MACHINE.compareFailed} /> : null}
          {reading.step === 'reading' || reading.step === 'comparing' ? (
            <Progress
              label={reading.step === 'reading' ? TIME_MACHINE.reading : TIME_MACHINE.comparing}
              done={0}
              total={0}
              onCancel={onBack}
            />
          ) : null}
          {reading.step === 'compared' ? (
            <ComparedRecords
              reading={reading}
              when={when}
              shown={shown}
              onShown={setShown}
              find={find}
              findRef={finding}
              onFind={setFind}
              ticked={ticked}
              onTick={(key, on) =>
                setTicked(
                  (before) =>
                    new Set(on ? [...before, key] : [...before].filter((one) => one !== key)),
                )
              }
              onMore={(change) =>
                setLimits((before) => ({ ...before, [change]: before[change] + STEP }))
              }
              articles={
                machine ? (
                  <SnapshotArticles machine={machine} me={repository.annotatorId()} find={find} />
                ) : null
              }
            />
          ) : null}
        </div>
        <footer className={styles.foot}>
          <Button
            variant="primary"
            keys="Enter"
            disabled={!canBringBack}
            onClick={() => bringBack([...ticked])}
          >
            {TIME_MACHINE.bringBack(ticked.size)}
          </Button>
          <Button
            disabled={reading.step !== 'compared' || busy !== null}
            onClick={() => setAsking(true)}
          >
            {TIME_MACHINE.all(when)}
          </Button>
          <Button variant="quiet" disabled={!('opened' in reading)} onClick={() => void save()}>
            {TIME_MACHINE.saveFile}
          </Button>
          <output className={styles.hint}>{busy ?? TIME_MACHINE.hint}</output>
        </footer>
      </div>
      {asking && reading.step === 'compared' ? (
        <EverythingDialog
          when={when}
          opened={reading.opened}
          comparison={reading.comparison}
          onYes={() => {
            setAsking(false);
            void carryOut('whole', TIME_MACHINE.doneEverything(when));
          }}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}

const END = {
  failed: TIME_MACHINE.notWritten,
  cancelled: TIME_MACHINE.notWritten,
  unkept: TIME_MACHINE.unkept,
} as const;
