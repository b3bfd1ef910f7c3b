import { isStoreState } from '../../shared/recovery/parse-entry';
import type { StoreState } from '../../shared/recovery/store-state';
import type { SentinelSurvey } from '../../shared/recovery/survey';

const KEY = 'verbatim-sentinel';

/** What the window itself wrote beside the database after the last change. A browser without such a place has none. */
export function readWindowSentinel(): SentinelSurvey {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return { state: null, damaged: false };
    const state: unknown = JSON.parse(text);
    return isStoreState(state) ? { state, damaged: false } : { state: null, damaged: true };
  } catch (error) {
    return { state: null, damaged: error instanceof SyntaxError };
  }
}

/** Notes what the database was last known to be. The host keeps the same: where there is no room here, that has to do. */
export function writeWindowSentinel(state: StoreState): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // A former one that stays would be behind, which hides nothing and accuses nobody.
  }
}
