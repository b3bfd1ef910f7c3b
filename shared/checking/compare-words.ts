import { trimSpan } from '../anchoring/spans';
import type { QuotationChange } from './change';
import { changeKind } from './change-kind';
import type { QuotedWords } from './quoted-words';
import type { SourceWords } from './source-words';
import { isNegation } from './word-classes';

/** Words of a narrator between two parts of a quotation, at most: “…,” said the mayor of Port Hale, “…”. */
const NARRATOR = 20;
/** How far apart words may be put in and taken out to be one that was moved, in UTF-16 units. */
const MOVED = 60;

const LEFT_OUT = /…|\.\s?\.|[\])]/u;
const SQUARE = /[[\]]/u;
const ROUND = /[()]/u;

/** Where the words of a quotation stand: for each the number of a word of the source, or −1. */
export type Pairs = ArrayLike<number>;

/** Words of the draft, from one to another, and those of the source that stood for them, ends exclusive. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
  /** The quotation goes on before the place where it was. */
  readonly isBack: boolean;
}

/** A change with its words as they are compared. */
interface WordChange extends QuotationChange {
  readonly added: string;
  readonly gone: string;
}

/** Compares a quotation with words of a source; changes in the order of the draft. */
export class WordComparison {
  readonly #quoted: QuotedWords;
  readonly #source: SourceWords;
  readonly #pairs: Pairs;
  /** Words of the draft that the source has, in order. */
  readonly same: readonly number[];
  /** Brackets of the draft that the source has too: they mark nothing. */
  readonly #own: ReadonlySet<number>;

