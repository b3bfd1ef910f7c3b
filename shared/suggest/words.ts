import type { LanguagePack } from './languages/pack';
import type { Token } from './tokens';

/** A noun phrase: the tokens from `from` to `to` (exclusive); `head` is its first chunk without what is attached. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly headFrom: number;
  readonly headTo: number;
}

/** A phrase to which nothing is attached. */
export const bare = (from: number, to: number): Phrase => ({
  from,
  to,
  headFrom: from,
  headTo: to,
});

/** The tokens of one sentence are looked at this far, so that a sentence without an end costs no more than others. */
export const SENTENCE_REACH = 120;

/** Tags of which a noun phrase is made. */
const NOMINAL: ReadonlySet<Token['tag']> = new Set([
  'noun',
  'proper',
  'adjective',
  'number',
  'determiner',
  'possessive',
]);
const HEAD: ReadonlySet<Token['tag']> = new Set(['noun', 'proper', 'number']);
const TIMES =
  /^(?:week|month|year|morning|afternoon|evening|night|weekend|spring|summer|fall|autumn|winter|day|time)$/u;
/** A dash, as typewriters and printers make it. */
export const DASH = /^(?:—|–|--+|-)$/u;

/** The words of one sentence and the phrases they make: tokens `from` to `to` (exclusive) of a paragraph. */
export class SentenceWords {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly pack: LanguagePack;

  constructor(tokens: readonly Token[], from: number, to: number, pack: LanguagePack) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.pack = pack;
  }

  tag(at: number): Token['tag'] | undefined {
    return at >= this.from && at < this.to ? this.tokens[at]?.tag : undefined;
  }

  word(at: number): string {
    return at >= this.from && at < this.to ? (this.tokens[at]?.lower ?? '') : '';
  }

  /** Whether a token may be part of a noun phrase. */
  protected isNominal(at: number): boolean {
    return NOMINAL.has(this.tag(at) ?? 'end');
  }

  /** The nearest finite verb before a token, left of it in the same sentence. */
  finiteBefore(before: number): number | null {
    const least = Math.max(this.from, before - SENTENCE_REACH);
    for (let at = before - 1; at >= least; at -= 1) {
      const tag = this.tag(at);
      if (this.word(at) === ')') {
        const open = this.opening(at);
        if (open !== null) at = open;
        continue;
      }
      if (tag === 'auxiliary' && this.tag(at - 1) !== 'to') return at;
      if (tag !== 'verb') continue;
      const word = this.word(at);
      if (word.endsWith('ing')) {
        if (this.tag(at - 1) === 'auxiliary') return at;
        continue;
      }
      if (this.tag(at - 1) === 'to') continue;
      return at;
    }
    return null;
  }

  /** Where the run of nominal words that ends at a token begins; `head` is its end, null when it has no noun. */
  protected chunkEnding(end: number): { from: number; head: number | null } {
    let at = end;
    while (at >= this.from && (this.isNominal(at) || this.isJoint(at) || this.isParenthesis(at))) {
      if (this.word(at) === ')') {
        const open = this.opening(at);
        if (open === null) break;
        at = open - 1;
        continue;
      }
      // An article begins its phrase, unless an owner follows it: "the city’s mayor".
      if (this.tag(at) === 'determiner') {
        at -= 1;
        break;
      }
      at -= 1;
    }
    const from = at + 1;
    return { from, head: this.hasHead(from, end + 1) ? end + 1 : null };
  }

  protected isParenthesis(at: number): boolean {
    return this.word(at) === ')' && this.opening(at) !== null;
  }

  protected isJoint(at: number): boolean {
    return (
      /^[-‑&/.]$/u.test(this.word(at)) &&
      this.tokens[at]?.end === this.tokens[at + 1]?.start &&
      this.tokens[at - 1]?.end === this.tokens[at]?.start
    );
  }

  /** The last run of names between two tokens: where it begins. */
  lastName(from: number, to: number): number | null {
    let at = to - 1;
    while (at >= from && (this.tag(at) !== 'proper' || this.pack.notNames.has(this.word(at))))
      at -= 1;
    if (at < from) return null;
    while (at > from && (this.tag(at - 1) === 'proper' || this.isJoint(at - 1))) at -= 1;
    return at;
  }

  protected hasHead(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (HEAD.has(this.tag(at) ?? 'end')) return true;
    // “the poor”, “others”, “both”: a phrase without a noun.
    return (
      to > from &&
      /^(?:another|others|both|one|some|many|few|several|all|most|those|each)$/u.test(
        this.word(to - 1),
      )
    );
  }

  protected opening(close: number): number | null {
    for (let at = close - 1; at >= Math.max(this.from, close - 30); at -= 1)
      if (this.word(at) === '(') return at;
    return null;
  }

  protected closing(open: number): number | null {
    for (let at = open + 1; at < Math.min(this.to, open + 30); at += 1)
      if (this.word(at) === ')') return at;
    return null;
  }

  /** “Both”, “all” after their subject: the pilots all said. */
  protected isFloating(at: number): boolean {
    return (
      /^(?:both|all|each)$/u.test(this.word(at)) &&
      (this.isNominal(at - 1) || /^[,—–]$/u.test(this.word(at - 1)))
    );
  }

  /** Where a time that ends at a token begins: “this week”, “Monday”; the token after it when it is none. */
  protected timeEnding(at: number): number {
    if (
      TIMES.test(this.word(at)) &&
      /^(?:this|last|next|that|every|each)$/u.test(this.word(at - 1))
    )
      return at - 1;
    return at + 1;
  }

  protected isBe(at: number): boolean {
    return /^(?:is|are|was|were|be|been|being|am|['’]s|['’]re|['’]m)$/u.test(this.word(at));
  }

  /** Whether a comma, a dash or another closing mark parts a quotation from the words after it. */
  isSetOff(quote: number): boolean {
    const token = this.tokens[quote];
    return token?.setOff === true || /^[,—–-]/u.test(this.word(quote + 1));
  }
}
