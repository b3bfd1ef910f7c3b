import { firstWhere } from '../lib/first-where';
import { foldButCase, foldText } from '../names/fold';

const SPACE = String.raw`[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]`;
/** What belongs to the letter before it: marks, and the vowels and finals of Korean syllables that were taken apart. */
const MARK = String.raw`[\p{M}\u1160-\u11FF\uD7B0-\uD7FB]`;
/** Plain words, with single blanks between them, as far as no mark changes the last letter. */
const PLAIN = String.raw`(?:[!-~]| (?!${SPACE}))+(?!\p{Cf}*${MARK})`;
const PARTS = new RegExp(
  String.raw`(?<plain>${PLAIN})|(?<space>${SPACE}+)|[^](?:\p{Cf}*${MARK})*`,
  'gu',
);

/** Letters that are folded anew each time they come past this many: a text has few, unless it is noise. */
const KNOWN = 20_000;

/** Grows by doubling. */
class Numbers {
  #values = new Uint32Array(64);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  done(): Uint32Array {
    return this.#values.slice(0, this.#length);
  }
}

/**
 * A text folded for comparison as search does (`foldText`), white space as one blank, with the way back to the text as it
 * stands. Most characters are one for one; the others, such as “é” in two parts, “…” or a soft hyphen, are kept as a list.
 */
export class FoldedSource {
  readonly folded: string;
  /** Of each part that is not one for one: where it begins and ends when folded, and in the text. */
  readonly #foldedStarts: Uint32Array;
  readonly #foldedEnds: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  constructor(text: string, matchCase: boolean) {
    const parts: string[] = [];
    const [foldedStarts, foldedEnds] = [new Numbers(), new Numbers()];
    const [starts, ends] = [new Numbers(), new Numbers()];
    const known = new Map<string, string>();
    const foldOne = (letter: string): string => {
      const before = known.get(letter);
      if (before !== undefined) return before;
      const folded = matchCase ? foldButCase(letter) : foldText(letter).replaceAll('ς', 'σ');
      if (known.size < KNOWN) known.set(letter, folded);
      return folded;
    };
    let at = 0;
    for (const { 0: part, index, groups } of text.matchAll(PARTS)) {
      let folded: string;
      if (groups?.['plain'] === undefined)
        folded = groups?.['space'] === undefined ? foldOne(part) : ' ';
      else folded = (matchCase ? part : part.toLowerCase()).replaceAll('`', "'");
      parts.push(folded);
      const isOneForOne =
        groups?.['plain'] !== undefined ||
        (part.length === folded.length && (part.length === 1 || isOneCodePoint(part)));
      if (!isOneForOne) {
        foldedStarts.push(at);
        foldedEnds.push(at + folded.length);
        starts.push(index);
        ends.push(index + part.length);
      }
      at += folded.length;
    }
    this.folded = parts.join('');
    this.#foldedStarts = foldedStarts.done();
    this.#foldedEnds = foldedEnds.done();
    this.#starts = starts.done();
    this.#ends = ends.done();
  }

  /** Where in the text the folded character at `offset` begins. */
  startOf(offset: number): number {
    const before = this.#partAt(offset);
    if (before < 0) return offset;
    const foldedEnd = this.#foldedEnds[before] ?? 0;
    return offset < foldedEnd
      ? (this.#starts[before] ?? 0)
      : (this.#ends[before] ?? 0) + (offset - foldedEnd);
  }

  /** Where in the text the folded character before `offset` ends; what is not seen behind it is left out. */
  endOf(offset: number): number {
    const last = offset - 1;
    const before = this.#partAt(last);
    if (before < 0) return offset;
    const foldedEnd = this.#foldedEnds[before] ?? 0;
    const end = this.#ends[before] ?? 0;
    return last < foldedEnd ? end : end + (offset - foldedEnd);
  }

  /** The last part of the list that does not begin behind a folded character; -1 for none. */
  #partAt(offset: number): number {
    const starts = this.#foldedStarts;
    return firstWhere(starts.length, (at) => (starts[at] ?? 0) > offset) - 1;
  }
}

const isOneCodePoint = (part: string): boolean =>
  part.length === 2 && (part.codePointAt(0) ?? 0) > 0xffff;
