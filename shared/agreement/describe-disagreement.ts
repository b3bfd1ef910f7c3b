import type { Id, TextHash } from '../model/ids';
import { sentenceAround } from '../text/sentences';
import { labelsOf } from './choices';
import type { Passage } from './passages';
import type { What } from './question';
import type { Study } from './read-study';

/** What one annotator made of a passage in dispute. */
export interface ShownChoice {
  readonly annotator: Id;
  /** Their quote and its article; null when they did not mark the passage. */
  readonly quote: { readonly documentId: Id; readonly id: Id } | null;
  /** The words they marked; '' when none. */
  readonly words: string;
  /** Names of speakers or events, or the kind; empty for none. */
  readonly labels: readonly string[];
}

/** A passage in dispute, in the sentence it stands in, with what each annotator made of it. */
export interface ShownDisagreement {
  readonly key: string;
  readonly title: string;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  readonly choices: readonly ShownChoice[];
}

/** The longest words that are shown, in characters: enough to know the passage by. */
const LONGEST = 320;

function shorten(words: string, longest: number): string {
  const characters = Array.from(words);
  if (characters.length <= longest) return words;
  const half = Math.floor(longest / 2);
  return `${characters.slice(0, half).join('')} … ${characters.slice(-half).join('')}`;
}

/** Puts a passage in dispute into words; without its text the longest quote of it has to do. */
export function describeDisagreement(
  study: Study,
  texts: ReadonlyMap<TextHash, string>,
  what: What,
  { textHash, span, annotators, quotes }: Passage,
): ShownDisagreement {
  const text = texts.get(textHash);
  const around = text === undefined ? span : sentenceAround(text, span, '');
  const longest = quotes.map(({ anchor }) => anchor.exact).toSorted((a, b) => b.length - a.length);
  const byAnnotator = new Map(quotes.map((quote) => [quote.layer, quote]));
  return {
    key: quotes.map(({ id }) => id).join(' '),
    title: study.articles.find((article) => article.textHash === textHash)?.title ?? '',
    before: shorten(text?.slice(around.start, span.start) ?? '', LONGEST),
    exact: shorten(text?.slice(span.start, span.end) ?? longest[0] ?? '', LONGEST),
    after: shorten(text?.slice(span.end, around.end) ?? '', LONGEST),
    choices: annotators.map((annotator) => {
      const quote = byAnnotator.get(annotator);
      if (!quote) return { annotator, quote: null, words: '', labels: [] };
      const labels = labelsOf(quote, what, study.resolve);
      return {
        annotator,
        quote: { documentId: quote.documentId, id: quote.id },
        words: shorten(quote.anchor.exact, LONGEST),
        labels: what === 'kinds' ? labels : labels.map(study.nameOf),
      };
    }),
  };
}
