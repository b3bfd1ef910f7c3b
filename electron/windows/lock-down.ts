import type { Session, WebContents } from 'electron';
import { APP_ORIGIN } from '../../shared/host/ipc';

/** Copying writes to the clipboard; lasting storage is what keeps a person's work when the disk runs low. */
const ALLOWED = new Set(['clipboard-sanitized-write', 'persistent-storage']);
const REMOTE = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'];

const isAllowed = (permission: string, origin: string): boolean =>
  ALLOWED.has(permission) && origin === APP_ORIGIN;

/** Denies every permission but two harmless ones, and every request that would leave the app. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide) =>
    decide(isAllowed(permission, contents.mainFrame.origin)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isAllowed(permission, origin.replace(/\/$/, '')),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest({ urls: REMOTE }, (_details, decide) =>
    decide({ cancel: true }),
  );
}

const isHome = (url: string): boolean =>
  url === `${APP_ORIGIN}/` || url === `${APP_ORIGIN}/index.html`;

/** Keeps a page where it is: no navigation (a dropped file would be one), no windows, no embedded pages. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isHome(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isHome(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
