import { BrowserWindow, ipcMain } from 'electron';
import type {
  IpcCall,
  IpcCalls,
  IpcEvent,
  IpcEvents,
  IpcNotice,
  IpcNotices,
} from '../../shared/host/ipc';
import { checkArguments } from './guards';
import type { Guards } from './guards';
import { isOurPage } from './sender';

type CallHandler<C extends IpcCall> = (
  window: BrowserWindow,
  ...args: IpcCalls[C]['args']
) => Promise<IpcCalls[C]['answer']>;

/** Answers one kind of question. A wrong sender or wrong arguments reject: only a bug or an attack sends those. */
export function answerCall<C extends IpcCall>(
  channel: C,
  guards: Guards<IpcCalls[C]['args']>,
  handler: CallHandler<C>,
): void {
  ipcMain.handle(channel, (event, ...values: unknown[]) => {
    const window = isOurPage(event) ? BrowserWindow.fromWebContents(event.sender) : null;
    if (!window) throw new Error(`${channel}: untrusted sender`);
    const args = checkArguments(values, guards);
    if (!args) throw new TypeError(`${channel}: bad arguments`);
    return handler(window, ...args);
  });
}

/** Takes one kind of notice. One from a wrong sender or with wrong arguments is dropped and noted. */
export function receiveNotice<C extends IpcNotice>(
  channel: C,
  guards: Guards<IpcNotices[C]>,
  handler: (window: BrowserWindow, ...args: IpcNotices[C]) => void,
): void {
  ipcMain.on(channel, (event, ...values: unknown[]) => {
    const window = isOurPage(event) ? BrowserWindow.fromWebContents(event.sender) : null;
    const args = window && checkArguments(values, guards);
    if (window && args) handler(window, ...args);
    else console.error(`${channel}: dropped (untrusted sender or bad arguments)`);
  });
}

/** Tells the renderer of a window something, unless the window is gone. */
export function tell<C extends IpcEvent>(
  window: BrowserWindow | null,
  channel: C,
  ...args: IpcEvents[C]
): void {
  if (window && !window.isDestroyed()) window.webContents.send(channel, ...args);
}
