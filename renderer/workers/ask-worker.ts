import type { WorkerReply } from './protocol';
import { workerUrl } from './trusted-url';

/** What long work reports to and obeys. */
export interface WorkControl {
  readonly signal: AbortSignal;
  readonly onStep: (done: number) => void;
}

/**
 * Starts a worker, asks it one question and ends it. `url` is what `import url from './x-worker?worker&url'` gives.
 * Null when it was cancelled; rejects when the worker failed, which is a bug.
 */
export async function askWorker<Value>(
  url: string,
  request: unknown,
  { signal, onStep }: WorkControl,
): Promise<Value | null> {
  if (signal.aborted) return null;
  const worker = new Worker(workerUrl(url), { type: 'module' });
  try {
    return await new Promise<Value | null>((resolve, reject) => {
      signal.addEventListener('abort', () => resolve(null), { once: true });
      worker.addEventListener('error', (event) =>
        reject(new Error(`A worker failed: ${event.message}`)),
      );
      worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply<Value>>) => {
        if (data.kind === 'step') onStep(data.done);
        else resolve(data.value);
      });
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
