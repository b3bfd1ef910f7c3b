import type { Draft, Introduction, ReadSentence } from './around';
import type { CueAttribution } from './cues';
import type { ParagraphFrame } from './frame';
import type { Quotation } from './marks';
import type { Person } from './person';
import { resolveSpeaker, type ArticleContext, type ResolvedSpeaker } from './resolve-speaker';
import { looksLikeTerm } from './scare-quotes';
import { attributionIn, speakerOfSentence, sentenceSubjectOf, subjectOfSentence } from './sieve';
import type { Suggestion, SuggestionRule } from './suggestion';
import { suggestionOf } from './to-suggestion';

/** Who spoke last, and where; the state that goes from paragraph to paragraph. */
export interface Turn {
  readonly resolved: ResolvedSpeaker | null;
  readonly attribution: CueAttribution | null;
  readonly paragraph: number;
}

/** What a paragraph is read with: what came before it, and, when asked, what stands around. */
export interface Before {
  readonly turn: Turn | null;
  readonly number: number;
  readonly openBefore: boolean;
  /** Who spoke in the last sentence of the paragraph before. */
  readonly lastSentence: (read: ReadSentence) => CueAttribution | null;
  /** Who signs the quotation that ends the paragraph. */
  readonly signature: () => Draft | null;
  readonly introduction: Introduction | null;
}

/** A suggestion, and who spoke. */
export interface SpokenSuggestion {
  readonly suggestion: Suggestion;
  readonly resolved: ResolvedSpeaker | null;
}

/** The suggestions of one paragraph. */
export function readParagraph(
  article: ArticleContext,
  frame: ParagraphFrame,
  before: Before,
): SpokenSuggestion[] {
  const { text, pack, salience } = article;
  noteSentences(article, frame, before);
  const drafts = frame.quotations.map((quotation, index): Draft => {
    const transcript = speakerInside(article, quotation);
    if (transcript) return { rule: 'transcript', resolved: transcript, attribution: null };
    const inside = pack.attributesInside ? attributionInside(article, quotation) : null;
    if (inside) return { rule: 'same-sentence', resolved: inside, attribution: null };
    const attribution = attributionIn(frame, index);
    const resolved = attribution && resolveSpeaker(article, attribution);
    if (resolved?.person) {
      if (resolved.via === 'name') treatAsSomebody(resolved.person);
      salience.spoke(resolved.person, quotation.end);
    }
    return resolved && attribution
      ? { rule: attribution.rule, resolved, attribution }
      : { rule: 'no-attribution', resolved: null, attribution: null };
  });
  const terms = frame.quotations.map((_, index) =>
    looksLikeTerm(text, frame, index, drafts[index]?.attribution ?? null, pack),
  );
  drafts.forEach((draft, index) => {
    if (draft.resolved || terms[index]) return;
    inherit(article, frame, drafts, terms, index, before);
  });
  return frame.quotations.map((quotation, index) => {
    const draft = drafts[index] ?? { rule: 'no-attribution', resolved: null, attribution: null };
    const term = terms[index] ?? null;
    return {
      suggestion: suggestionOf(article, quotation, draft, term),
      resolved: term ? null : draft.resolved,
    };
  });
}

/** “ARVELO: It is late.”: a transcript that stands in marks. */
function speakerInside(
  { text, people }: ArticleContext,
  { innerStart, innerEnd }: Quotation,
): ResolvedSpeaker | null {
  const match = /^\s*(\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}):\s/u.exec(
    text.slice(innerStart, Math.min(innerEnd, innerStart + 60)),
  );
  const name = match?.[1];
  if (name === undefined) return null;
  const start = text.indexOf(name, innerStart);
  const span = { start, end: start + name.length };
  const person = people.within(span)[0]?.person ?? null;
  return {
    speaker: { ...span, name: person?.name ?? name },
    person,
    via: 'name',
    isClear: person !== null,
  };
}

