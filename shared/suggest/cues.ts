import type { Clause } from './clause';
import type { SuggestionRule } from './suggestion';
import type { Phrase } from './words';

/** What a rule found for a quotation: the phrase that names the speaker, and the tokens of the cue. */
export interface CueAttribution {
  readonly rule: SuggestionRule;
  readonly phrase: Phrase;
  readonly clause: Clause;
  readonly cue: { readonly from: number; readonly to: number } | null;
  /** A verb of saying, not of judging. */
  readonly isSaying: boolean;
  /** A cue that hardly does anything but attribute. */
  readonly isPlain: boolean;
  /** Words between cue and quotation; 0 beside it. */
  readonly distance: number;
}

/** Tokens that are looked at each way from a quotation, so that a sentence without an end costs no more than others. */
export const CUE_REACH = 100;

/** Where a clause surely ends. */
export const BREAK = /^[;]$/u;

/** A verb of saying. */
export const isSaying = (clause: Clause, at: number): boolean =>
  clause.tag(at) === 'verb' && clause.pack.saying.has(clause.word(at));

/** A verb of saying, or one that judges. */
export const isCue = (clause: Clause, at: number): boolean =>
  clause.tag(at) === 'verb' &&
  (clause.pack.saying.has(clause.word(at)) || clause.pack.judging.has(clause.word(at)));

/** Any verb that attributes right beside a quotation. */
export const isBeside = (clause: Clause, at: number): boolean =>
  isCue(clause, at) || (clause.tag(at) === 'verb' && clause.pack.beside.has(clause.word(at)));

/** A comma, a dash, or what is left of a mark. */
export const isSeparator = (word: string): boolean => /^(?:[,—–…'’-]|--+)$/u.test(word);

/** The first token after a quotation that is no comma or dash. */
export function afterQuote(clause: Clause, quote: number): number {
  let at = quote + 1;
  while (isSeparator(clause.word(at))) at += 1;
  return at;
}

export function phraseLength(clause: Clause, at: number): number {
  const first = clause.word(at);
  if (first === '') return 0;
  for (const phrase of clause.pack.according) {
    if (!phrase.startsWith(first)) continue;
    const words = phrase.split(' ');
    if (words.every((word, index) => clause.word(at + index) === word)) return words.length;
  }
  return 0;
}

/** “is saying”. */
export const isProgressive = (clause: Clause, verb: number): boolean =>
  clause.tag(verb - 1) === 'auxiliary';

/**
 * “She said she feared that …”: where the inner subject is a pronoun, the outer one says the same and may be a name. So it
 * is where the inner one is a thing: “Pell said the plan demands that …”.
 */
export function outermost(clause: Clause, inner: CueAttribution): CueAttribution {
  const { headFrom, headTo } = inner.phrase;
  const isPronoun = clause.tag(headFrom) === 'pronoun';
  const isThing = clause.tag(headTo - 1) === 'noun' && !inner.isPlain;
  if (inner.cue === null || (!isPronoun && !isThing)) return inner;
  const outer = nearestCue(clause, headFrom, isPronoun ? isCue : isSaying);
  if (!outer || outer.distance > 20 || outer.phrase.headFrom >= headFrom) return inner;
  return { ...outermost(clause, outer), distance: inner.distance };
}

/** The nearest cue left of a quotation in its clause that has a subject. */
export function nearestCue(
  clause: Clause,
  quote: number,
  isOne: (clause: Clause, at: number) => boolean,
): CueAttribution | null {
  const least = Math.max(clause.from, quote - CUE_REACH);
  for (let at = quote - 1; at >= least; at -= 1) {
    if (BREAK.test(clause.word(at))) return null;
    const found = isOne(clause, at) ? cueAttributionAt(clause, at, quote) : null;
    if (found) return found;
  }
  return null;
}

/** What the cue at a token tells of the quotation after it. */
export function cueAttributionAt(clause: Clause, at: number, quote: number): CueAttribution | null {
  // “was called “…” by critics”: a passive's subject says nothing.
  const passive = /(?:ed|en|said|told)$/u.test(clause.word(at)) && isBeOrBecome(clause, at);
  const phrase = passive
    ? agentOf(clause, quote)
    : (clause.subjectBefore(at) ??
      (at === clause.from ? clause.subjectAfter(at) : null) ??
      subjectOfParticiple(clause, at, quote));
  return (
    phrase &&
    made('same-sentence', clause, phrase, at, at + 1, isSaying(clause, at), quote - at - 1)
  );
}

/** Whether a form of “be” makes the verb a passive or a progressive. */
export const isBeOrBecome = (clause: Clause, verb: number): boolean => {
  let at = verb - 1;
  while (clause.tag(at) === 'adverb') at -= 1;
  return /^(?:is|are|was|were|be|been|being|['’]s|['’]re)$/u.test(clause.word(at));
};

/** “… by X” after the quotation. */
function agentOf(clause: Clause, quote: number): Phrase | null {
  for (let at = quote + 1; at < Math.min(clause.to, quote + 6); at += 1)
    if (clause.word(at) === 'by') return clause.phraseFrom(at + 1);
  return null;
}

/** “Calling it “…,” X left”: the subject follows the comma. */
function subjectOfParticiple(clause: Clause, verb: number, quote: number): Phrase | null {
  if (!/(?:ing|ed)$/u.test(clause.word(verb))) return null;
  for (let at = quote + 1; at < Math.min(clause.to, quote + 40); at += 1) {
    if (clause.tag(at) !== 'verb' && clause.tag(at) !== 'auxiliary') continue;
    const phrase = clause.subjectBefore(at);
    if (phrase && phrase.from > quote) return phrase;
  }
  return null;
}

/** Puts together what a rule found. */
export function made(
  rule: SuggestionRule,
  clause: Clause,
  phrase: Phrase,
  from: number | null,
  to: number | null,
  saying: boolean,
  distance: number,
): CueAttribution {
  return {
    rule,
    clause,
    phrase,
    cue: from === null || to === null ? null : { from, to },
    isSaying: saying,
    isPlain:
      from === null || to === null || to - from > 1 || clause.pack.plain.has(clause.word(from)),
    distance,
  };
}
