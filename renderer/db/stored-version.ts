import { settleStorePlace } from './store-place';

/** What lies on disk under a name, looked at without Dexie and without changing it. */
export type StoredVersion =
  | { readonly found: false }
  /** The version of our schema; Dexie stores ten times that. */
  | { readonly found: true; readonly version: number };

/** Dexie multiplies versions by this. */
const DEXIE_FACTOR = 10;

/** Opens a database as it is. Null when there is none; none is made. Rejects when storage does not open. */
export async function openStored(name: string): Promise<IDBDatabase | null> {
  const place = await settleStorePlace();
  return new Promise((resolve, reject) => {
    const request = place.open(name);
    let absent = false;
    request.addEventListener('upgradeneeded', () => {
      // There was none and the browser is making one: aborting takes it back.
      absent = true;
      request.transaction?.abort();
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', (event) => {
      event.preventDefault();
      if (absent) resolve(null);
      else reject(request.error ?? new Error('the database could not be looked at'));
    });
  });
}

/**
 * Looks which version a stored database has. Dexie opens a newer database without a word and writes rows of the
 * old shape into it, so this comes first. Rejects when storage does not open.
 */
export async function storedVersion(name: string): Promise<StoredVersion> {
  const db = await openStored(name);
  if (!db) return { found: false };
  const { version } = db;
  db.close();
  return { found: true, version: version / DEXIE_FACTOR };
}
