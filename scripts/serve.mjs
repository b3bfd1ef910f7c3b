// The browser edition: the built renderer on loopback, with the headers the desktop app has.
import { open, readFile, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
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

/** The path and query of a request's target, whether it is given as a path or as a whole address; null when malformed. */
function targetOf(request) {
  try {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    return { path: decodeURIComponent(pathname), rest: pathname + search };
  } catch {
    return null;
  }
}

/**
 * Opens the file that a path names inside `folder`, links followed. Null when there is no such file or it lies
 * outside. The file system says no in many ways (no such name, a file in place of a folder, a name that is too
 * long, a circle of links, no permission), and to all of them the answer is the same: nothing is served here.
 */
async function openFile(folder, path) {
  if (path.includes('\0')) return null;
  const named = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!named.startsWith(folder + sep)) return null;
  let handle = null;
  try {
    const file = await realpath(named);
    if (!file.startsWith((await realpath(folder)) + sep)) return null;
    handle = await open(file);
    const stats = await handle.stat();
    if (stats.isFile()) return { handle, size: stats.size, name: named };
  } catch (error) {
    if (typeof error.code !== 'string') throw error;
  }
  await handle?.close();
  return null;
}

/** Hashed names never change; all else is asked for again, so that an update arrives whole. */
const caching = (file) =>
  file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Answers one request. Rejects only when the connection broke or the file could not be read to its end. */
async function answer(request, response, { folder, headers, port }) {
  const plain = { ...headers, 'content-type': TYPES['.txt'] };
  const target = targetOf(request);
  if (!target) {
    response.writeHead(400, plain).end('Bad request');
    return;
  }
  // A page elsewhere may point its own name at this machine; only our own address is answered.
  if (request.headers.host === `localhost:${port}`) {
    response.writeHead(308, { location: `http://127.0.0.1:${port}${target.rest}` }).end();
    return;
  }
  if (request.headers.host !== `127.0.0.1:${port}`) {
    response.writeHead(421).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const file = await openFile(folder, target.path);
  if (!file) {
    response.writeHead(404, plain).end('Not found');
    return;
  }
  try {
    response.writeHead(200, {
      ...headers,
      'content-type': TYPES[extname(file.name)] ?? 'application/octet-stream',
      'content-length': file.size,
      'cache-control': caching(file.name),
    });
    if (request.method === 'HEAD' || file.size === 0) response.end();
    // As many bytes as were promised, should the file grow meanwhile.
    else await pipeline(file.handle.createReadStream({ end: file.size - 1 }), response);
  } finally {
    await file.handle.close();
  }
}

/**
 * Serves the browser edition on 127.0.0.1. Port 0 takes a free one (for tests). No request ends the server: what
 * cannot be answered closes its own connection only.
 * Rejects with the system's error (`code` EADDRINUSE when the port is taken).
 * @param {{port?: number, folder?: string}} [options]
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function serve({ port = DEFAULT_PORT, folder = join(ROOT, 'out', 'renderer') } = {}) {
  const headers = await securityHeaders();
  let own = port;
  const server = createServer((request, response) => {
    // A connection that broke off has nobody to be told.
    answer(request, response, { folder, headers, port: own }).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  own = server.address().port;
  // Too many connections at once: those that came are still answered, and later ones again.
  server.on('error', (error) => console.error(`A connection was not taken: ${error.message}`));
  return {
    url: `http://127.0.0.1:${own}/`,
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
