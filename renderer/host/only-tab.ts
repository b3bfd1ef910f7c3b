const LOCK = 'verbatim';
/** A page that is being reloaded gives its lock back a moment after the new one has begun (ms). */
const PATIENCE = 500;
const forever = new Promise<never>(() => undefined);

function hold(options: LockOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(LOCK, options, () => {
        resolve();
        return forever;
      })
      .catch(reject);
  });
}

/**
 * Makes this the one tab that has Verbatim open, until it is closed: two would work on the same data without
 * knowing of each other. `taken` means another tab is the one; {@link whenTabIsFree} then waits for it.
 */
export async function claimTab(): Promise<'ours' | 'taken'> {
  try {
    await hold({ signal: AbortSignal.timeout(PATIENCE) });
    return 'ours';
  } catch (error) {
    const waited = error instanceof DOMException && /^(Abort|Timeout)Error$/.test(error.name);
    if (!waited) throw error;
    return 'taken';
  }
}

/** Resolves, with this tab as the one, when the other was closed. */
export const whenTabIsFree = (): Promise<void> => hold({});

/** Whether another tab waits for this one to close. */
export async function othersWait(): Promise<boolean> {
  const { pending = [] } = await navigator.locks.query();
  return pending.some(({ name }) => name === LOCK);
}
