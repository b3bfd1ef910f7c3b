/**
 * Where the databases lie. A browser keeps all of an origin in one place, and where the files of that are damaged it
 * neither opens nor removes a database in it. Storage buckets are further places of the same origin
 * (https://wicg.github.io/storage-buckets/): the newest of ours is the one in use, so that nothing has to be noted of it
 * where it could be lost. Browsers without them have the one place.
 */
interface Buckets {
  keys(): Promise<readonly string[]>;
  open(
    name: string,
    options: { readonly persisted: boolean; readonly durability: 'strict' },
  ): Promise<{ readonly indexedDB: IDBFactory }>;
}

const NAME = /^verbatim-(\d+)$/;
const OPTIONS = { persisted: true, durability: 'strict' } as const;

let settled: Promise<IDBFactory> | null = null;
let factory: IDBFactory | null = null;

const buckets = (): Buckets | undefined =>
  (globalThis as { readonly navigator?: { readonly storageBuckets?: Buckets } }).navigator
    ?.storageBuckets;

/** The number of the newest bucket of ours; 0 where the first place is in use. */
async function newest(of: Buckets): Promise<number> {
  const numbers = (await of.keys()).map((key) => Number(NAME.exec(key)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

async function open(of: Buckets, number: number): Promise<IDBFactory> {
  return (await of.open(`verbatim-${number}`, OPTIONS)).indexedDB;
}

async function find(): Promise<IDBFactory> {
  const of = buckets();
  const number = of ? await newest(of) : 0;
  return of && number > 0 ? open(of, number) : indexedDB;
}

/** Finds the place, once; to be awaited before a database is opened, in a window as in a worker. */
export async function settleStorePlace(): Promise<IDBFactory> {
  settled ??= find();
  try {
    factory = await settled;
    return factory;
  } catch (error) {
    // What did not answer now may do so later.
    settled = null;
    throw error;
  }
}

/** How Dexie is told of the place that was found. */
export const dexiePlace = () => (factory ? { indexedDB: factory, IDBKeyRange } : {});

/**
 * Begins in a new place, and leaves what lies in the former as it is. False where the browser has no other: all of this
 * window that reads and writes is to be started anew after it.
 */
export async function beginInNewPlace(): Promise<boolean> {
  const of = buckets();
  if (!of) return false;
  factory = await open(of, (await newest(of)) + 1);
  settled = Promise.resolve(factory);
  return true;
}
