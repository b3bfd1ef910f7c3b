import { dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { LINK_LABELS } from '../texts/dialog-labels';
import { safeLink } from './safe-link';

const SHOWN_LIMIT = 300;

/** Opens an address in the person's browser after asking. The dialog shows it as it will be sent. */
export async function openLink(window: BrowserWindow, text: string): Promise<'opened' | 'refused'> {
  const link = safeLink(text);
  if (!link) return 'refused';
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: LINK_LABELS.question,
    detail: link.length > SHOWN_LIMIT ? `${link.slice(0, SHOWN_LIMIT)}…` : link,
    buttons: [LINK_LABELS.open, LINK_LABELS.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return 'refused';
  await shell.openExternal(link);
  return 'opened';
}
