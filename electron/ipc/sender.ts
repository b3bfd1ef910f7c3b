import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { APP_ORIGIN } from '../../shared/host/ipc';

/** Whether a message comes from the main frame of a page of ours: not from a frame within, not from elsewhere. */
export function isOurPage({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return (
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.frameTreeNodeId === sender.mainFrame.frameTreeNodeId &&
    senderFrame.origin === APP_ORIGIN &&
    senderFrame.url.startsWith(`${APP_ORIGIN}/`)
  );
}
