import { rejectionId } from '../../../shared/operations/suggestions';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import { createSuggester } from '../../../shared/suggest/create-suggester';
import type { Suggest } from '../../../shared/suggest/create-suggester';
import { detectLanguage } from '../../../shared/text/detect-language';
import { lookKey } from './suggest-protocol';
import type { SuggestReply, SuggestRequest } from './suggest-protocol';

/** Suggestions sent at a time: each message is read on the window's side within a few ms. */
const BATCH = 400;

let english: Promise<Suggest> | null = null;
const plain = createSuggester(null);

/** The tagger knows English; its model is loaded when such a text comes. */
async function withTagger(): Promise<Suggest> {
  const [{ createWinkTagger }, { default: model }] = await Promise.all([
    import('../../../shared/suggest/wink-tagger'),
    import('wink-eng-lite-web-model'),
  ]);
  return createSuggester(createWinkTagger(model));
}

const isEnglish = (language: string): boolean => /^en\b/i.test(language);

async function answer(request: SuggestRequest): Promise<void> {
  const { hash, text, language: given } = request;
  const language = given === '' ? detectLanguage(text) : given;
  const suggest = isEnglish(language) ? await (english ??= withTagger()) : plain;
  const found = suggest(text, { language }).map(
    (one): FoundSuggestion => ({
      ...one,
      id: rejectionId(hash, one),
    }),
  );
  for (let at = 0; at === 0 || at < found.length; at += BATCH) {
    const done = at + BATCH >= found.length;
    const reply: SuggestReply = {
      of: lookKey(request),
      found: found.slice(at, at + BATCH),
      done,
      language,
    };
    self.postMessage(reply);
  }
}

self.addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  answer(data).catch((error: unknown) => {
    // Reaches the window as an error of the worker.
    setTimeout(() => {
      throw error;
    });
  });
});
