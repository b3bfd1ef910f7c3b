import type { Span } from '../model/anchor';
import { detectLanguage } from '../text/detect-language';
import { confidenceOf } from './confidence';
import { frameOf, type Frame } from './frame';
import { packOf } from './languages/packs';
import type { LanguagePack } from './languages/pack';
import { quotationsOf, quotesWithSingles, type Quotation } from './marks';
import { peopleOf } from './people';
import { resolveSpeaker, type Article, type Resolved } from './resolve-speaker';
import { createSalience } from './salience';
import { looksLikeTerm } from './scare-quotes';
import {
  attributionIn,
  speakerOfSentence,
  subjectOf,
  subjectOfSentence,
  type Attribution,
} from './sieve';
import type { Clause } from './subjects';
import type { Suggestion, SuggestionRule } from './suggestion';
import type { Tagger } from './tagger';

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

interface Paragraph extends Span {
  readonly quotations: readonly Quotation[];
}

function paragraphsOf(text: string): Paragraph[] {
  const singles = quotesWithSingles(text);
  const paragraphs: Paragraph[] = [];
  for (let start = 0; start <= text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    if (text.slice(start, Math.min(end, start + 200)).trim() !== '') {
      const span = { start, end };
      paragraphs.push({ ...span, quotations: quotationsOf(text, span, singles) });
    }
    start = end + 1;
  }
  return paragraphs;
}

