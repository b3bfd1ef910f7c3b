import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { App } from 'electron';
import { takePlace } from './single-instance';
import { appFolder, appPackage, emitPreventable, flag, shutDown, state, strict } from './state';

const userData = resolve(flag('user-data-dir') ?? join(tmpdir(), `electron-double-${process.pid}`));
/** Where Chromium keeps its data. */
export const profileFolder = (): string => join(userData, 'double-chromium');
const paths = new Map<string, string>([
  ['userData', userData],
  ['sessionData', userData],
  ['home', homedir()],
  ['temp', tmpdir()],
  ['documents', join(homedir(), 'Documents')],
]);

/** Closes every window; false when one refuses. Set by windows.ts, which needs `app` itself. */
let closeAll: () => Promise<boolean> = async () => true;
export const onQuit = (close: () => Promise<boolean>): void => {
  closeAll = close;
};

let becomeReady: () => void = () => undefined;
const ready = new Promise<void>((done) => {
  becomeReady = done;
});

/** Events of the app, also those that only the system sends: specs emit `second-instance` and `open-file`. */
export const appEvents = new EventEmitter();

/** The order of Electron: before-quit, the windows' close, will-quit, quit. Any of the first three can prevent it. */
async function quit(): Promise<void> {
  if (state.quitting) return;
  state.quitting = true;
  const prevented =
    emitPreventable(appEvents, 'before-quit') ||
    !(await closeAll()) ||
    emitPreventable(appEvents, 'will-quit');
  if (prevented) {
    state.quitting = false;
    return;
  }
  appEvents.emit('quit', {}, 0);
  await shutDown(0);
}

const appName = appPackage.productName ?? appPackage.name;

const methods = {
  name: appName,
  isPackaged: false,
  whenReady: () => ready,
  isReady: () => state.ready,
  getName: () => appName,
  getVersion: () => appPackage.version,
  getAppPath: () => appFolder,
  getPath: (name: string) => {
    const path = paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  },
  requestSingleInstanceLock: () =>
    takePlace(userData, (second, folder) => appEvents.emit('second-instance', {}, second, folder)),
  enableSandbox: () => {
    if (state.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  },
  addRecentDocument: () => undefined,
  clearRecentDocuments: () => undefined,
  quit: () => void quit(),
  exit: (code = 0) => void shutDown(code),
} satisfies Partial<App>;

export const app = strict('app', Object.assign(appEvents, methods));

/** Tells the app that it may begin. */
export function fireReady(): void {
  state.ready = true;
  becomeReady();
  appEvents.emit('ready', {}, {});
}
