/** What becomes of a hyphen at the end of a line: the word goes on without it, or with it. */
export type LineEnd = 'join' | 'keep';

const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
const LAST = /([\p{L}\p{M}]+)[-\u2010\u00AD]$/u;
const FIRST = /^[\p{L}\p{M}]+/u;
const VOWEL = /[aeiouyáéíóúàèìòùâêîôûäëïöüåæœøąęőűůăãõıаеёиоуыэюяіїєαεηιουω]/iu;
/** These take a hyphen of their own. */
const BEFORE_HYPHEN = new Set([
  'self',
  'ex',
  'well',
  'all',
  'cross',
  'half',
  'non',
  'semi',
  'quasi',
  'pseudo',
  'co',
  'pre',
  'post',
  'anti',
  'vice',
]);
/** Longer parts of words are not kept (letters). */
const LONGEST = 14;
/** So many hyphens that the document itself shows to divide words say that its lines are hyphenated. */
const EVIDENCE = 3;

/** The words of a document, by which hyphens at line ends are told apart: those that divide words, and those of compounds. */
export class HyphenatedWords {
  readonly #words = new Set<string>();
  /** What words begin and end with, from two letters on. */
  readonly #beginnings = new Set<string>();
  readonly #ends = new Set<string>();
  readonly #hyphenates: boolean;

  /** `lines` are the document's lines in their order; `isJustified` whether they all end at one margin. */
  constructor(lines: readonly string[], isJustified: boolean) {
    for (const [at, line] of lines.entries()) {
      const isDivided = LAST.test(line);
      const follows = LAST.test(lines[at - 1] ?? '');
      const words = line.match(WORD) ?? [];
      for (const word of words.slice(follows ? 1 : 0, isDivided ? -1 : undefined))
        this.#add(word.toLowerCase().replaceAll('\u2010', '-'));
    }
    let evidence = 0;
    for (const [at, line] of lines.entries()) {
      const parts = partsAt(line, lines[at + 1] ?? '');
      if (parts && this.#words.has(parts.join(''))) evidence += 1;
    }
    this.#hyphenates = isJustified || evidence >= EVIDENCE;
  }

  #add(word: string): void {
    if (this.#words.has(word)) return;
    this.#words.add(word);
    for (let at = 2; at < Math.min(word.length - 1, LONGEST); at += 1) {
      this.#beginnings.add(word.slice(0, at));
      this.#ends.add(word.slice(-at));
    }
  }

  /**
   * What becomes of the hyphen between two lines; null when the first does not end in one that a word goes on behind. A
   * hyphen goes only where the document's other words, or how its lines are set, show that it divides a word.
   */
  at(line: string, next: string): LineEnd | null {
    const parts = partsAt(line, next);
    if (!parts) return this.#isName(line, next) ? 'join' : null;
    const [one, other] = parts;
    if (line.endsWith('\u00AD')) return 'join';
    if (this.#words.has(one + other)) return 'join';
    if (this.#words.has(`${one}-${other}`) || BEFORE_HYPHEN.has(one)) return 'keep';
    const isEnd = !this.#words.has(other) && this.#ends.has(other);
    const isBeginning = !this.#words.has(one) && this.#beginnings.has(one);
    const isNoWord = [one, other].some((part) => !this.#words.has(part) && !VOWEL.test(part));
    const isNeither = !this.#words.has(one) && !this.#words.has(other);
    if (isNoWord) return 'join';
    return this.#hyphenates && (isEnd || isBeginning || isNeither) ? 'join' : 'keep';
  }

  /** Whether a name with a capital inside was divided there: the document has it whole, and never with a hyphen. */
  #isName(line: string, next: string): boolean {
    const one = LAST.exec(line)?.[1]?.toLowerCase();
    const other = FIRST.exec(next)?.[0].toLowerCase();
    if (one === undefined || other === undefined) return false;
    return this.#words.has(one + other) && !this.#words.has(`${one}-${other}`);
  }
}

/** The two parts of a word around a line end, in small letters; null when the hyphen is of another kind. */
function partsAt(line: string, next: string): readonly [string, string] | null {
  const one = LAST.exec(line)?.[1];
  const other = FIRST.exec(next)?.[0];
  if (one === undefined || other === undefined || !/^\p{Ll}/u.test(other)) return null;
  return [one.toLowerCase(), other.toLowerCase()];
}