/** “Il est tard, affirme Ada Pell. Partons.”: verb and name between commas inside the marks. */
function attributionInside(
  { text, people, pack }: ArticleContext,
  { innerStart, innerEnd }: Quotation,
): ResolvedSpeaker | null {
  const inner = text.slice(innerStart, Math.min(innerEnd, innerStart + 1000));
  for (const { 1: aux = '', 2: verb = '', index } of inner.matchAll(INSIDE)) {
    if (!pack.saying.has(verb)) continue;
    const start = innerStart + index + 2 + aux.length + verb.length;
    const [mention] = people.within({ start, end: Math.min(innerEnd, start + 60) });
    if (!mention || /[,.;:?!]/u.test(text.slice(start, mention.start).replace(/\bM\./u, '')))
      continue;
    const { person } = mention;
    const speaker = { start: mention.start, end: mention.end, name: person.name };
    return { speaker, person, via: 'name', isClear: true };
  }
  return null;
}

/** A comma, perhaps an auxiliary, and a verb. */
const INSIDE = /, ((?:a |ont )?)(\p{Ll}+) /gu;

/** Who says something under two names or more is somebody; one word may be a plural: “Delegates said”. */
function treatAsSomebody(person: Person): void {
  if (!person.isThing && person.words.length > 1) person.isSomebody = true;
}

/** Notes who speaks in the sentences before the quotations, for the pronouns that come after. */
function noteSentences(article: ArticleContext, frame: ParagraphFrame, before: Before): void {
  const first = frame.places[0]?.sentence ?? 0;
  const clause = first > 0 ? frame.sentences[first - 1] : undefined;
  const said = clause ? subjectOfSentence(clause) : before.lastSentence(subjectOfSentence);
  if (!said || said.clause.tag(said.phrase.headFrom) === 'pronoun') return;
  const resolved = resolveSpeaker(article, said);
  const offset = clause ? (clause.tokens[clause.to - 1]?.end ?? frame.start) : frame.start;
  if (resolved?.via !== 'name' || !resolved.person) return;
  treatAsSomebody(resolved.person);
  article.salience.spoke(resolved.person, offset);
}

/** Takes the speaker from the quotations around: same turn, next in the paragraph, the paragraph before. */
function inherit(
  article: ArticleContext,
  frame: ParagraphFrame,
  drafts: Draft[],
  terms: readonly unknown[],
  index: number,
  before: Before,
): void {
  const draft = drafts[index];
  if (!draft) return;
  const take = (rule: SuggestionRule, from: Pick<Draft, 'resolved' | 'attribution'>): void => {
    draft.rule = rule;
    draft.resolved = from.resolved;
    draft.attribution = from.attribution;
  };
  const startsParagraph =
    article.text.slice(frame.start, frame.quotations[index]?.start).trim() === '';
  if (startsParagraph && before.openBefore && before.turn?.resolved)
    return take('continued', { resolved: before.turn.resolved, attribution: null });
  const previous = drafts.slice(0, index).findLast((one, at) => one.resolved && !terms[at]);
  if (previous) return take('same-speaker', previous);
  const place = frame.places[index];
  const next = drafts[index + 1];
  const nextPlace = frame.places[index + 1];
  if (
    next?.resolved &&
    place &&
    nextPlace &&
    !terms[index + 1] &&
    (startsParagraph || nextPlace.sentence - place.sentence <= 1)
  )
    return take('next-in-paragraph', next);
  const signed = index === drafts.length - 1 ? before.signature() : null;
  if (signed) return take('signature', signed);
  if (startsParagraph && before.introduction) return take('introduced', before.introduction);
  if (startsParagraph && before.turn?.resolved && before.number - before.turn.paragraph <= 1)
    return take('paragraph-before', { resolved: before.turn.resolved, attribution: null });
  const said = place && place.sentence > 0 ? frame.sentences[place.sentence - 1] : undefined;
  const sentenceBefore = said
    ? speakerOfSentence(said)
    : startsParagraph
      ? before.lastSentence(speakerOfSentence)
      : null;
  const namedBefore = sentenceBefore && resolveSpeaker(article, sentenceBefore);
  if (sentenceBefore && namedBefore)
    return take('sentence-before', { resolved: namedBefore, attribution: sentenceBefore });
  const later = drafts.slice(index + 1).find((one, at) => one.resolved && !terms[index + 1 + at]);
  if (later && startsParagraph) return take('next-in-paragraph', later);
  const subject = sentenceSubjectOf(frame, index);
  const resolved = subject && resolveSpeaker(article, subject);
  if (subject && resolved) return take('subject', { resolved, attribution: subject });
  if (before.introduction) return take('introduced', before.introduction);
  if (before.turn?.resolved && before.number - before.turn.paragraph <= 2)
    take('paragraph-before', { resolved: before.turn.resolved, attribution: null });
}
