import { workerUrl } from '../workers/trusted-url';

/** Makes the browser edition start without a network. Not while developing: it would serve yesterday's build. */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  if (!isSecureContext || !location.protocol.startsWith('http')) return;
  await navigator.serviceWorker.register(workerUrl('/service-worker.js'), {
    updateViaCache: 'none',
  });
}
