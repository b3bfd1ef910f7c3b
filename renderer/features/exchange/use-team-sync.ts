import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useRepository } from '../../queries/database-context';
import { useHost } from '../../host/host-context';
import { IMPORT_TEXTS } from '../../texts/project-files';
import { TEAM_TEXTS } from '../../texts/team';
import { useToast } from '../../ui/toast';
import { startMerger } from '../../workers/merge/merge-client';
import { namesOf } from './team-state';
import type { TeamState } from './team-state';
import { TeamSync } from './team-sync';

/** The team folder while the app is open: how it stands, and what can be done. */
export function useTeamSync(): {
  readonly state: TeamState;
  readonly sync: TeamSync;
  readonly merge: () => Promise<void>;
} {
  const host = useHost();
  const repository = useRepository();
  const toast = useToast();
  const tellMerged = useCallback(
    (names: readonly string[]) =>
      toast({
        text: TEAM_TEXTS.merged(names),
        tone: 'good',
        action: { label: TEAM_TEXTS.undo, run: () => void repository.undo() },
      }),
    [repository, toast],
  );
  const sync = useMemo(
    () =>
      new TeamSync({
        host,
        repository,
        merger: startMerger,
        annotatorName: async () => {
          const id = repository.annotatorId();
          return (await repository.shown.annotators()).find((one) => one.id === id)?.name ?? '';
        },
        onMerged: tellMerged,
      }),
    [host, repository, tellMerged],
  );
  useEffect(() => sync.start(), [sync]);
  const state = useSyncExternalStore(sync.subscribe, sync.current);

  const merge = async () => {
    const end = await sync.merge();
    switch (end?.end) {
      case 'written':
        return tellMerged(namesOf(end.files));
      case 'failed':
        return toast({ text: IMPORT_TEXTS.failed([TEAM_TEXTS.title]), tone: 'bad' });
      case 'unkept':
        return toast({ text: IMPORT_TEXTS.unkept, tone: 'bad' });
      default:
        return toast({ text: TEAM_TEXTS.nothing });
    }
  };
  return { state, sync, merge };
}
