import { forceCloseDatabase } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import { vi } from 'vitest';

/** For tests: from now on, the connections that read or write. Ends with `vi.restoreAllMocks()`. */
export function watchConnections(): ReadonlySet<IDBDatabase> {
  const connections = new Set<IDBDatabase>();
  const original: CallableFunction = Object.getOwnPropertyDescriptor(
    IDBDatabase.prototype,
    'transaction',
  )?.value;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    connections.add(this);
    const made: IDBTransaction = Reflect.apply(original, this, args);
    return made;
  });
  return connections;
}

/** For tests: throws a database away as a browser does on a full disk: connections are closed, and nobody is asked. */
export async function evict(name: string, connections: ReadonlySet<IDBDatabase>): Promise<void> {
  for (const connection of connections)
    forceCloseDatabase(connection as unknown as Parameters<typeof forceCloseDatabase>[0]);
  await Dexie.delete(name);
}
