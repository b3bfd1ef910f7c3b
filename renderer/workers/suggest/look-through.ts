import type { TextHash } from '../../../shared/model/ids';
import { rejectionId } from '../../../shared/model/derived-ids';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import { createSuggester } from '../../../shared/suggest/create-suggester';
import type { Suggest } from '../../../shared/suggest/create-suggester';
import { detectLanguage } from '../../../shared/text/detect-language';

/** One text to look through. `language` is a BCP 47 tag, '' to have it detected. */
export interface SuggestRequest {
  readonly hash: TextHash;
  readonly text: string;
  readonly language: string;
}

/** A part of what was found in a text, in its order, and how the text was read. */
export interface FoundPart {
  readonly found: readonly FoundSuggestion[];
  readonly language: string;
}

/** What the worker is asked. */
export interface SuggestQuestions {
  /** Looks through a text: every part but the last is news, the last is the answer. */
  lookThrough(onPart: (part: FoundPart) => void, request: SuggestRequest): Promise<FoundPart>;
}

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

/** Finds what a text offers, in parts. */
export async function lookThrough(
  onPart: (part: FoundPart) => void,
  { hash, text, language: given }: SuggestRequest,
): Promise<FoundPart> {
  const language = given === '' ? detectLanguage(text) : given;
  const suggest = isEnglish(language) ? await (english ??= withTagger()) : plain;
  const found = suggest(text, { language }).map(
    (one): FoundSuggestion => ({ ...one, id: rejectionId(hash, one) }),
  );
  let at = 0;
  for (; at + BATCH < found.length; at += BATCH)
    onPart({ found: found.slice(at, at + BATCH), language });
  return { found: found.slice(at), language };
}
