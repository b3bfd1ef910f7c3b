import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { CLOSE_LABELS } from '../texts/dialog-labels';

/** Saving takes a moment; a disk that answers at all answers within this. */
const PATIENCE_MS = 3000;

export interface CloseGuard {
  readonly setUnsaved: (unsaved: boolean) => void;
}

/**
 * Holds a closing window back while something is unsaved: it waits a little, then asks. Quitting goes on once the
 * window is closed.
 */
export function guardClosing(window: BrowserWindow): CloseGuard {
  let unsaved = false;
  let asking = false;
  let mayClose = false;
  let quitting = false;
  let wake: (() => void) | null = null;

  const saved = () =>
    new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE_MS);
      wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });

  const decide = async (): Promise<boolean> => {
    if (await saved()) return true;
    if (window.isDestroyed()) return false;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: CLOSE_LABELS.question,
      detail: CLOSE_LABELS.detail,
      buttons: [CLOSE_LABELS.keepOpen, CLOSE_LABELS.close],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1 || !unsaved;
  };

  const finish = async () => {
    asking = true;
    try {
      mayClose = await decide();
    } finally {
      asking = false;
      wake = null;
    }
    const goOn = quitting;
    quitting = false;
    if (!mayClose || window.isDestroyed()) return;
    if (goOn) app.quit();
    else window.close();
  };

  const onBeforeQuit = () => {
    quitting = true;
  };
  app.on('before-quit', onBeforeQuit);
  window.on('closed', () => app.off('before-quit', onBeforeQuit));
  window.on('close', (event) => {
    if (!unsaved || mayClose) return;
    event.preventDefault();
    if (!asking) void finish();
  });

  return {
    setUnsaved: (next) => {
      unsaved = next;
      window.setDocumentEdited(next);
      if (!next) wake?.();
    },
  };
}
