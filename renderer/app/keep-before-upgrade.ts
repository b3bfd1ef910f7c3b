import { createId } from '../../shared/model/ids';
import { markSnapshot } from '../../shared/recovery/mark-snapshot';
import { readPacked } from '../../shared/recovery/salvage';
import type { StoreState } from '../../shared/recovery/store-state';
import { MIGRATIONS, versionAfter } from '../db/migrations';
import { salvageStore } from '../db/salvage-store';
import type { Salvaged } from '../db/salvage-store';
import { DATABASE_NAME } from '../db/schema';
import { storedVersion } from '../db/stored-version';
import type { Seen, StartHost } from './look-around';

/** How long an upgrade waits for the snapshot before it, in ms. */
const PATIENCE = 20_000;

/** Packs what was read and keeps it, if it can be read again in full: rows of an old shape may be no file of today. */
async function keep(
  { recovery, version }: StartHost,
  { content, annotatorId }: Salvaged,
  state: StoreState,
): Promise<void> {
  const order = { reason: 'migration', annotatorId: annotatorId ?? createId(), version } as const;
  const { mark, packed } = await markSnapshot(content, state, order);
  const read = await readPacked(packed);
  const isWhole =
    read?.whole === true &&
    read.unreadable === 0 &&
    read.content.records.length === content.records.length;
  if (isWhole) await recovery.writeSnapshot(mark, packed);
}

/**
 * Keeps a snapshot of a database of a former version before it is upgraded. The upgrade is one transaction and leaves the
 * old or the new; this is for what nobody foresaw. It holds up nothing for long, and that it failed stops nothing.
 */
export async function keepBeforeUpgrade(host: StartHost, { evidence }: Seen): Promise<void> {
  const { look } = evidence;
  if (look.kind !== 'read' || look.state.revision === 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const stored = await storedVersion(DATABASE_NAME);
    if (!stored.found || stored.version >= versionAfter(MIGRATIONS)) return;
    // It has closed its connection when it answers: none holds up the upgrade.
    const salvaged = await salvageStore();
    if (!salvaged || salvaged.unread.length > 0) return;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE);
    });
    await Promise.race([keep(host, salvaged, look.state), late]);
  } catch {
    // The database is upgraded all the same: it was found sound.
  } finally {
    clearTimeout(timer);
  }
}
