import type { InertPage } from '../../../shared/original/inert-page';
import { askOnce, converse } from '../conversation';
import type { SavedPageQuestions } from './saved-page-worker';
import workerAddress from './saved-page-worker?worker&url';

/** What is seen of a saved page; null where nothing can be shown, or `signal` was aborted. */
export const readSavedPage = (
  bytes: Uint8Array,
  mediaType: string,
  signal: AbortSignal,
): Promise<InertPage | null> =>
  askOnce(converse<SavedPageQuestions>(workerAddress), signal, 'show', [bytes, mediaType]).catch(
    () => null,
  );
