import { settleStorePlace } from '../db/store-place';

/**
 * Handles of the browser's file system, kept from one visit to the next. They can be kept in IndexedDB only, and in a
 * database of their own: they are nothing of the project, and no other device could use them.
 */
const NAME = 'verbatim-host';
const STORE = 'handles';

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
}

async function open(): Promise<IDBDatabase> {
  const request = (await settleStorePlace()).open(NAME, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return answerOf(request);
}

/** What was kept under a key, or null. */
export async function readKept<T>(key: string): Promise<T | null> {
  const db = await open();
  try {
    const kept: unknown = await answerOf(db.transaction(STORE).objectStore(STORE).get(key));
    return (kept as T | undefined) ?? null;
  } finally {
    db.close();
  }
}

/** Keeps a handle, or something that holds some, under a key; null forgets it. */
export async function writeKept(key: string, handle: object | null): Promise<void> {
  const db = await open();
  try {
    const store = db.transaction(STORE, 'readwrite').objectStore(STORE);
    if (handle === null) await answerOf(store.delete(key));
    else await answerOf(store.put(handle, key));
  } finally {
    db.close();
  }
}
