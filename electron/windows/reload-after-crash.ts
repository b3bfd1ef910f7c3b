import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { CRASH_LABELS } from '../texts/dialog-labels';

const LIMIT = 3;
const WITHIN_MS = 60_000;

/** Loads the page again when its process ends: what was saved is there. After three times in a minute it asks. */
export function reloadAfterCrash(window: BrowserWindow, onGone: () => void): void {
  let times: number[] = [];
  const ask = async () => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: CRASH_LABELS.message,
      detail: CRASH_LABELS.detail,
      buttons: [CRASH_LABELS.again, CRASH_LABELS.quit],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    times = [];
    if (response === 0) window.webContents.reload();
    else app.quit();
  };
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    onGone();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = Date.now();
    times = [...times.filter((time) => now - time < WITHIN_MS), now];
    if (times.length > LIMIT) void ask();
    // Not from within the event: the process is still being taken down.
    else setImmediate(() => !window.isDestroyed() && window.webContents.reload());
  });
}
