import { EventEmitter } from 'node:events';
import { strict } from './state';

type Handler = (event: object, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();
const listeners = new EventEmitter();

export const ipcMain = strict(
  'ipcMain',
  Object.assign(listeners, {
    handle: (channel: string, handler: Handler) => {
      if (handlers.has(channel)) {
        throw new Error(`Attempted to register a second handler for '${channel}'`);
      }
      handlers.set(channel, handler);
    },
    removeHandler: (channel: string) => {
      handlers.delete(channel);
    },
  }),
);

/** Delivers what a renderer sent without waiting for an answer. */
export function deliver(channel: string, event: object, args: readonly unknown[]): void {
  if (!listeners.emit(channel, event, ...args)) {
    console.warn(`electron double: no ipcMain listener for '${channel}'`);
  }
}

/** Asks the handler of a channel, and answers in Electron's words when it fails. */
export async function invoke(
  channel: string,
  event: object,
  args: readonly unknown[],
): Promise<{ readonly value: unknown } | { readonly error: string }> {
  const handler = handlers.get(channel);
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return { value: structuredClone(await handler(event, ...args)) };
  } catch (error) {
    if (handler) console.error(`Error occurred in handler for '${channel}':`, error);
    return { error: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}