  constructor(quoted: QuotedWords, source: SourceWords, pairs: Pairs) {
    this.#quoted = quoted;
    this.#source = source;
    this.#pairs = pairs;
    this.same = quoted.units.flatMap(({ id, kind }, at) => {
      const pair = this.#pair(at);
      return kind !== 'ellipsis' && pair >= 0 && source.index.ids[pair] === id ? [at] : [];
    });
    this.#own = new Set(
      quoted.words.flatMap(({ bracket }, at) => {
        const pair = this.#pair(at);
        if (bracket < 0 || pair <= 0) return [];
        const sort = quoted.text.charAt(bracket) === '[' ? SQUARE : ROUND;
        return sort.test(source.after(pair - 1) + source.after(pair)) ? [bracket] : [];
      }),
    );
  }

  /** Whether a word of the draft is said by itself: neither a sign of something left out nor in brackets of the draft. */
  #isPlain(at: number): boolean {
    const kind = this.#quoted.units[at]?.kind;
    return kind === 'word' || this.#own.has(this.#quoted.words[at]?.bracket ?? -1);
  }

  changes(): readonly QuotationChange[] {
    const blocks = this.#blocks();
    const changes = this.#withMoves(blocks.flatMap((block) => this.#changesOf(block)));
    return [
      ...changes.map(({ added: _added, gone: _gone, ...change }) => change),
      ...this.#deniedAround(),
      ...this.#otherCase(),
      ...this.#otherQuestions(),
    ].toSorted((a, b) => a.draft.start - b.draft.start);
  }

  /** Takes words that were put in near where the same ones were taken out for one change of their order. */
  #withMoves(changes: readonly WordChange[]): readonly WordChange[] {
    const { text } = this.#quoted;
    const sourceText = this.#source.text(this.#pair(this.same[0] ?? 0));
    const result: WordChange[] = [];
    for (const change of changes) {
      const last = result.at(-1);
      if (last && isMove(last, change)) {
        result.pop();
        const draft = { start: last.draft.start, end: change.draft.end };
        const source = { start: last.source.start, end: change.source.end };
        result.push({
          ...change,
          kind: 'word',
          draft: trimSpan(text, draft) ?? draft,
          source: trimSpan(sourceText, source) ?? source,
        });
      } else result.push(change);
    }
    return result;
  }

  #pair(at: number): number {
    return this.#pairs[at] ?? -1;
  }

  /** What lies between words that both have, and beyond the first and the last of them. */
  #blocks(): readonly Block[] {
    const { units } = this.#quoted;
    const blocks: Block[] = [];
    const add = (from: number, to: number, sourceFrom: number, sourceTo: number) => {
      if (from < to || sourceFrom !== sourceTo)
        blocks.push({
          from,
          to,
          sourceFrom,
          sourceTo: Math.max(sourceFrom, sourceTo),
          isBack: sourceTo < sourceFrom,
        });
    };
    const [first] = this.same;
    const last = this.same.at(-1);
    if (first === undefined || last === undefined) return [];
    const paired = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => this.#pair(from + at)).filter((at) => at >= 0);
    const head = this.#pair(first);
    add(0, first, Math.min(head, this.#withinSentence(paired(0, first), head)), head);
    for (const [number, at] of this.same.entries()) {
      const next = this.same[number + 1];
      if (next !== undefined) add(at + 1, next, this.#pair(at) + 1, this.#pair(next));
    }
    const tail = this.#pair(last) + 1;
    add(
      last + 1,
      units.length,
      tail,
      Math.max(tail, this.#endWithinSentence(paired(last + 1, units.length), tail)),
    );
    return blocks;
  }

  /** The first of some words before another that stand in its sentence: beyond it nothing was replaced, only added. */
  #withinSentence(pairs: readonly number[], head: number): number {
    const [least = head] = pairs.toSorted((a, b) => a - b);
    let from = head;
    while (from > least && !this.#endsPassage(from - 1)) from -= 1;
    return from;
  }

  #endWithinSentence(pairs: readonly number[], tail: number): number {
    const most = Math.max(tail - 1, ...pairs);
    let to = tail;
    while (to <= most && !this.#endsPassage(to - 1)) to += 1;
    return to;
  }

  #endsPassage(word: number): boolean {
    return (
      !this.#source.isIn(word) ||
      this.#source.endsSentence(word) ||
      /[”»"」』]/u.test(this.#source.after(word))
    );
  }

  #changesOf(block: Block): readonly WordChange[] {
    const { units } = this.#quoted;
    const marks = units.slice(block.from, block.to);
    if (block.isBack) return [this.#change(block, false)];
    if (marks.every((_, at) => this.#isPlain(block.from + at))) return this.#plain(block);
    // What no word of the draft replaces was replaced, or left out, by what is marked.
    const plain = runsOf(block, (at) => this.#isPlain(at)).map((run): Block => {
      const pairs = Array.from({ length: run.to - run.from }, (_, at) => this.#pair(run.from + at))
        .filter((pair) => pair >= block.sourceFrom && pair < block.sourceTo)
        .toSorted((a, b) => a - b);
      const sourceFrom = pairs[0] ?? block.sourceFrom;
      return { ...run, sourceFrom, sourceTo: (pairs.at(-1) ?? sourceFrom - 1) + 1, isBack: false };
    });
    const shown =
      marks.every(({ kind }) => kind === 'ellipsis') && block.sourceFrom === block.sourceTo
        ? []
        : [this.#change(block, true)];
    return [...shown, ...plain.flatMap((run) => this.#plain(run))];
  }

  #plain(block: Block): readonly WordChange[] {
    if (block.from === block.to && this.#isNarrator(block)) return [this.#change(block, true)];
    return this.#isBrokenWord(block) ? [] : [this.#change(block, false)];
  }

  /** Words that nobody said, between two parts of what somebody said. */
  #isNarrator({ sourceFrom, sourceTo }: Block): boolean {
    if (sourceTo - sourceFrom > NARRATOR) return false;
    for (let word = sourceFrom; word < sourceTo; word += 1)
      if (this.#source.isQuoted(word)) return false;
    return this.#source.isQuoted(sourceFrom - 1) && this.#source.isQuoted(sourceTo);
  }

  /** One word that is broken at the end of a line in one of the texts: “harbour-\nmaster”. */
  #isBrokenWord(block: Block): boolean {
    const { words, text, keys } = this.#quoted;
    const drafted = keys.slice(block.from, block.to);
    const sourced = this.#sourceKeys(block);
    if (drafted.join('') !== sourced.join('')) return false;
    const [parts, between] =
      drafted.length > sourced.length
        ? [
            drafted,
            (at: number) =>
              text.slice(words[block.from + at]?.end, words[block.from + at + 1]?.start),
          ]
        : [sourced, (at: number) => this.#source.after(block.sourceFrom + at)];
    return parts.slice(1).every((_, at) => /^[-‐]\s+$/u.test(between(at)));
  }

  #sourceKeys({ sourceFrom, sourceTo }: Block): readonly string[] {
    return Array.from({ length: Math.max(0, sourceTo - sourceFrom) }, (_, at) =>
      this.#source.key(sourceFrom + at),
    );
  }

  #change(block: Block, honest: boolean): WordChange {
    const { words, keys, inner } = this.#quoted;
    const at = words[block.from - 1]?.end ?? inner.start;
    const draft =
      block.from < block.to
        ? { start: words[block.from]?.start ?? at, end: words[block.to - 1]?.end ?? at }
        : { start: at, end: at };
    const { sourceFrom, sourceTo } = block;
    const place = this.#source.isIn(sourceFrom - 1)
      ? this.#source.end(sourceFrom - 1)
      : this.#source.start(sourceFrom);
    const source =
      sourceFrom < sourceTo
        ? { start: this.#source.start(sourceFrom), end: this.#source.end(sourceTo - 1) }
        : { start: place, end: place };
    const drafted = keys.slice(block.from, block.to).filter((key) => key !== '');
    const sourced = this.#sourceKeys(block);
    const kind = block.isBack ? 'joined' : changeKind(drafted, sourced, this.#isOverEnd(block));
    return { kind, draft, source, honest, added: drafted.join(' '), gone: sourced.join(' ') };
  }

  /** Whether words reach over the end of a sentence, are a whole one, or begin one that the draft does not begin. */
  #isOverEnd({ from, to, sourceFrom, sourceTo }: Block): boolean {
    if (sourceFrom >= sourceTo) return false;
    for (let word = sourceFrom; word < sourceTo - 1; word += 1)
      if (this.#source.endsSentence(word)) return true;
    if (!this.#source.isIn(sourceFrom - 1) || !this.#source.endsSentence(sourceFrom - 1))
      return false;
    if (this.#source.endsSentence(sourceTo - 1)) return true;
    const { words, text } = this.#quoted;
    const between = text.slice(words[from - 1]?.end ?? words[to]?.start, words[to]?.start);
    return from > 0 && to < words.length && !/[.!?。！？…:]|\n/u.test(between);
  }

  /**
   * A negation that stands right before words which the draft makes the beginning of a sentence, or is the last word of
   * a sentence that is quoted but for it: without it they say the contrary. Elsewhere a quotation may begin and end where it likes.
   */
  #deniedAround(): readonly QuotationChange[] {
    const { words, units, text, inner } = this.#quoted;
    const [first, last] = [words[0], words.at(-1)];
    const changes: QuotationChange[] = [];
    const add = (at: number, word: number) => {
      const source = { start: this.#source.start(word), end: this.#source.end(word) };
      changes.push({ kind: 'negation', draft: { start: at, end: at }, source, honest: false });
    };
    const head = this.#pair(0);
    if (first && this.same[0] === 0 && this.#isDenial(head - 1) && !this.#endsPassage(head - 1)) {
      const isBegun = /^\p{Lu}/u.test(first.cased) && /^\p{Ll}/u.test(this.#source.cased(head));
      if (isBegun && !LEFT_OUT.test(text.slice(inner.start, first.start)))
        add(first.start, head - 1);
    }
    const tail = this.#pair(units.length - 1);
    if (last && this.same.at(-1) === units.length - 1 && this.#isDenial(tail + 1)) {
      const isWhole = !this.#source.isIn(head - 1) || this.#endsPassage(head - 1);
      const isEnd =
        isWhole && /^\s+$/u.test(this.#source.after(tail)) && this.#endsPassage(tail + 1);
      if (isEnd && !LEFT_OUT.test(text.slice(last.end, inner.end))) add(last.end, tail + 1);
    }
    return changes;
  }

  #isDenial(word: number): boolean {
    return word > 0 && this.#source.isIn(word) && isNegation(this.#source.key(word));
  }

  /** Capitals: the first letter of a quotation, of a sentence, and behind a mark, is a matter of the house. */
  #otherCase(): readonly QuotationChange[] {
    const { words, text, inner } = this.#quoted;
    return this.same.flatMap((at) => {
      const word = words[at];
      const pair = this.#pair(at);
      if (!word || (word.isMarked && !this.#isPlain(at))) return [];
      const cased = this.#source.cased(pair);
      if (cased === word.cased) return [];
      const before = text.slice(words[at - 1]?.end ?? inner.start, word.start);
      const isFree =
        at === 0 ||
        !this.#isPlain(at - 1) ||
        /[^\s,'’-]/u.test(before) ||
        !this.#source.isIn(pair - 1) ||
        /[^\s,'’-]/u.test(this.#source.after(pair - 1));
      if (isFree && withoutFirst(cased) === withoutFirst(word.cased)) return [];
      return [
        {
          kind: 'word',
          draft: { start: word.start, end: word.end },
          source: { start: this.#source.start(pair), end: this.#source.end(pair) },
          honest: false,
        },
      ];
    });
  }

  /** A question made of a statement, or, within the quotation, a statement of a question. */
  #otherQuestions(): readonly QuotationChange[] {
    const { words, text, inner } = this.#quoted;
    return this.same.flatMap((at) => {
      const pair = this.#pair(at);
      const isLast = at === words.length - 1;
      if (!isLast && this.#pair(at + 1) !== pair + 1) return [];
      const start = words[at]?.end ?? inner.start;
      const end = isLast ? inner.end : (words[at + 1]?.start ?? start);
      const asks = /[?？]/u.test(text.slice(start, end));
      const asked = /[?？]/u.test(this.#source.after(pair));
      if (asks === asked || (isLast && !asks)) return [];
      const sourceStart = this.#source.end(pair);
      const sourceEnd = isLast ? sourceStart : this.#source.start(pair + 1);
      return [
        {
          kind: 'word',
          draft: { start, end },
          source: { start: sourceStart, end: sourceEnd },
          honest: false,
        },
      ];
    });
  }
}

const withoutFirst = ([, ...letters]: string): string => letters.join('');

/** Rows of words of a block for which something holds. */
function runsOf(
  { from, to }: Block,
  isIn: (at: number) => boolean,
): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let at = from; at < to; at += 1) {
    if (!isIn(at)) continue;
    const last = runs.at(-1);
    if (last?.to === at) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  }
  return runs;
}

const isMove = (one: WordChange, other: WordChange): boolean =>
  !one.honest &&
  !other.honest &&
  one.source.end <= other.source.start &&
  other.source.start - one.source.end < MOVED &&
  one.added === other.gone &&
  one.gone === other.added;
