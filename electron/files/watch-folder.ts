import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { errorCode } from './error-code';

/** How long to wait, in ms: after a sign of change for the rest of it; and between looks where no sign comes. */
export const WATCH_PAUSES = { settle: 400, poll: 10_000 };

/**
 * Tells when what `look` sees of a folder is another than before. The system's own signs are taken where it gives
 * them; on network drives and synced folders it often does not, so the folder is also looked at from time to time.
 * Returns the function that stops it. Never keeps the process alive.
 */
export function watchFolder(
  path: string,
  look: () => Promise<unknown>,
  onChange: () => void,
  pauses = WATCH_PAUSES,
): () => void {
  let watcher: FSWatcher | null = null;
  let settling: NodeJS.Timeout | undefined;
  let seen: string | null = null;
  let stopped = false;
  let looking = false;

  const check = async () => {
    if (looking || stopped) return;
    looking = true;
    try {
      const sight = JSON.stringify(await look());
      if (!stopped && seen !== null && sight !== seen) onChange();
      seen = sight;
    } finally {
      looking = false;
    }
    listen();
  };
  const unlisten = () => {
    watcher?.close();
    watcher = null;
  };
  /** Where the folder is gone or the system cannot watch it, the next look tries again. */
  const listen = () => {
    if (watcher || stopped) return;
    try {
      watcher = watch(path, { persistent: false }, () => {
        clearTimeout(settling);
        settling = setTimeout(() => void check(), pauses.settle).unref();
      });
      watcher.on('error', unlisten);
    } catch (error) {
      if (errorCode(error) === null) throw error;
    }
  };
  const polling = setInterval(() => {
    // A folder that was removed and made again is another one to the system.
    unlisten();
    void check();
  }, pauses.poll).unref();
  void check();
  return () => {
    stopped = true;
    clearInterval(polling);
    clearTimeout(settling);
    unlisten();
  };
}
