import type { InertPage } from '../../../shared/original/inert-page';
import { savedPage } from '../../../shared/original/saved-page';
import { answerQuestions } from '../conversation';

/** What the worker is asked: what is seen of a saved page. */
export interface SavedPageQuestions {
  show(onNews: never, bytes: Uint8Array, mediaType: string): Promise<InertPage | null>;
}

answerQuestions<SavedPageQuestions>({
  show: (_onNews, bytes, mediaType) => savedPage(bytes, mediaType),
});
