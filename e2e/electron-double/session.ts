import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { OnBeforeRequestListenerDetails, Session } from 'electron';
import { profileFolder } from './app';
import { fromWeb } from './protocol';
import { chromium, strict } from './state';

type CheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];
type RequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
type RequestPermission = Parameters<NonNullable<RequestHandler>>[1];
type BlockHandler = (
  details: Pick<OnBeforeRequestListenerDetails, 'url'>,
  decide: (answer: { readonly cancel?: boolean }) => void,
) => void;

const set: {
  check: CheckHandler;
  request: RequestHandler;
  block: { readonly urls: readonly RegExp[]; readonly handler: BlockHandler } | null;
} = { check: null, request: null, block: null };

/** Permissions by Chromium's name in DevTools and Electron's. */
const PERMISSIONS: readonly (readonly [string, RequestPermission])[] = [
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['persistent-storage', 'persistent-storage'],
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['midi', 'midi'],
];

/** Electron grants everything that no handler denies. Both handlers must agree, as for a request in Electron. */
async function isGranted(contents: object, permission: RequestPermission, origin: string) {
  const details = { requestingUrl: `${origin}/`, isMainFrame: true };
  // The app only looks at the main frame's origin of these.
  const sender = contents as Parameters<NonNullable<RequestHandler>>[0];
  const { check, request } = set;
  if (check && !check(sender, permission, `${origin}/`, details)) return false;
  if (!request) return true;
  return new Promise<boolean>((resolve) => {
    request(sender, permission, resolve, details);
  });
}

/** Asks the app's handlers about every permission and sets Chromium accordingly. */
export async function applyPermissions(contents: object, origin: string): Promise<void> {
  for (const [name, permission] of PERMISSIONS) {
    const granted = await isGranted(contents, permission, fromWeb(origin));
    await chromium()
      .session()
      .send('Browser.setPermission', {
        origin,
        permission: { name },
        setting: granted ? 'granted' : 'denied',
      });
  }
}

/** Whether the app itself cancels a request, whatever else would become of it. */
export function isCancelled(url: string): boolean {
  if (!set.block?.urls.some((pattern) => pattern.test(url))) return false;
  let cancelled = false;
  set.block.handler({ url }, (answer) => {
    cancelled = answer.cancel === true;
  });
  return cancelled;
}

const toPattern = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

export const defaultSession = strict(
  'session',
  Object.assign(new EventEmitter(), {
    setPermissionCheckHandler: (handler: CheckHandler) => {
      set.check = handler;
    },
    setPermissionRequestHandler: (handler: RequestHandler) => {
      set.request = handler;
    },
    getStoragePath: () => join(profileFolder(), 'Default'),
    // No device is ever offered here.
    setDevicePermissionHandler: () => undefined,
    webRequest: strict('webRequest', {
      onBeforeRequest: (filter: { readonly urls: readonly string[] }, handler: BlockHandler) => {
        set.block = { urls: filter.urls.map(toPattern), handler };
      },
    }),
  }),
);
