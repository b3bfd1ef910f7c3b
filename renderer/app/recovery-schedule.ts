/** When recovery is written, in ms: the sentinel soon after a change, a snapshot when work rests or has gone on long. */
const SENTINEL_AFTER = 1_000;
const QUIET = 30_000;
const AT_MOST = 5 * 60_000;

export interface RecoveryWrites {
  /** Keeps how many changes there were. Cheap. */
  sentinel(): Promise<void>;
  /** Keeps the whole project. */
  snapshot(): Promise<void>;
}

/**
 * Decides when what lies outside the database is brought up to date. Call `changed` after every acknowledged
 * change. A write that fails is tried again after the next change: recovery is the second line, the database the first.
 */
export function createRecoverySchedule(writes: RecoveryWrites): {
  changed(): void;
  stop(): void;
} {
  let sentinel: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  let writing = false;

  const takeSnapshot = () => {
    clearTimeout(quiet);
    clearTimeout(latest);
    quiet = undefined;
    latest = undefined;
    if (writing) {
      // One at a time; what changed meanwhile waits for the next rest.
      quiet = setTimeout(takeSnapshot, QUIET);
      return;
    }
    writing = true;
    writes
      .snapshot()
      .catch(() => undefined)
      .finally(() => {
        writing = false;
      });
  };
  return {
    changed() {
      sentinel ??= setTimeout(() => {
        sentinel = undefined;
        writes.sentinel().catch(() => undefined);
      }, SENTINEL_AFTER);
      clearTimeout(quiet);
      quiet = setTimeout(takeSnapshot, QUIET);
      latest ??= setTimeout(takeSnapshot, AT_MOST);
    },
    stop() {
      clearTimeout(sentinel);
      clearTimeout(quiet);
      clearTimeout(latest);
    },
  };
}
