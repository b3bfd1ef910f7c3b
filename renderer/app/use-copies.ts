import { useEffect, useState } from 'react';
import type { CopyDamage } from '../../shared/recovery/judge';
import { useHost } from '../host/host-context';
import { writeWindowSentinel } from '../host/window-sentinel';
import { useRepository } from '../queries/database-context';
import { RECOVERY } from '../texts/recovery';
import { useToast } from '../ui/toast';
import { keepSnapshot } from '../workers/snapshot/snapshot-client';
import { doubtStore } from './doubt';
import { keepCopies } from './keep-copies';

/**
 * Keeps the second copy of the project while the window is open, and says which of the copies were found damaged at the
 * start. Answers whether the journal is behind, so that closing waits.
 */
export function useCopies(damaged: readonly CopyDamage[]): boolean {
  const repository = useRepository();
  const host = useHost();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  useEffect(
    () =>
      keepCopies({
        acknowledged: repository.acknowledged,
        recovery: host.recovery,
        damaged: damaged.length > 0,
        snapshot: (reason) => keepSnapshot(host, repository.annotatorId(), reason),
        noteState: writeWindowSentinel,
        onBusy: setBusy,
        onDamaged: () => doubtStore(repository.acknowledged),
      }),
    [repository, host, damaged],
  );
  useEffect(() => {
    if (damaged.length > 0) toast({ text: RECOVERY.copiesDamaged(damaged) });
  }, [damaged, toast]);
  return busy;
}
