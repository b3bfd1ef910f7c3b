import type { Clause } from './clause';
import {
  afterQuote,
  cueAttributionAt,
  BREAK,
  isBeOrBecome,
  isBeside,
  isCue,
  isProgressive,
  isSaying,
  isSeparator,
  made,
  nearestCue,
  outermost,
  phraseLength,
  CUE_REACH,
  type CueAttribution,
} from './cues';
import { bare, DASH, type Phrase } from './words';
import type { ParagraphFrame } from './frame';

type Rule = (clause: Clause, quote: number) => CueAttribution | null;

/** A quotation's attribution within its own sentence: the first rule that finds one. */
export function attributionIn(frame: ParagraphFrame, index: number): CueAttribution | null {
  const place = frame.places[index];
  const clause = place ? frame.sentences[place.sentence] : undefined;
  if (!place || !clause) return null;
  for (const rule of RULES) {
    const found = rule(clause, place.token);
    if (found) return found;
  }
  return null;
}

/** “…,” according to X. */
const accordingAfter: Rule = (clause, quote) => {
  const at = afterQuote(clause, quote);
  const length = phraseLength(clause, at);
  if (length === 0) return null;
  const phrase = clause.phraseFrom(at + length);
  return phrase && made('according-to', clause, phrase, at, at + length, true, 0);
};

/** According to X, …“…” — anywhere before in the sentence, or after it with more words between. */
const accordingInSentence: Rule = (clause, quote) => {
  const least = Math.max(clause.from, quote - CUE_REACH);
  for (let at = least; at < Math.min(clause.to, quote + CUE_REACH); at += 1) {
    const length = phraseLength(clause, at);
    if (length === 0) continue;
    const phrase = clause.phraseFrom(at + length);
    if (phrase)
      return made('according-to', clause, phrase, at, at + length, true, Math.abs(quote - at));
  }
  return null;
};

/** “…,” said X; “…,” X said. */
const cueAfter: Rule = (clause, quote) => {
  const start = afterQuote(clause, quote);
  let at = start;
  while (/^(?:adverb|auxiliary)$/u.test(clause.tag(at) ?? '') || clause.word(at) === 'as') at += 1;
  if (isBeside(clause, at) && !clause.word(at).endsWith('ing')) {
    const phrase = clause.subjectAfter(at);
    if (phrase && !/^(?:him|her|them)(?:self|selves)?$/u.test(clause.word(phrase.from)))
      return made('cue-after', clause, phrase, at, at + 1, isSaying(clause, at), 0);
  }
  // “«…», precisó.”: the verb alone.
  if (
    clause.pack.dropsSubjects &&
    isSaying(clause, at) &&
    /^(?:mark|preposition|end)$/u.test(clause.tag(at + 1) ?? 'end')
  ) {
    return made('cue-after', clause, bare(at, at + 1), at, at + 1, true, 0);
  }
  // Without a comma the words after the marks go on with the sentence: “top secret” documents show …
  if (!clause.isSetOff(quote)) return null;
  for (let verb = at + 1; verb < Math.min(clause.to, at + CUE_REACH); verb += 1) {
    if (clause.tag(verb) === 'quote') return null;
    if (!isBeside(clause, verb)) continue;
    if (clause.word(verb).endsWith('ing') && !isProgressive(clause, verb)) continue;
    if (isBeOrBecome(clause, verb) && !isProgressive(clause, verb)) continue;
    const phrase = clause.subjectBefore(verb);
    if (!phrase || phrase.from < start) continue;
    // Only what belongs to the attribution stands between: nothing, or an adverb.
    return phrase.from === at || phrase.from === start
      ? made('cue-after', clause, phrase, verb, verb + 1, isSaying(clause, verb), 0)
      : null;
  }
  return null;
};

