import { eachWord } from '../checking/find-words';
import { foldWord } from '../checking/fold-word';
import type { Span } from '../model/anchor';

/** A quotation of an article, by whoever it was found. `start` and `end` are UTF-16 offsets in the article's text. */
export interface QuotedPassage extends Span {
  readonly documentId: string;
  /** Null for a quotation that nobody has annotated. */
  readonly quoteId: string | null;
  /** The words as they stand there, with their marks. */
  readonly exact: string;
}

/** An article with its quotations. */
export interface QuotingArticle {
  /** Articles of one key are one article: a quotation is not elsewhere in them. */
  readonly key: string;
  readonly passages: readonly QuotedPassage[];
}

/**
 * The words of quotations as they are compared, as numbers: as a check of a draft compares them, and whatever their case,
 * since papers differ in what they write with a capital. How it is set makes no difference.
 */
export class ComparedWords {
  readonly #ids = new Map<string, number>();
  /** Most words come often: each is folded once for each way it is written. */
  readonly #written = new Map<string, number>();

  of(exact: string): Int32Array {
    const ids: number[] = [];
    eachWord(exact, (start, end) => ids.push(this.#idOf(exact.slice(start, end))));
    return Int32Array.from(ids);
  }

  #idOf(written: string): number {
    const known = this.#written.get(written);
    if (known !== undefined) return known;
    const word = foldWord(written).toLowerCase();
    const id = this.#ids.get(word) ?? this.#ids.size + 1;
    this.#ids.set(word, id);
    this.#written.set(written, id);
    return id;
  }
}
