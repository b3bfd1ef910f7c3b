import type { Span } from '../model/anchor';
import { Clause } from './clause';
import type { ArticleContext } from './resolve-speaker';
import { tagTokens } from './tagger';
import { tokensOf, type Token } from './tokens';
import type { LanguagePack } from './languages/pack';
import type { Quotation } from './marks';

/** A paragraph with its quotations taken out, as words, split into sentences. */
export interface ParagraphFrame extends Span {
  readonly quotations: readonly Quotation[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Clause[];
  /** The sentence of each quotation, and the token that stands for it. */
  readonly places: readonly { readonly sentence: number; readonly token: number }[];
}

/** Frame words further than this from a quotation are not read, in UTF-16 units. */
const NEAR = 1500;

type Reading = Pick<ArticleContext, 'text' | 'pack' | 'tagger'>;

/** Reads the words around the quotations of a paragraph. Far from them nothing is read, so a long line costs no more. */
export function frameOf(
  { text, pack, tagger }: Reading,
  paragraph: Span,
  quotations: readonly Quotation[],
): ParagraphFrame {
  const tokens: Token[] = [];
  for (const stretch of stretchesOf(paragraph, quotations))
    for (const token of tokensOf(text, stretch, stretch.quotations, stretch.first))
      tokens.push(token);
  tagTokens(tokens, pack, tagger);
  const sentences: Clause[] = [];
  const places: { sentence: number; token: number }[] = [];
  let from = 0;
  tokens.forEach((token, index) => {
    if (token.quote >= 0) places[token.quote] = { sentence: sentences.length, token: index };
    if (!endsSentence(text, tokens, index, quotations, pack)) return;
    sentences.push(new Clause(tokens, from, index + 1, pack));
    from = index + 1;
  });
  if (from < tokens.length) sentences.push(new Clause(tokens, from, tokens.length, pack));
  return { ...paragraph, quotations, tokens, sentences, places };
}

/** The last sentence of a stretch without quotations; only its words are tagged. */
export function lastSentenceIn({ text, pack, tagger }: Reading, stretch: Span): Clause | null {
  const all = tokensOf(text, stretch, [], 0);
  const last = all.length - 1;
  const end = all.findLastIndex((_, at) => at < last && endsSentence(text, all, at, [], pack));
  const tokens = all.slice(end + 1);
  if (tokens.length === 0) return null;
  tagTokens(tokens, pack, tagger);
  return new Clause(tokens, 0, tokens.length, pack);
}

interface Stretch extends Span {
  readonly quotations: readonly Quotation[];
  readonly first: number;
}

/** The parts of a paragraph that are near a quotation. */
function stretchesOf(paragraph: Span, quotations: readonly Quotation[]): Stretch[] {
  if (quotations.length === 0)
    return [
      {
        start: paragraph.start,
        end: Math.min(paragraph.end, paragraph.start + NEAR),
        quotations,
        first: 0,
      },
    ];
  const stretches: { start: number; end: number; quotations: Quotation[]; first: number }[] = [];
  quotations.forEach((quotation, index) => {
    const last = stretches.at(-1);
    const start = Math.max(paragraph.start, quotation.start - NEAR);
    const end = Math.min(paragraph.end, quotation.end + NEAR);
    if (last && start <= last.end) {
      last.quotations.push(quotation);
      last.end = end;
    } else stretches.push({ start, end, quotations: [quotation], first: index });
  });
  return stretches;
}

function endsSentence(
  text: string,
  tokens: readonly Token[],
  index: number,
  quotations: readonly Quotation[],
  pack: LanguagePack,
): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token) return false;
  if (token.tag === 'mark') {
    if (!/^[.!?…。！？]$/u.test(token.word)) return false;
    return (
      !next ||
      next.tag === 'quote' ||
      /^[\p{Lu}\p{N}\p{Lo}(]/u.test(next.word) ||
      next.end - token.end > 30
    );
  }
  const quotation = quotations[token.quote];
  if (!quotation || !next) return false;
  if (
    next.tag === 'mark' ||
    !/[.!?…。！？]['’)\]]?\s*$/u.test(text.slice(quotation.innerEnd - 3, quotation.innerEnd))
  )
    return false;
  if (next.tag === 'quote') return true;
  if (!/^\p{Lu}/u.test(next.word)) return false;
  return !attributionFollows(text, tokens, index, quotation, pack);
}

/** Whether a short attribution stands after a quotation that has its full stop inside: “… .” Arvelo has said. */
function attributionFollows(
  text: string,
  tokens: readonly Token[],
  index: number,
  quotation: Quotation,
  pack: LanguagePack,
): boolean {
  const full = /[.…]/u.test(text.slice(quotation.innerEnd - 1, quotation.innerEnd));
  const limit = index + 16;
  for (let at = index + 1; at < Math.min(limit, tokens.length); at += 1) {
    const token = tokens[at];
    if (!token || token.tag === 'quote' || /^[.;:?!]$/u.test(token.word)) return false;
    if (token.tag !== 'verb') continue;
    const isSaying = pack.saying.has(token.lower);
    if (token.lower.endsWith('ing')) return false;
    // “Is it?” Pell repeated. “It is!” Pell shot back.
    const ends = /^(?:[.,]|back)$/u.test(tokens[at + 1]?.lower ?? '.');
    if (!isSaying && (full || !ends)) return false;
    if (!full) return at - index <= 8;
    // Nothing but a place or a time may follow, up to the full stop.
    for (let after = at + 1; after < Math.min(at + 8, tokens.length); after += 1) {
      const later = tokens[after];
      if (!later || later.word === '.') return true;
      if (
        later.tag === 'quote' ||
        later.tag === 'subordinator' ||
        later.tag === 'verb' ||
        later.tag === 'pronoun' ||
        /^[,:;]$/u.test(later.word)
      )
        return false;
    }
    return at + 1 >= tokens.length;
  }
  return false;
}
