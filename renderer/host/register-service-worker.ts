import { workerUrl } from '../workers/trusted-url';
import { othersWait } from './only-tab';

/** Not while developing: it would serve yesterday's build. */
const offered = (): boolean =>
  import.meta.env.PROD &&
  'serviceWorker' in navigator &&
  isSecureContext &&
  location.protocol.startsWith('http');

/** Makes the browser edition start without a network. */
export async function registerServiceWorker(): Promise<void> {
  if (!offered()) return;
  await navigator.serviceWorker.register(workerUrl('/service-worker.js'), {
    updateViaCache: 'none',
  });
}

/** Lets what is kept of older builds go, unless another tab is open, which may be of one. For the tab with the lock. */
export async function dropOlderBuilds(): Promise<void> {
  const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  if (build === undefined || !offered() || (await othersWait())) return;
  navigator.serviceWorker.controller?.postMessage(build);
}
