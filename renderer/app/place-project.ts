import { markSnapshot } from '../../shared/recovery/mark-snapshot';
import type { SnapshotReason } from '../../shared/recovery/survey';
import { replaceStore } from '../db/replace-store';
import { beginInNewPlace } from '../db/store-place';
import type { Restorable } from '../features/recovery/read-copies';
import { writeWindowSentinel } from '../host/window-sentinel';
import { RECOVERY } from '../texts/recovery';
import { trustStore } from './doubt';
import type { StartHost } from './look-around';

/** Keeps a project as a snapshot. Answers what to say where that did not work. */
export async function keepProject(
  host: StartHost,
  { content, annotatorId, state }: Restorable,
  reason: SnapshotReason,
): Promise<string | null> {
  const order = { reason, annotatorId: annotatorId ?? '', version: host.version };
  const { mark, packed } = await markSnapshot(content, state, order);
  const written = await host.recovery.writeSnapshot(mark, packed);
  return written.outcome === 'written' ? null : RECOVERY.notKept(written.problem);
}

/**
 * Puts a project in the store's place. A store that neither opens nor can be deleted is moved out of the way; where the
 * host cannot reach it, another place is taken.
 */
export async function placeProject(host: StartHost, project: Parameters<typeof replaceStore>[0]) {
  const placed = await replaceStore(project);
  if (placed.ok || placed.error.kind !== 'unreadable') return placed;
  if (await host.recovery.moveStoreAway()) {
    const again = await replaceStore(project);
    if (again.ok || again.error.kind !== 'unreadable') return again;
  }
  return (await beginInNewPlace()) ? replaceStore(project) : placed;
}

/** A project that is in its place is trusted from now on, and a snapshot of it is kept at once. */
export async function trustPlaced(
  host: StartHost,
  placed: Restorable,
  reason: SnapshotReason,
): Promise<void> {
  writeWindowSentinel(placed.state);
  trustStore();
  // Where it cannot be kept now, the schedule takes it as soon as there is room; the store itself is whole.
  await keepProject(host, placed, reason);
}
