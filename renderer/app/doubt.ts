import type { Acknowledged } from '../db/repository';

const KEY = 'verbatim-doubt';
const CLEARED = 'verbatim-doubt-cleared';

/**
 * The store was found damaged or gone while it was open: the window is loaded again, and the start reads every row
 * before it trusts any. While there are changes that only this window has, it stays: they are exported first, as the header
 * says, and the doubt waits.
 */
export function doubtStore({ unsaved }: Pick<Acknowledged, 'unsaved'>): void {
  try {
    if (sessionStorage.getItem(CLEARED) !== null) return;
    localStorage.setItem(KEY, new Date().toISOString());
  } catch {
    // Where a doubt cannot be kept, loading the window again would find nothing.
    return;
  }
  if (unsaved().length === 0) window.location.reload();
}

/** The store was read row by row and is whole: a doubt that comes again in this window is about something else. */
export function clearDoubt(): void {
  trustStore();
  try {
    sessionStorage.setItem(CLEARED, 'yes');
  } catch {
    // Then no doubt can be kept either.
  }
}

/** Whether the store is in doubt since it was last open. */
export function isStoreInDoubt(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** The store was put in order. */
export function trustStore(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept, no doubt was kept either.
  }
}
