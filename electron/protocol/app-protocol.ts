import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { APP_HOST, APP_SCHEME } from '../../shared/host/ipc';
import { securityHeaders } from '../../shared/host/security-headers';
import { errorCode } from '../files/error-code';
import { resolvePath } from './resolve-path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const answer = (status: number, type: string, body: Uint8Array<ArrayBuffer> | null): Response =>
  new Response(body, { status, headers: { ...securityHeaders(), 'content-type': type } });

const refuse = (status: number): Response => answer(status, 'text/plain; charset=utf-8', null);

async function serve(root: string, request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const file = url.host === APP_HOST ? resolvePath(root, url.pathname) : null;
  if (!file) return refuse(403);
  try {
    const body = new Uint8Array(await readFile(file));
    return answer(200, TYPES[extname(file)] ?? 'application/octet-stream', body);
  } catch (error) {
    if (errorCode(error) === null) throw error;
    return refuse(404);
  }
}

/** Must run before the app is ready: only then can a scheme become an origin with storage and workers. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Answers every `app:` address with a file from `root`, and nothing else. */
export function serveApp(root: string): void {
  protocol.handle(APP_SCHEME, (request) => serve(root, request));
}
