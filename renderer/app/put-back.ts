import { projectFromCopies } from '../../shared/copies/project-from-copies';
import type { Repository } from '../db/repository';
import { APP } from '../texts/app';
import { explainFailure } from '../texts/start-up';
import { unpackSnapshot } from '../workers/unpack/unpack-client';
import type { StartHost } from './look-around';
import { placeProject, trustPlaced } from './place-project';

/**
 * Puts the project of an open window whose store is gone into a new store: what the copies hold, and what only the window
 * has. Answers what to say where that did not work; nothing was changed then, and it can be tried again.
 */
export async function putBack(
  host: StartHost,
  repository: Pick<Repository, 'acknowledged' | 'annotatorId' | 'close' | 'knownSettings'>,
  unpack: typeof unpackSnapshot = unpackSnapshot,
): Promise<string | null> {
  const { acknowledged, knownSettings: settings } = repository;
  const { revision } = acknowledged.state();
  const unsaved = acknowledged.unsaved();
  const pending = acknowledged.pending().map(({ entry }) => entry);
  const content = await projectFromCopies(host.recovery, { pending, unsaved, revision }, unpack);
  if (!content) return APP.notPutTogether;
  repository.close();
  const annotatorId = repository.annotatorId();
  const above = revision + unsaved.length;
  const at = new Date().toISOString();
  const placed = await placeProject(host, { content, annotatorId, above, at, settings });
  if (!placed.ok) return APP.notPutBack(explainFailure(placed.error));
  await trustPlaced(host, { content, annotatorId, state: placed.value }, 'restore');
  return null;
}
