import type { FoundSuggestion } from '../../shared/operations/suggestions';
import type { SuggestReply, SuggestRequest } from './suggest-protocol';
import workerAddress from './suggest-worker?worker&url';
import { workerUrl } from './trusted-url';

/** What was found in a text so far. */
export interface Found {
  readonly suggestions: readonly FoundSuggestion[];
  readonly done: boolean;
  /** How the text was read, BCP 47; '' when its language is not clear. */
  readonly language: string;
}

/** Texts whose suggestions are kept in memory. */
const KEPT = 8;
/** Suggestions after which the first are shown, and after which all so far are shown again: few times for any length. */
const GROWTH = 4;

/**
 * The window's side of the suggestion worker, which is started with the first text and kept, with its model, for the
 * next. A text that is left while it is looked through ends the worker: nothing else stops it.
 */
export class SuggestClient {
  readonly #kept = new Map<string, Found>();
  #worker: Worker | null = null;
  #stop: (() => void) | null = null;

  /** What is known already of a text. */
  known({ hash, language }: SuggestRequest): Found | null {
    return this.#kept.get(`${hash} ${language}`) ?? null;
  }

  /** Looks through a text; tells what is found, the last time all of it. Gives what cancels. */
  look(request: SuggestRequest, onFound: (found: Found) => void, onFailed: () => void): () => void {
    this.#stop?.();
    const worker = (this.#worker ??= new Worker(workerUrl(workerAddress), { type: 'module' }));
    const suggestions: FoundSuggestion[] = [];
    let shown = 0;
    const listener = ({ data: { found, done, language } }: MessageEvent<SuggestReply>) => {
      for (const one of found) suggestions.push(one);
      if (!done && suggestions.length < shown * GROWTH) return;
      shown = suggestions.length;
      const so = { suggestions: done ? suggestions : [...suggestions], done, language };
      if (done) {
        this.#keep(`${request.hash} ${request.language}`, so);
        release();
      }
      onFound(so);
    };
    const failed = ({ message }: ErrorEvent) => {
      console.error(`The suggestion worker failed: ${message}`);
      this.#stop?.();
      onFailed();
    };
    const release = () => {
      worker.removeEventListener('message', listener);
      worker.removeEventListener('error', failed);
      this.#stop = null;
    };
    this.#stop = () => {
      release();
      worker.terminate();
      this.#worker = null;
    };
    const stop = this.#stop;
    worker.addEventListener('message', listener);
    worker.addEventListener('error', failed);
    worker.postMessage(request);
    return () => {
      if (this.#stop === stop) stop();
    };
  }

  /** Ends the worker. */
  close(): void {
    this.#stop?.();
    this.#worker?.terminate();
    this.#worker = null;
  }

  #keep(key: string, found: Found): void {
    this.#kept.set(key, found);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
