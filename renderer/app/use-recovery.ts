import { useEffect } from 'react';
import type { Host } from '../../shared/host/host';
import { serialiseProject } from '../../shared/project-file/serialise';
import { useRepository } from '../queries/database-context';
import type { Repository } from '../db/repository';
import { writeSnapshot } from '../workers/merge/merge-client';
import { useHost } from '../host/host-context';
import { createRecoverySchedule } from './recovery-schedule';

/** The whole project as the bytes of a Verbatim file. */
export async function wholeProject(
  repository: Repository,
  version: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = await repository.everything.content('all');
  const generator = { name: 'Verbatim', version };
  return (await serialiseProject(content, { generator, texts: true })).bytes;
}

function startRecovery(repository: Repository, host: Host, keptBefore: number): () => void {
  let known = keptBefore;
  const write = async (whole: boolean) => {
    // Counted first: a sentinel may promise less than the snapshot holds, never more.
    const changes = await repository.changes();
    const snapshot = whole ? await writeSnapshot(host.version) : null;
    await host.writeRecovery({
      changes,
      savedAt: new Date().toISOString(),
      annotatorId: repository.annotatorId(),
      snapshot,
    });
  };
  const schedule = createRecoverySchedule({
    sentinel: () => write(false),
    snapshot: () => write(true),
  });
  const look = async () => {
    const changes = await repository.changes();
    if (changes > known) schedule.changed();
    known = Math.max(known, changes);
  };
  const handleSaving = () => {
    if (repository.saving.current().state === 'saved') look().catch(() => undefined);
  };
  handleSaving();
  const unsubscribe = repository.saving.subscribe(handleSaving);
  return () => {
    unsubscribe();
    schedule.stop();
  };
}

/** Keeps a snapshot and a sentinel outside the database while the app is open. `keptBefore`: changes the sentinel knew at the start. */
export function useRecovery(keptBefore: number): void {
  const repository = useRepository();
  const host = useHost();
  useEffect(() => startRecovery(repository, host, keptBefore), [repository, host, keptBefore]);
}
