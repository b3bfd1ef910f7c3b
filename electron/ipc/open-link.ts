import { dialog, shell } from 'electron';
import type { BrowserWindow } from 'electron';
import { LINK_LABELS } from '../menu/labels';

/** The address to open, or null: only `https:` without a name and password, which can disguise the host. */
export function safeLink(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'https:' && !url.username && !url.password ? url.href : null;
}

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
