import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { tell } from '../ipc/channels';
import { CLOSE_LABELS } from '../texts/dialog-labels';

/** Saving takes a moment; a disk that answers at all answers within this. */
const PATIENCE_MS = 3000;

/** How long the page may take to prepare for closing: what it does then is good to have, and nothing is lost without. */
const PREPARING_MS = 5000;

export interface CloseGuard {
  readonly setUnsaved: (unsaved: boolean) => void;
  /** Whether the page wants to be asked before the window closes. */
  readonly setPrepares: (prepares: boolean) => void;
  /** The page has done what it wanted to do. */
  readonly prepared: () => void;
}

/**
 * Holds a closing window back while something is unsaved: it waits a little, then asks. Then it lets the page prepare.
 * Quitting goes on once the window is closed.
 */
export function guardClosing(window: BrowserWindow): CloseGuard {
  let unsaved = false;
  let prepares = false;
  let asking = false;
  let mayClose = false;
  let quitting = false;
  let preparing = false;
  let wake: (() => void) | null = null;

  /** Whether {@link wake} is called in time. */
  const woken = (patience: number) =>
    new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), patience);
      wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });

  const mayGo = async (): Promise<boolean> => {
    if (!unsaved || (await woken(PATIENCE_MS))) return true;
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

  const decide = async (): Promise<boolean> => {
    if (!(await mayGo())) return false;
    preparing = prepares;
    if (preparing) {
      tell(window, 'window:closing');
      await woken(PREPARING_MS);
      preparing = false;
    }
    return true;
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
    if ((!unsaved && !prepares) || mayClose) return;
    event.preventDefault();
    if (!asking) void finish();
  });

  return {
    setUnsaved: (next) => {
      unsaved = next;
      window.setDocumentEdited(next);
      // Saving what is done in preparing is waited for with it.
      if (!next && !preparing) wake?.();
    },
    setPrepares: (next) => {
      prepares = next;
      if (!next && preparing) wake?.();
    },
    prepared: () => {
      if (preparing) wake?.();
    },
  };
}
