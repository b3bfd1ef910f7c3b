import { useCallback, useEffect, useState } from 'react';
import type { RecoverySurvey, StoredSnapshot } from '../../../shared/recovery/survey';
import type { Turnovers } from '../../../shared/time-machine/compare-then';
import { useHost } from '../../host/host-context';
import { whenSnapshotKept } from '../../workers/snapshot/snapshot-client';
import { startTurnovers } from '../../workers/time-machine/time-machine-client';

/** So many packed bytes of snapshots are compared with each other; of what is older the counts have to do. */
const COMPARED_BYTES = 48 * 1024 * 1024;

/** The snapshots as they are listed. */
export interface ListedSnapshots {
  /** Null while they are looked for; what failed is told by `failed`. */
  readonly survey: RecoverySurvey | null;
  readonly failed: boolean;
  /** By the id of a snapshot: what changed from the one before it; null where nobody can tell. */
  readonly turnovers: ReadonlyMap<string, Turnovers | null>;
  readonly again: () => void;
}

/** The newest of them that lie within the bytes. */
function comparable(snapshots: readonly StoredSnapshot[]): readonly StoredSnapshot[] {
  let bytes = 0;
  return snapshots.filter(({ mark, condition }) => {
    bytes += mark?.bytes ?? 0;
    return condition !== 'missing' && bytes <= COMPARED_BYTES;
  });
}

/** Looks for snapshots, and then from each to the one before it what changed, as long as the page is open. */
export function useSnapshots(): ListedSnapshots {
  const { recovery } = useHost();
  const [survey, setSurvey] = useState<RecoverySurvey | null>(null);
  const [failedAt, setFailedAt] = useState(-1);
  const [turnovers, setTurnovers] = useState<ReadonlyMap<string, Turnovers | null>>(new Map());
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let stopped = false;
    const worker = startTurnovers();
    const look = async () => {
      const found = await recovery.survey();
      if (stopped) return;
      setSurvey(found);
      let later: string | null = null;
      for (const { id } of comparable(found.snapshots)) {
        const packed = await recovery.readSnapshot(id);
        if (stopped) return;
        const turnover = packed
          ? await worker.ask('before', [packed], { move: [packed.buffer] }).catch(() => null)
          : null;
        if (stopped) return;
        const known = later;
        if (known !== null) setTurnovers((before) => new Map([...before, [known, turnover]]));
        later = id;
      }
    };
    look().catch(() => {
      if (!stopped) setFailedAt(tries);
    });
    return () => {
      stopped = true;
      worker.end();
    };
  }, [recovery, tries]);
  useEffect(() => whenSnapshotKept(() => setTries((n) => n + 1)), []);
  return {
    survey,
    failed: failedAt === tries,
    turnovers,
    again: useCallback(() => setTries((n) => n + 1), []),
  };
}
