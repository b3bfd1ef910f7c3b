/**
 * Makes the browser edition start offline. Each build has one cache, filled whole or not at all. A page is served from
 * the newest build that is here whole, and goes on with its own while it is open: the names of its files hold their
 * hashes. So a newer build needs no newer worker: that one waits, as browsers do it, until no page is open. (To have
 * it skip its turn during a reload is a race in Chromium, which can leave the page waiting for an answer for good.)
 * The build writes the two constants (see scripts/service-worker-plugin.ts), so this file imports nothing.
 */
declare const VERBATIM_REVISION: string;
declare const VERBATIM_ASSETS: readonly string[];

const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE_PREFIX = 'verbatim-';
const CACHE = CACHE_PREFIX + VERBATIM_REVISION;

/** Past the browser's own cache, so that no file of an older build gets in. Anew, to be the last in the order. */
async function fillCache(): Promise<void> {
  await caches.delete(CACHE);
  const cache = await caches.open(CACHE);
  await cache.addAll(VERBATIM_ASSETS.map((url) => new Request(url, { cache: 'reload' })));
}

/** The caches of all builds here that can start, newest first. */
async function builds(): Promise<string[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX)).toReversed();
  const whole = await Promise.all(names.map((name) => caches.match('/', { cacheName: name })));
  return names.filter((_, index) => whole[index] !== undefined);
}

/** Drops all but the newest build and the one that the only open page is of. */
async function dropOthers(revision: string): Promise<void> {
  const [, ...older] = await builds();
  const others = older.filter((name) => name !== CACHE_PREFIX + revision);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  const wanted = request.mode === 'navigate' ? '/' : request;
  for (const cacheName of await builds()) {
    const found = await caches.match(wanted, { cacheName });
    if (found) return found;
  }
  return fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(fillCache()));
worker.addEventListener('message', (event: ExtendableMessageEvent) => {
  if (typeof event.data === 'string') event.waitUntil(dropOthers(event.data));
});
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin) return;
  if (mode === 'navigate' && pathname !== '/') return;
  event.respondWith(answer(event.request));
});
