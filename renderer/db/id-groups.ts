import type { Id } from '../../shared/model/ids';

/** How many groups ids are divided into. Never to change without a migration: it says where things lie. */
export const ID_GROUPS = 128;

/**
 * The group of an id, from 0 to {@link ID_GROUPS} - 1: what is small and belongs to ids is stored a group a row, since
 * storage takes about as long for a small row as for a hundred times as much. By the last eight characters (FNV-1a), as the
 * first ones of a UUIDv7 are the time.
 */
export function groupOfId(id: Id): number {
  let hash = 0x811c9dc5;
  for (let at = Math.max(0, id.length - 8); at < id.length; at += 1)
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 16)) >>> 0) % ID_GROUPS;
}
