const KEY = 'verbatim-doubt';

/**
 * The store was found damaged or gone while it was open: the window is loaded again, and the start reads every row
 * before it trusts any.
 */
export function doubtStore(): void {
  localStorage.setItem(KEY, new Date().toISOString());
  window.location.reload();
}

/** Whether the store is in doubt since it was last open. */
export function isStoreInDoubt(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** The store was read as a whole, or put in order. */
export function trustStore(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing can be kept, no doubt was kept either.
  }
}
