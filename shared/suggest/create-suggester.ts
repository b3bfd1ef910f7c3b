import { detectLanguage } from '../text/detect-language';
import { introductionOf, lastSentenceOf, signatureOf } from './around';
import { indirectIn } from './indirect';
import { frameOf } from './frame';
import type { LanguagePack } from './languages/pack';
import { packOf } from './languages/packs';
import { paragraphsOf } from './paragraphs';
import { peopleOf } from './people';
import type { ArticleContext } from './resolve-speaker';
import { createSalience } from './salience';
import type { Suggestion } from './suggestion';
import type { Tagger } from './tagger';
import { readParagraph, type Turn } from './turns';

/** How a text is to be read. */
export interface SuggestOptions {
  /** BCP 47; guessed from the text when it is not given. */
  readonly language?: string;
  /** Indirect quotations too; they have no marks. Default false. */
  readonly indirect?: boolean;
}

/** Finds the quotations of a text and who may have said them. */
export type Suggest = (text: string, options?: SuggestOptions) => readonly Suggestion[];

/** Makes an engine. Without a `tagger` it recognises verbs by lists and endings. */
export function createSuggester(tagger: Tagger | null): Suggest {
  return (text, { language = detectLanguage(text), indirect = false } = {}) =>
    suggestIn(text, packOf(language), tagger, indirect);
}

function suggestIn(
  text: string,
  pack: LanguagePack,
  tagger: Tagger | null,
  indirect: boolean,
): readonly Suggestion[] {
  const paragraphs = paragraphsOf(text);
  const quotations = paragraphs.flatMap((paragraph) => paragraph.quotations);
  const people = peopleOf(text, pack);
  const salience = createSalience(text, people, quotations, pack);
  const article: ArticleContext = { text, people, salience, pack, tagger };
  const suggestions: Suggestion[] = [];
  let turn: Turn | null = null;
  let openBefore = false;
  paragraphs.forEach((paragraph, number) => {
    const reported = indirect ? indirectIn(article, paragraph) : [];
    if (paragraph.quotations.length === 0) {
      openBefore = false;
      for (const one of reported) suggestions.push(one);
      return;
    }
    const frame = frameOf(article, paragraph, paragraph.quotations);
    const found = readParagraph(article, frame, {
      turn,
      number,
      openBefore,
      lastSentence: (read) => lastSentenceOf(article, paragraphs[number - 1], read),
      signature: () => signatureOf(article, paragraph, paragraphs[number + 1]),
      introduction: introductionOf(article, paragraphs[number - 1]),
    });
    const both = [...reported, ...found.map(({ suggestion }) => suggestion)];
    for (const one of both.toSorted((a, b) => a.start - b.start)) suggestions.push(one);
    const last = found.findLast(({ resolved }) => resolved !== null);
    if (last) turn = { resolved: last.resolved, attribution: null, paragraph: number };
    openBefore = paragraph.quotations.at(-1)?.open === true;
  });
  return suggestions;
}
