import { useCallback, useEffect, useState } from 'react';
import type { ChangeLabel } from '../../../shared/operations/change-set';
import { sightKey } from '../../../shared/visibility/sight';
import type { ImportTicket } from '../../db/repository';
import { useHost } from '../../host/host-context';
import { useLive, useRepository } from '../../queries/database-context';
import type {
  Comparison,
  OpenedSnapshot,
  PutBackOrder,
  Rows,
  RowsAsked,
} from '../../workers/time-machine/time-machine-session';
import { useOpened } from './use-opened';
import type { TimeMachine } from './use-opened';

/** Where the reading of a snapshot stands. */
export type SnapshotReading =
  | { readonly step: 'reading' | 'unreadable' | 'failed' }
  | { readonly step: 'comparing'; readonly opened: OpenedSnapshot }
  | {
      readonly step: 'compared';
      readonly opened: OpenedSnapshot;
      readonly comparison: Comparison;
      /** As many as were asked for, in their order. */
      readonly rows: readonly Rows[];
    };

/** How putting back ended. `unkept`: no snapshot of now could be kept, so nothing was written. */
export type PutBackEnd = 'written' | 'stale' | 'failed' | 'cancelled' | 'unkept';

/**
 * A snapshot beside the project as it is: compared anew after every change of the project. `asked` says which lines are
 * shown; the same value as long as nothing else is asked for.
 */
export function useComparison(
  id: string,
  asked: readonly RowsAsked[],
): {
  readonly reading: SnapshotReading;
  /** Null while the snapshot is read. */
  readonly machine: TimeMachine | null;
  readonly putBack: (
    wanted: PutBackOrder['wanted'],
    label: ChangeLabel,
    onKept: () => void,
  ) => Promise<PutBackEnd>;
} {
  const repository = useRepository();
  const host = useHost();
  const { held, bad } = useOpened(id);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [rows, setRows] = useState<readonly Rows[] | null>(null);
  const [failed, setFailed] = useState(false);
  const changes = useLive(
    async (reading) => `${await reading.changes()} ${sightKey(await reading.sight())}`,
    [],
  );
  useEffect(() => {
    if (!held || changes === undefined) return undefined;
    let late = false;
    const compare = async () => {
      const found = await held.machine.ask('compare', [repository.annotatorId()]);
      if (!late && found) setComparison(found);
    };
    compare().catch(() => {
      if (!late) setFailed(true);
    });
    return () => {
      late = true;
    };
  }, [held, changes, repository]);
  useEffect(() => {
    if (!held || !comparison) return undefined;
    let late = false;
    const ask = async () => {
      const found = await held.machine.ask('rows', [asked]);
      if (!late && found) setRows(found);
    };
    ask().catch(() => {
      if (!late) setFailed(true);
    });
    return () => {
      late = true;
    };
  }, [held, comparison, asked]);

  const putBack = useCallback(
    async (
      wanted: PutBackOrder['wanted'],
      label: ChangeLabel,
      onKept: () => void,
    ): Promise<PutBackEnd> => {
      if (!held) return 'failed';
      const { machine } = held;
      const by = repository.annotatorId();
      const order = { reason: 'restore', annotatorId: by, version: host.version } as const;
      const snapshot = await machine.ask('snapshot', [order]);
      if (snapshot) {
        const kept = await host.recovery.writeSnapshot(snapshot.mark, snapshot.packed);
        if (kept.outcome === 'failed') return 'unkept';
      }
      onKept();
      const write = async ({ job, version, at, signal, alive }: ImportTicket) => {
        signal.addEventListener('abort', () => machine.end(), { once: true });
        const wish = { wanted, label, by };
        const end = await machine.ask('putBack', [wish, { job, version, at }], {
          onNews: () => alive(),
        });
        return end ?? 'cancelled';
      };
      return (await repository.importElsewhere(write)).outcome;
    },
    [held, host, repository],
  );

  const machine = held?.machine ?? null;
  const answer = (reading: SnapshotReading) => ({ reading, machine, putBack });
  if (bad) return answer({ step: bad });
  if (failed) return answer({ step: 'failed' });
  if (!held) return answer({ step: 'reading' });
  const { opened } = held;
  if (!comparison || !rows) return answer({ step: 'comparing', opened });
  return answer({ step: 'compared', opened, comparison, rows });
}
