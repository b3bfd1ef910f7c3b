/**
 * Makes the browser edition start offline. Each build has one cache, filled whole or not at all; a page is served
 * from one build only. A newer build waits until no page of the old one is open, or takes over at a reload of the
 * only one. The build writes the two constants (see scripts/service-worker-plugin.ts), so this file imports nothing.
 */
declare const VERBATIM_REVISION: string;
declare const VERBATIM_ASSETS: readonly string[];

const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE_PREFIX = 'verbatim-';
const CACHE = CACHE_PREFIX + VERBATIM_REVISION;
const TAKE_OVER = 'take-over';

/** Past the browser's own cache, so that no file of an older build gets in. */
async function fillCache(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(VERBATIM_ASSETS.map((url) => new Request(url, { cache: 'reload' })));
}

async function dropOtherCaches(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE)
      .map((name) => caches.delete(name)),
  );
}

/** A reload with a newer build waiting: let it take over when this is the only page, then load again. */
async function makeWay(): Promise<Response | null> {
  const { waiting } = worker.registration;
  if (!waiting || (await worker.clients.matchAll()).length > 1) return null;
  waiting.postMessage(TAKE_OVER);
  return new Response('', { headers: { refresh: '0' } });
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  if (request.mode === 'navigate') {
    return (await makeWay()) ?? (await cache.match('/')) ?? fetch(request);
  }
  return (await cache.match(request)) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(fillCache()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOtherCaches()));
worker.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin) return;
  if (mode === 'navigate' && pathname !== '/') return;
  event.respondWith(answer(event.request));
});