/** X said: “…”, X told the council, “…”: only an addressee, a time or a place stands between. */
const cueBefore: Rule = (clause, quote) => {
  let at = quote - 1;
  while (
    at >= clause.from &&
    (/^(?:[,:]|that|it|how|as|—|–|-)$/u.test(clause.word(at)) || clause.tag(at) === 'adverb')
  )
    at -= 1;
  if (isBeside(clause, at)) {
    const found = cueAttributionAt(clause, at, quote);
    if (found)
      return { ...(found.isSaying ? found : outermost(clause, found)), rule: 'cue-before' };
  }
  if (!/^[,:]$/u.test(clause.word(quote - 1))) return null;
  const found = nearestCue(clause, quote, isSaying);
  return found && { ...found, rule: 'cue-before' };
};

/** Asked by X whether “…”, Y left. */
const askedBy: Rule = (clause, quote) => {
  if (!isSaying(clause, clause.from) || clause.word(clause.from + 1) !== 'by') return null;
  const phrase = clause.phraseFrom(clause.from + 2);
  if (!phrase || phrase.to > quote || clause.word(quote - 1) === ',') return null;
  for (let at = phrase.to; at < quote; at += 1) if (clause.word(at) === ',') return null;
  return made(
    'same-sentence',
    clause,
    phrase,
    clause.from,
    clause.from + 1,
    true,
    quote - phrase.to,
  );
};

/** X said that it was “…”. A verb of saying further out is preferred to a judging one that is not beside. */
const sameSentence: Rule = (clause, quote) => {
  const said = nearestCue(clause, quote, isSaying);
  const judged = nearestCue(clause, quote, isCue);
  if (!said || !judged) return said ?? judged;
  return outermost(clause, judged.distance <= 6 ? judged : said);
};

/** …“…” is over, X said. — the attribution ends the sentence. */
const attributionLater: Rule = (clause, quote) => {
  for (let at = quote + 1; at < Math.min(clause.to, quote + CUE_REACH); at += 1) {
    if (BREAK.test(clause.word(at))) return null;
    if (!isSaying(clause, at) || clause.word(at).endsWith('ing')) continue;
    const phrase = clause.subjectBefore(at);
    if (!phrase || phrase.from <= quote) {
      if (clause.word(at - 1) !== ',' && clause.tag(at - 1) !== 'quote') continue;
      const inverted = clause.subjectAfter(at);
      if (inverted) return made('same-sentence', clause, inverted, at, at + 1, true, at - quote);
      continue;
    }
    const before = clause.word(phrase.from - 1);
    if (isSeparator(before) || clause.tag(phrase.from - 1) === 'quote')
      return made('same-sentence', clause, phrase, at, at + 1, true, at - quote);
  }
  return null;
};

/** X: “…” — a name and a colon. */
const nameAndColon: Rule = (clause, quote) => {
  if (clause.word(quote - 1) !== ':') return null;
  // A list's “… – Ada Pell: “…””.
  const own = clause.phraseBefore(quote - 1);
  if (own && DASH.test(clause.word(own.from - 1)) && clause.tag(own.headTo - 1) === 'proper')
    return made('transcript', clause, own, null, null, false, 0);
  for (let at = quote - 2; at >= Math.max(clause.from, quote - 40); at -= 1) {
    if (clause.tag(at) !== 'verb' && clause.tag(at) !== 'auxiliary') continue;
    const phrase = clause.subjectBefore(at);
    if (phrase) return made('cue-before', clause, phrase, at, at + 1, false, quote - at - 1);
  }
  const phrase = clause.phraseBefore(quote - 1);
  return phrase && made('transcript', clause, phrase, null, null, false, 0);
};

/** “…,” X barked. — some verb, and hardly anything after it. */
const anyVerbAfter: Rule = (clause, quote) => {
  if (!clause.isSetOff(quote)) return null;
  const start = afterQuote(clause, quote);
  for (let verb = start + 1; verb < Math.min(clause.to, start + 12); verb += 1) {
    if (clause.tag(verb) !== 'verb') continue;
    const phrase = clause.subjectBefore(verb);
    const rest = clause.to - verb;
    if (!phrase || phrase.from !== start || (rest > 4 && !/^[,.]$/u.test(clause.word(verb + 1))))
      return null;
    return made('cue-after', clause, phrase, verb, verb + 1, false, 0);
  }
  return null;
};

