import type { Span } from '../model/anchor';
import { paragraphsOf } from '../suggest/paragraphs';
import { foldWord } from './fold-word';
import type { SourceIndex } from './source-index';

/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|capt|lt|sgt|st|jr|sr|no|nr|vs|bzw|mme|\p{L})$/iu;
/** What stands between two words is looked at so far, in UTF-16 units. */
const FAR = 200;
const SENTENCE_END = /[.!?。！？…]/u;

/** What is asked of the words of sources beside their ids; quotations are looked for where they are asked for. */
export class SourceWords {
  readonly #quotations = new Map<number, readonly Span[]>();

  readonly index: SourceIndex;

  constructor(index: SourceIndex) {
    this.index = index;
  }

  text(word: number): string {
    return this.index.texts[this.index.textAt(word)]?.text ?? '';
  }

  start(word: number): number {
    return this.index.starts[word] ?? 0;
  }

  end(word: number): number {
    return this.index.ends[word] ?? 0;
  }

  cased(word: number): string {
    return foldWord(this.text(word).slice(this.start(word), this.end(word)));
  }

  key(word: number): string {
    return this.cased(word).toLowerCase();
  }

  /** What stands between a word and the next one of its text, marks and blanks. */
  after(word: number): string {
    return this.text(word).slice(
      this.end(word),
      Math.min(this.start(word + 1), this.end(word) + FAR),
    );
  }

  isIn(word: number): boolean {
    return (this.index.ids[word] ?? 0) !== 0;
  }

  /** Whether a sentence, or a paragraph, ends with a word. */
  endsSentence(word: number): boolean {
    const between = this.after(word);
    if (between.includes('\n') || !this.isIn(word + 1)) return true;
    if (!SENTENCE_END.test(between)) return false;
    if (/^\.\s/u.test(between) && ABBREVIATION.test(this.cased(word))) return false;
    return !/^\p{Ll}/u.test(this.text(word).slice(this.start(word + 1), this.start(word + 1) + 2));
  }

  /** Whether words of the source, from one to another, stand in marks of quotation. */
  isQuoted(word: number): boolean {
    const at = this.start(word);
    return this.quotationsOf(this.index.textAt(word)).some(
      ({ start, end }) => start <= at && at < end,
    );
  }

  quotationsOf(text: number): readonly Span[] {
    const known = this.#quotations.get(text);
    if (known) return known;
    const found = paragraphsOf(this.index.texts[text]?.text ?? '').flatMap(
      ({ quotations }) => quotations,
    );
    this.#quotations.set(text, found);
    return found;
  }
}
