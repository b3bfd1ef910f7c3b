import type { Bridge } from './bridge';
import type { Codec } from './codec';

/** A message between a renderer and the main process. */
export interface Wire {
  readonly kind: 'send' | 'invoke' | 'reply' | 'event' | 'preload-error';
  readonly channel: string;
  readonly args: readonly unknown[];
  readonly call?: number;
  readonly error?: string;
}

/** What a sandboxed preload sees of its process. */
export interface PreloadEnvironment {
  readonly platform: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly argv: readonly string[];
  readonly isolated: boolean;
}

/** The names by which the two worlds and DevTools meet in the isolated world. */
export const BINDING = '__electronDoubleSend';
export const RECEIVE = '__electronDoubleReceive';

/** Runs in the page's own world, as source text: waits for the preload's side and joins the bridge. */
export function joinFromPage(BridgeClass: typeof Bridge, secret: string): void {
  if (window !== window.top) return;
  window.addEventListener(
    secret,
    (event) => {
      event.stopImmediatePropagation();
      const element = (event as MouseEvent).relatedTarget;
      if (element) new BridgeClass(element, 'page').join();
    },
    { once: true, capture: true },
  );
}

/** Runs in the isolated world, as source text: gives the preload its `electron` and starts it. */
export function startPreload(
  BridgeClass: typeof Bridge,
  codec: Codec,
  names: { readonly secret: string; readonly binding: string; readonly receive: string },
  environment: PreloadEnvironment,
  preload: ((...scope: unknown[]) => void) | null,
): void {
  if (window !== window.top || !preload) return; // frames within get no preload, as in Electron
  type Listener = (...args: unknown[]) => void;
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const sendRaw = world[names.binding];
  const element = document.createElement('i');
  window.dispatchEvent(new MouseEvent(names.secret, { relatedTarget: element }));
  const bridge = new BridgeClass(element, 'preload').join();
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  const calls = new Map<number, [(value: unknown) => void, (error: unknown) => void]>();
  let lastCall = 0;
  const send = (wire: Wire) => sendRaw?.(codec.encode(wire));
  const add = (channel: string, listener: Listener, once: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  };
  const remove = (channel: string, listener: Listener) => {
    const rest = (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener);
    listeners.set(channel, rest);
    return ipcRenderer;
  };
  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => send({ kind: 'send', channel, args }),
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        lastCall += 1;
        send({ kind: 'invoke', channel, args, call: lastCall });
        calls.set(lastCall, [resolve, reject]);
      }),
    on: (channel: string, listener: Listener) => add(channel, listener, false),
    once: (channel: string, listener: Listener) => add(channel, listener, true),
    off: remove,
    removeListener: remove,
  };
  world[names.receive] = (text) => {
    const { kind, channel, args, call, error } = codec.decode(text) as Wire;
    if (kind === 'reply') {
      const settle = calls.get(call ?? 0);
      calls.delete(call ?? 0);
      if (error === undefined) settle?.[0](args[0]);
      else settle?.[1](new Error(error));
      return;
    }
    for (const { listener, once } of listeners.get(channel) ?? []) {
      if (once) remove(channel, listener);
      listener({ sender: ipcRenderer, ports: [] }, ...args);
    }
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, value: unknown) => {
      if (!environment.isolated) {
        throw new Error('contextBridge API can only be used when contextIsolation is enabled');
      }
      bridge.expose(key, value);
    },
  };
  const requireModule = (name: string) => {
    if (['electron', 'electron/renderer', 'electron/common'].includes(name)) {
      return { contextBridge, ipcRenderer };
    }
    throw new Error(`module not found: ${name}`);
  };
  const { platform, versions, argv } = environment;
  const process = { platform, versions, argv, env: {}, sandboxed: true, type: 'renderer' };
  const module = { exports: {} };
  try {
    preload(requireModule, process, module.exports, module, globalThis);
  } catch (error) {
    console.error('Unable to load preload script', error);
    send({ kind: 'preload-error', channel: '', args: [String(error)] });
  }
}
