import type { Span } from '../model/anchor';

/** What was done to the words of a source. */
export type ChangeKind =
  /** Something is denied that was not, or the other way. */
  | 'negation'
  /** Another number, date, amount or unit of them. */
  | 'number'
  /** Another time, or another certainty: will, would, may, must; says, said. */
  | 'tense'
  /** Other words, another order of them, another spelling. */
  | 'word'
  /** Words that are not there. */
  | 'inserted'
  /** Words are gone inside a sentence or before its end. */
  | 'cut'
  /** Words are gone over a sentence's end, or were put together from two places. */
  | 'joined';

/** A difference between a quotation of a draft and its source, in UTF-16 offsets of both texts. */
export interface QuotationChange {
  readonly kind: ChangeKind;
  /** Empty where words are gone. */
  readonly draft: Span;
  /** Empty where words were added. */
  readonly source: Span;
  /** The draft shows it, by an ellipsis or brackets, or nothing that was said is gone. It leaves the quotation verbatim. */
  readonly honest: boolean;
}
