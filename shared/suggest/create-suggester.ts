import { detectLanguage } from '../text/detect-language';
import { introductionOf, lastSentenceOf, signatureOf } from './around';
import { frameOf } from './frame';
import type { LanguagePack } from './languages/pack';
import { packOf } from './languages/packs';
import { paragraphsOf } from './paragraphs';
import { peopleOf } from './people';
import type { Article } from './resolve-speaker';
import { createSalience } from './salience';
import type { Suggestion } from './suggestion';
import type { Tagger } from './tagger';
import { readParagraph, type Turn } from './turns';

/** How a text is to be read. */
export interface SuggestOptions {
  /** BCP 47; guessed from the text when it is not given. */
  readonly language?: string;
}

/** Finds the quotations of a text and who may have said them. */
export type Suggest = (text: string, options?: SuggestOptions) => readonly Suggestion[];

/** Makes an engine; `tagger` may be null: then verbs are told by lists and endings. */
export function createSuggester(tagger: Tagger | null): Suggest {
  return (text, options = {}) =>
    suggestIn(text, packOf(options.language ?? detectLanguage(text)), tagger);
}

function suggestIn(text: string, pack: LanguagePack, tagger: Tagger | null): readonly Suggestion[] {
  const paragraphs = paragraphsOf(text);
  const quotations = paragraphs.flatMap((paragraph) => paragraph.quotations);
  const people = peopleOf(text, pack);
  const salience = createSalience(text, people, quotations, pack);
  const article: Article = { text, people, salience, pack };
  const suggestions: Suggestion[] = [];
  let turn: Turn | null = null;
  let openBefore = false;
  paragraphs.forEach((paragraph, number) => {
    if (paragraph.quotations.length === 0) {
      openBefore = false;
      return;
    }
    const frame = frameOf(text, paragraph, paragraph.quotations, pack, tagger);
    const found = readParagraph(article, frame, {
      turn,
      number,
      openBefore,
      lastSentence: (read) => lastSentenceOf(article, paragraphs[number - 1], tagger, read),
      signature: () => signatureOf(article, paragraph, paragraphs[number + 1], tagger),
      introduction: introductionOf(article, paragraphs[number - 1], tagger),
    });
    for (const one of found) suggestions.push(one.suggestion);
    const last = found.findLast(({ resolved }) => resolved !== null);
    if (last) turn = { resolved: last.resolved, attribution: null, paragraph: number };
    openBefore = paragraph.quotations.at(-1)?.open === true;
  });
  return suggestions;
}