/** Who spoke last, and where; the state that goes from paragraph to paragraph. */
interface Turn {
  readonly resolved: Resolved | null;
  readonly attribution: Attribution | null;
  readonly paragraph: number;
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

type ReadSentence = (clause: Clause, pack: LanguagePack) => Attribution | null;

interface Before {
  readonly turn: Turn | null;
  readonly number: number;
  readonly openBefore: boolean;
  /** Who spoke in the last sentence of the paragraph before. */
  readonly lastSentence: (read: ReadSentence) => Attribution | null;
  /** Who signs the quotation that ends the paragraph. */
  readonly signature: () => Draft | null;
  readonly introduction: { readonly resolved: Resolved; readonly attribution: Attribution } | null;
}

function lastSentenceOf(
  { text, pack }: Article,
  paragraph: Paragraph | undefined,
  tagger: Tagger | null,
  read: ReadSentence,
): Attribution | null {
  if (!paragraph || paragraph.quotations.length > 0) return null;
  const start = Math.max(paragraph.start, paragraph.end - 1000);
  const last = frameOf(text, { start, end: paragraph.end }, [], pack, tagger).sentences.at(-1);
  return last ? read(last, pack) : null;
}

/** “…” — X, on the quotation's own line or the next. */
function signatureOf(
  article: Article,
  paragraph: Paragraph,
  next: Paragraph | undefined,
  tagger: Tagger | null,
): Draft | null {
  const { text, pack } = article;
  const last = paragraph.quotations.at(-1);
  if (!last) return null;
  const own = text.slice(last.end, paragraph.end);
  const line = own.trim() === '' ? next : { start: last.end, end: paragraph.end };
  if (!line || line.end - line.start > 120) return null;
  const dash = /^\s*[–—―-]{1,2}\s*(?=\p{Lu})/u.exec(text.slice(line.start, line.end));
  if (!dash) return null;
  const frame = frameOf(
    text,
    { start: line.start + dash[0].length, end: line.end },
    [],
    pack,
    tagger,
  );
  const [sentence] = frame.sentences;
  const phrase = sentence?.phraseFrom(sentence.from);
  const resolved = sentence && phrase ? resolveSpeaker(article, sentence, phrase) : null;
  return resolved?.via === 'name' ? { rule: 'signature', resolved, attribution: null } : null;
}

/** The speaker that the paragraph before brings in with a colon. */
function introductionOf(
  article: Article,
  paragraph: Paragraph | undefined,
  tagger: Tagger | null,
): Before['introduction'] {
  if (!paragraph) return null;
  const { text, pack } = article;
  let end = paragraph.end;
  while (end > paragraph.start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (!/[:：]\.?$/u.test(text.slice(end - 2, end))) return null;
  // The colon stands for the quotation that follows.
  const mark: Quotation = { start: end, end, innerStart: end, innerEnd: end, open: false };
  const frame = frameOf(
    text,
    { start: Math.max(paragraph.start, end - 1500), end },
    [...paragraph.quotations.filter((one) => one.start > end - 1500), mark],
    pack,
    tagger,
  );
  const index = frame.quotations.length - 1;
  const attribution = attributionIn(frame, index, pack) ?? subjectOf(frame, index);
  const resolved = attribution && resolveSpeaker(article, attribution.clause, attribution.phrase);
  return attribution && resolved ? { attribution, resolved } : null;
}

interface Found {
  readonly suggestion: Suggestion;
  readonly resolved: Resolved | null;
}

interface Draft {
  rule: SuggestionRule;
  resolved: Resolved | null;
  attribution: Attribution | null;
}

function readParagraph(article: Article, frame: Frame, before: Before): Found[] {
  const { text, pack, salience } = article;
  noteSentences(article, frame, before);
  const drafts = frame.quotations.map((quotation, index): Draft => {
    const transcript = speakerInside(article, quotation);
    if (transcript) return { rule: 'transcript', resolved: transcript, attribution: null };
    const attribution = attributionIn(frame, index, pack);
    const resolved = attribution && resolveSpeaker(article, attribution.clause, attribution.phrase);
    if (resolved?.person) salience.spoke(resolved.person, quotation.end);
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
  { text, people }: Article,
  { innerStart, innerEnd }: Quotation,
): Resolved | null {
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

/** Notes who speaks in the sentences before the quotations, for the pronouns that come after. */
function noteSentences(article: Article, frame: Frame, before: Before): void {
  const first = frame.places[0]?.sentence ?? 0;
  const clause = first > 0 ? frame.sentences[first - 1] : undefined;
  const said = clause
    ? subjectOfSentence(clause, article.pack)
    : before.lastSentence(subjectOfSentence);
  if (!said || said.clause.tag(said.phrase.headFrom) === 'pronoun') return;
  const resolved = resolveSpeaker(article, said.clause, said.phrase);
  const offset = clause ? (clause.tokens[clause.to - 1]?.end ?? frame.start) : frame.start;
  if (resolved?.via === 'name' && resolved.person) article.salience.spoke(resolved.person, offset);
}

/** Takes the speaker from the quotations around: same turn, next in the paragraph, the paragraph before. */
function inherit(
  article: Article,
  frame: Frame,
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
    ? speakerOfSentence(said, article.pack)
    : startsParagraph
      ? before.lastSentence(speakerOfSentence)
      : null;
  const namedBefore =
    sentenceBefore && resolveSpeaker(article, sentenceBefore.clause, sentenceBefore.phrase);
  if (sentenceBefore && namedBefore)
    return take('sentence-before', { resolved: namedBefore, attribution: sentenceBefore });
  const later = drafts.slice(index + 1).find((one, at) => one.resolved && !terms[index + 1 + at]);
  if (later && startsParagraph) return take('next-in-paragraph', later);
  const subject = subjectOf(frame, index);
  const resolved = subject && resolveSpeaker(article, subject.clause, subject.phrase);
  if (subject && resolved) return take('subject', { resolved, attribution: subject });
  if (before.introduction) return take('introduced', before.introduction);
  if (before.turn?.resolved && before.number - before.turn.paragraph <= 2)
    take('paragraph-before', { resolved: before.turn.resolved, attribution: null });
}

function suggestionOf(
  { text }: Article,
  quotation: Quotation,
  { rule, resolved, attribution }: Draft,
  term: 'term' | 'title' | null,
): Suggestion {
  const { start, end, innerStart, innerEnd } = quotation;
  const span = { start, end, innerStart, innerEnd };
  if (term)
    return {
      ...span,
      kind: 'scare',
      speaker: null,
      cue: null,
      confidence: 'low',
      reason: { rule: term, via: null, spans: [] },
    };
  const tokens = attribution?.clause.tokens;
  const first = attribution?.cue ? tokens?.[attribution.cue.from] : undefined;
  const last = attribution?.cue ? tokens?.[attribution.cue.to - 1] : undefined;
  const cue = first && last ? { start: first.start, end: last.end } : null;
  const speaker = resolved?.speaker ?? null;
  const whole = isWhole(text, quotation);
  return {
    ...span,
    kind: whole ? 'direct' : 'mixed',
    speaker,
    cue,
    confidence: confidenceOf(rule, resolved, attribution, { quotation, isWhole: whole }),
    reason: {
      rule,
      via: resolved?.via ?? null,
      spans: [
        ...(cue ? [cue] : []),
        ...(speaker ? [{ start: speaker.start, end: speaker.end }] : []),
      ],
    },
  };
}

/** A whole sentence in marks is direct speech; words of a sentence are mixed into it. */
function isWhole(text: string, { innerStart, innerEnd }: Quotation): boolean {
  const inner = text.slice(innerStart, innerEnd).trim();
  return (
    /^[\p{Lu}\p{Lo}\p{N}[(…¿¡]/u.test(inner) &&
    (/[.,!?…。！？；;—–-]['’”)\]]?$/u.test(inner) || inner.length > 40)
  );
}
