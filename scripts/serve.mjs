// The browser edition: the built renderer on loopback, with the headers the desktop app has.
import { createReadStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './prepare.mjs';

/** What a browser keeps lives under its address, port included: another port would look like an empty app. */
export const DEFAULT_PORT = 4517;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** The one place of the headers is TypeScript, which this Node cannot import: its types are stripped first. */
async function securityHeaders() {
  const path = join(ROOT, 'shared/host/security-headers.ts');
  const { transformWithOxc } = await import('vite');
  const { code } = await transformWithOxc(await readFile(path, 'utf8'), path, { sourcemap: false });
  const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return module.securityHeaders();
}

/** The file a request asks for inside `folder`, or null: nothing outside is ever served. */
function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep)) return null;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** Hashed names never change; all else is asked for again, so that an update arrives whole. */
const caching = (file) =>
  file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';

/**
 * Serves the browser edition on 127.0.0.1. Port 0 takes a free one (for tests).
 * Rejects with the system's error (`code` EADDRINUSE when the port is taken).
 * @param {{port?: number, folder?: string}} [options]
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({ port = DEFAULT_PORT, folder = join(ROOT, 'out', 'renderer') } = {}) {
  const headers = await securityHeaders();
  const server = createServer((request, response) => {
    const { port: own } = server.address();
    // A page elsewhere may point its own name at this machine; only our own address is answered.
    if (request.headers.host === `localhost:${own}`) {
      response.writeHead(308, { location: `http://127.0.0.1:${own}${request.url}` }).end();
      return;
    }
    if (request.headers.host !== `127.0.0.1:${own}`) {
      response.writeHead(421).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const file = fileFor(folder, request.url ?? '/');
    if (!file) {
      response.writeHead(404, { ...headers, 'content-type': TYPES['.txt'] }).end('Not found');
      return;
    }
    response.writeHead(200, {
      ...headers,
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': statSync(file).size,
      'cache-control': caching(file),
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({ port: Number(process.argv[2] ?? DEFAULT_PORT) });
  console.log(`Verbatim is at ${url}`);
}
