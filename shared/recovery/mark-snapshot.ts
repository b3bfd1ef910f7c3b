import type { ProjectContent } from '../model/content';
import { createId } from '../model/ids';
import type { Id } from '../model/ids';
import { sha256Hex } from '../text/hash';
import { packProject } from './pack-snapshot';
import type { StoreState } from './store-state';
import type { SnapshotMark, SnapshotReason } from './survey';

/** The longest name that a mark bears, in UTF-16 units. */
const NAME_LIMIT = 200;

/** What a snapshot is taken for. */
export interface SnapshotOrder {
  readonly reason: SnapshotReason;
  /** Who works at this desk. */
  readonly annotatorId: Id;
  /** Of this app. */
  readonly version: string;
}

/** A snapshot ready to be written. */
export interface MarkedSnapshot {
  readonly mark: SnapshotMark;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** Packs a project and says of it what the list of snapshots shows. */
export async function markSnapshot(
  content: ProjectContent,
  state: StoreState,
  { reason, annotatorId, version }: SnapshotOrder,
): Promise<MarkedSnapshot> {
  const packed = await packProject(content, { name: 'Verbatim', version });
  const mark: SnapshotMark = {
    id: createId(),
    reason,
    state,
    // The whole name stands in the snapshot; a mark is small.
    projectName: content.project.name.slice(0, NAME_LIMIT).toWellFormed(),
    annotatorId,
    takenAt: new Date().toISOString(),
    bytes: packed.byteLength,
    sha256: await sha256Hex(packed),
  };
  return { mark, packed };
}
