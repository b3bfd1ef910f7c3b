import type { Span } from '../model/anchor';

/** How far from a span its sentence is looked for, in UTF-16 units, where a paragraph is longer than that. */
const FAR = 4000;
/** Words whose full stop ends no sentence: titles, initials, and abbreviations before names or numbers. */
const ABBREVIATION =
  /(?:^|[\s(“"'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|St|Jr|Sr|No|Nr|vs|etc|e\.g|i\.e|a\.m|p\.m|U\.S|U\.N|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|bzw|z\.B|M|Mme)\.\s*$/u;

/** German days: “am 3. April”. */
const ORDINAL = /(?:^|\s)\d{1,2}\.\s*$/u;

/**
 * The sentence or sentences that hold a span, within its paragraphs (lines) and without the blanks around. Unicode's
 * sentence rules (`Intl.Segmenter`), but “Mr.” and initials end none.
 */
export function sentenceAround(text: string, span: Span, language: string): Span {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(span.start, span.end - 1));
  const from = Math.max(lineStart, span.start - FAR);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, span.end + FAR);
  let start = from;
  let end = to;
  let previous = '';
  const ordinals = language.startsWith('de');
  for (const { index, segment } of segmenterOf(language).segment(text.slice(from, to))) {
    const at = from + index;
    // A segment after an abbreviation goes on with the sentence before it.
    const begins = !ABBREVIATION.test(previous) && !(ordinals && ORDINAL.test(previous));
    if (begins && at <= span.start) start = at;
    if (begins && at >= span.end) {
      end = at;
      break;
    }
    previous = segment;
  }
  while (start < span.start && /\s/.test(text.charAt(start))) start += 1;
  while (end > span.end && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function segmenterOf(language: string): Intl.Segmenter {
  const options = { granularity: 'sentence' } as const;
  try {
    return new Intl.Segmenter(language === '' ? 'en' : language, options);
  } catch {
    return new Intl.Segmenter('en', options); // a tag that is none, as a person may write it
  }
}
