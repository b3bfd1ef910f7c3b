import type { CustomScheme, Privileges, Protocol } from 'electron';
import { state, strict } from './state';

type Handler = (request: Request) => Response | Promise<Response>;

const schemes = new Map<string, Privileges>();
const handlers = new Map<string, Handler>();

/**
 * Chromium cannot navigate to a scheme it does not know: `app://host/path` is shown to it as
 * `https://host.app.invalid/path` — or `http:`, no secure context, when the scheme was not registered as secure.
 */
export function toWeb(url: string): string {
  const [, scheme = '', host = '', rest = ''] =
    /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/i.exec(url) ?? [];
  const privileges = schemes.get(scheme);
  if (!privileges) return url;
  if (!privileges.standard) {
    throw new Error(`electron double: scheme ${scheme} must be registered with standard: true`);
  }
  return `${privileges.secure ? 'https' : 'http'}://${host}.${scheme}.invalid${rest}`;
}

/** The app's own address of what Chromium knows by another. */
export const fromWeb = (url: string): string =>
  url.replace(
    /^https?:\/\/([^/?#]+)\.([a-z0-9+-]+)\.invalid(?=[/?#]|$)/i,
    (whole: string, host: string, scheme: string) =>
      schemes.has(scheme) ? `${scheme}://${host}` : whole,
  );

/** What answers an address, or undefined. */
export const handlerFor = (url: string): Handler | undefined =>
  handlers.get(/^[^:]+/.exec(url)?.[0] ?? '');

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (customSchemes: CustomScheme[]) => {
    if (state.ready) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    for (const { scheme, privileges } of customSchemes) schemes.set(scheme, privileges ?? {});
  },
  handle: (scheme: string, handler: Handler) => {
    if (!state.ready) throw new Error('protocol.handle can only be used after app is ready');
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
} satisfies Partial<Protocol>);
