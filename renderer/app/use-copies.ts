import { useEffect, useState } from 'react';
import type { CopyDamage } from '../../shared/recovery/judge';
import type { LostOriginal } from '../../shared/recovery/originals';
import { useHost } from '../host/host-context';
import type { SaveProblem } from '../../shared/host/save-problem';
import type { Repository } from '../db/repository';
import { writeWindowSentinel } from '../host/window-sentinel';
import { useRepository } from '../queries/database-context';
import { RECOVERY } from '../texts/recovery';
import { useEndingToast, useToast } from '../ui/toast';
import { keepSnapshot } from '../workers/snapshot/snapshot-client';
import { doubtStore } from './doubt';
import { keepCopies } from './keep-copies';
import type { KeptCopies } from './keep-copies';
import { keepOriginals } from './keep-originals';
import { useSaving } from './use-saving';

/** The setting that holds the version of the app that had the project open last. */
const OPENED_BY = 'opened-by-version';

/** What keeps the copies of one window, owned by the open app: it comes and goes with the project that is open. */
export class WindowCopies {
  #kept: KeptCopies | null = null;

  /** Takes note of what keeps them; to be called with what was answered when that ends. */
  begin(kept: KeptCopies): () => void {
    this.#kept = kept;
    return () => {
      if (this.#kept === kept) this.#kept = null;
    };
  }

  /** Takes a snapshot before files come in, where the newest does not have everything. That it fails stops nothing. */
  beforeFiles = async (): Promise<void> => {
    await this.#kept?.take('import').catch(() => undefined);
  };
}

/** Whether this is the first start of another version, which is noted. */
async function reasonAtStart(
  repository: Pick<Repository, 'setting' | 'putSetting'>,
  version: string,
): Promise<'start' | 'update'> {
  const before = await repository.setting(OPENED_BY).catch(() => undefined);
  if (before === version) return 'start';
  repository.putSetting(OPENED_BY, version).catch(() => undefined);
  return before === undefined ? 'start' : 'update';
}

/** How often copies that vanished are put back while nothing can be saved, in ms. */
const PUT_BACK_EVERY = 5_000;

/**
 * Keeps the second copy of the project while the window is open, and says which of the copies were found damaged at the
 * start. Answers whether the journal is behind, so that closing waits.
 */
export function useCopies(damaged: readonly CopyDamage[], copies: WindowCopies): boolean {
  const repository = useRepository();
  const host = useHost();
  const toast = useToast();
  const ending = useEndingToast();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<SaveProblem | null>(null);
  const [lost, setLost] = useState<readonly LostOriginal[]>([]);
  const { state } = useSaving();
  // While the project itself is not saved, the header says so.
  const telling = state === 'failed' ? null : refused;
  useEffect(
    () => (telling ? ending({ text: RECOVERY.copiesRefused(telling), tone: 'bad' }) : undefined),
    [telling, ending],
  );
  useEffect(() => {
    const kept = keepCopies({
      acknowledged: repository.acknowledged,
      recovery: host.recovery,
      damaged: damaged.length > 0,
      startReason: () => reasonAtStart(repository, host.version),
      snapshot: (reason) => keepSnapshot(host, repository.annotatorId(), reason),
      noteState: writeWindowSentinel,
      onBusy: setBusy,
      onRefused: setRefused,
      onDamaged: () => doubtStore(repository.acknowledged),
    });
    const end = copies.begin(kept);
    const originals = keepOriginals({ repository, recovery: host.recovery, onLost: setLost });
    const stopListening = host.onClosing(async () => {
      await kept.take('close').catch(() => undefined);
      await originals.settled();
    });
    return () => {
      end();
      stopListening();
      kept.stop();
      originals.stop();
    };
  }, [repository, host, damaged, copies]);
  useEffect(() => {
    if (lost.length > 0) toast({ text: RECOVERY.originalsLost(lost), tone: 'bad' });
  }, [lost, toast]);
  const { saving } = repository;
  useEffect(() => {
    // A browser throws the copies away with the database when the disk is full. What its worker remembers is put back
    // as soon as there is room, so that it is there when the window is loaded again.
    let again: ReturnType<typeof setInterval> | undefined;
    const putBack = () => void host.recovery.survey().catch(() => undefined);
    const look = () => {
      const failed = host.kind === 'browser' && saving.current().state === 'failed';
      if (failed && again === undefined) {
        putBack();
        again = setInterval(putBack, PUT_BACK_EVERY);
      } else if (!failed) {
        clearInterval(again);
        again = undefined;
      }
    };
    const unsubscribe = saving.subscribe(look);
    return () => {
      unsubscribe();
      clearInterval(again);
    };
  }, [saving, host]);
  useEffect(() => {
    if (damaged.length > 0) toast({ text: RECOVERY.copiesDamaged(damaged) });
  }, [damaged, toast]);
  return busy;
}
