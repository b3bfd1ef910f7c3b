import type { EventEmitter } from 'node:events';
import type { DevTools } from './chromium';
import { fromWeb, handlerFor } from './protocol';
import { isCancelled } from './session';
import { emitPreventable } from './state';

/** The facts about a page that decide which of its requests are allowed. */
interface Page extends EventEmitter {
  readonly mainFrameId: string;
  readonly loading: string;
  readonly destroyed: boolean;
  readonly getURL: () => string;
}

interface Paused {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly postData?: string;
  };
}

/** Every request that would have left the app, in order. */
export const blockedRequests: string[] = [];

/** Whether the app lets a frame go there; what it loads itself it is not asked about. */
function mayNavigate(page: Page, { request, frameId }: Paused): boolean {
  const isMainFrame = frameId === page.mainFrameId;
  const url = fromWeb(request.url);
  if (isMainFrame) {
    if (page.loading !== request.url) {
      if (
        url !== page.getURL() &&
        emitPreventable(page, 'will-navigate', { url, isMainFrame }, url)
      ) {
        return false;
      }
      if (emitPreventable(page, 'will-frame-navigate', { url, isMainFrame })) return false;
    }
    page.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false });
    return true;
  }
  return !emitPreventable(page, 'will-frame-navigate', { url, isMainFrame });
}

async function answer(page: Page, tools: DevTools, paused: Paused): Promise<void> {
  const { requestId, request } = paused;
  const url = fromWeb(request.url);
  const fail = (errorReason: 'Aborted' | 'BlockedByClient' | 'Failed') =>
    tools.send('Fetch.failRequest', { requestId, errorReason });
  if (paused.resourceType === 'Document' && !mayNavigate(page, paused)) {
    await fail('Aborted');
    return;
  }
  const handler = handlerFor(url);
  if (isCancelled(url) || !handler) {
    blockedRequests.push(request.url); // no spec ever reaches a network
    await fail('BlockedByClient');
    return;
  }
  const { method, headers, postData } = request;
  const response = await handler(
    new Request(url, { method, headers, ...(postData === undefined ? {} : { body: postData }) }),
  );
  await tools.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

/** Answers every request of a page from the app's own protocol handler, so that its headers are the real ones. */
export function answerRequests(page: Page, tools: DevTools): void {
  tools.on('Fetch.requestPaused', (paused) => {
    answer(page, tools, paused).catch((error: unknown) => {
      if (page.destroyed) return;
      console.error('electron double: request', paused.request.url, error);
      tools
        .send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' })
        .catch(() => undefined); // answered meanwhile, or gone
    });
  });
}