/** In X's statement …, X's claim that it was “…”. */
const nounOfSaying: Rule = (clause, quote) => {
  const least = Math.max(clause.from, quote - CUE_REACH);
  for (let at = quote - 1; at >= least; at -= 1) {
    if (clause.tag(at) !== 'noun' || !clause.pack.sayingNouns.has(clause.word(at))) continue;
    const found = (phrase: Phrase, saying: boolean) =>
      made('same-sentence', clause, phrase, at, at + 1, saying, quote - at - 1);
    let owner = at - 1;
    while (/^(?:adjective|noun|number)$/u.test(clause.tag(owner) ?? 'end')) owner -= 1;
    if (clause.tag(owner) === 'possessive') {
      const name = clause.lastName(clause.from, owner);
      const from = name !== null && clause.tag(owner - 1) === 'proper' ? name : owner - 1;
      return found(bare(from, owner), true);
    }
    if (/^(?:his|her|their)$/u.test(clause.word(owner))) return found(bare(owner, owner + 1), true);
    const main = clause.finiteBefore(at);
    const phrase = main === null ? null : clause.subjectBefore(main);
    if (phrase) return found(phrase, false);
  }
  return null;
};

/** The rules of the sieve by name, the surest first. */
export const SIEVE = {
  accordingAfter,
  cueAfter,
  cueBefore,
  anyVerbAfter,
  nameAndColon,
  askedBy,
  sameSentence,
  attributionLater,
  accordingInSentence,
  nounOfSaying,
} satisfies Readonly<Record<string, Rule>>;
const RULES: readonly Rule[] = Object.values(SIEVE);

/** X wants “…”: the sentence's subject, without a verb of saying. */
export function sentenceSubjectOf(frame: ParagraphFrame, index: number): CueAttribution | null {
  const place = frame.places[index];
  const clause = place ? frame.sentences[place.sentence] : undefined;
  if (!place || !clause) return null;
  let first: CueAttribution | null = null;
  // Of “Pell wants a harbour that is “…””, people come before things.
  for (
    let climbs = 0, main = clause.finiteBefore(place.token);
    main !== null && climbs < 4;
    climbs += 1
  ) {
    const phrase = clause.subjectBefore(main);
    const found =
      phrase && made('subject', clause, phrase, main, main + 1, false, place.token - main - 1);
    if (phrase && /^(?:proper|pronoun)$/u.test(clause.tag(phrase.headTo - 1) ?? 'end'))
      return found;
    first ??= found;
    main = clause.finiteBefore(main);
  }
  return first;
}

/** The last speaker that a whole sentence names with a verb of saying: “X announced the plan.” */
export function speakerOfSentence(clause: Clause): CueAttribution | null {
  const found = nearestCue(clause, clause.to, isCue);
  return found && { ...found, rule: 'sentence-before' };
}

/**
 * The subject of a sentence that says, judges or thinks something: that of its main verb, which is the first plain one
 * that a name stands before (“Pell, a pilot, said that she had asked”), or the last one, turned round (“…, noted Ada Pell.”).
 */
export function subjectOfSentence(clause: Clause): CueAttribution | null {
  for (let at = clause.from; at < Math.min(clause.to, clause.from + CUE_REACH); at += 1) {
    if (!isSaying(clause, at)) continue;
    const inverted = clause.word(at - 1) === ',' ? clause.subjectAfter(at) : null;
    if (inverted && inverted.to >= clause.to - 1 && clause.tag(inverted.headTo - 1) === 'proper')
      return made('same-sentence', clause, inverted, at, at + 1, true, 0);
    if (!clause.pack.plain.has(clause.word(at))) continue;
    const found = cueAttributionAt(clause, at, clause.to);
    if (found && clause.tag(found.phrase.headTo - 1) === 'proper') return found;
  }
  return nearestCue(clause, clause.to, isCue);
}
