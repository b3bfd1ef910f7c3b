import { useCallback, useEffect, useState } from 'react';
import type { ChangeLabel } from '../../../shared/operations/change-set';
import { sightKey } from '../../../shared/visibility/sight';
import type { ImportTicket } from '../../db/repository';
import { useHost } from '../../host/host-context';
import { useLive, useRepository } from '../../queries/database-context';
import { startTimeMachine } from '../../workers/time-machine/time-machine-client';
import type {
  Comparison,
  OpenedSnapshot,
  PutBackOrder,
  Rows,
  RowsAsked,
} from '../../workers/time-machine/time-machine-session';

type Machine = ReturnType<typeof startTimeMachine>;

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

interface Opened {
  readonly machine: Machine;
  readonly opened: OpenedSnapshot;
}

/** Reads a snapshot; what came of it is told while nobody has left. */
function useOpened(id: string): {
  readonly held: Opened | null;
  readonly bad: 'unreadable' | 'failed' | null;
} {
  const { recovery } = useHost();
  const [held, setHeld] = useState<Opened | null>(null);
  const [bad, setBad] = useState<'unreadable' | 'failed' | null>(null);
  useEffect(() => {
    let left = false;
    const machine = startTimeMachine();
    const open = async () => {
      const packed = await recovery.readSnapshot(id);
      if (left) return;
      const opened = packed && (await machine.ask('open', [packed], { move: [packed.buffer] }));
      if (left) return;
      if (opened) setHeld({ machine, opened });
      else setBad('unreadable');
    };
    open().catch(() => {
      if (!left) setBad('failed');
    });
    return () => {
      left = true;
      machine.end();
    };
  }, [recovery, id]);
  return { held, bad };
}

/**
 * A snapshot beside the project as it is: compared anew after every change of the project. `asked` says which lines are
 * shown; the same value as long as nothing else is asked for.
 */
export function useComparison(
  id: string,
  asked: readonly RowsAsked[],
): {
  readonly reading: SnapshotReading;
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

  if (bad) return { reading: { step: bad }, putBack };
  if (failed) return { reading: { step: 'failed' }, putBack };
  if (!held) return { reading: { step: 'reading' }, putBack };
  const { opened } = held;
  if (!comparison || !rows) return { reading: { step: 'comparing', opened }, putBack };
  return { reading: { step: 'compared', opened, comparison, rows }, putBack };
}
