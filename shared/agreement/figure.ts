/** Why a figure has no value. Neither 0 nor 1 replaces it, since both would be false. */
export type NoValueReason =
  /** There is nobody to compare with. */
  | 'one-annotator'
  /** No article that all who are compared worked on. */
  | 'no-common-article'
  /** Nobody marked anything there. */
  | 'no-quotes'
  /** No passage that two of them marked, so no choices to compare. */
  | 'no-common-quote'
  /** Everybody always said the same: chance would have agreed as well, and the formula divides by nothing. */
  | 'one-answer'
  /** The text of an article is not here, so nobody knows how long it is. */
  | 'no-text';

/** How much of what there was went into a figure. */
export interface Counted {
  readonly used: number;
  readonly of: number;
}
export interface NoValue extends Counted {
  readonly value: null;
  readonly because: NoValueReason;
}
/** A measure of agreement: a value, or the reason why there is none. */
export type Figure = (Counted & { readonly value: number }) | NoValue;

/** What a figure corrected for chance is made of: agreement for kappa, disagreement for alpha. */
export interface ChanceParts {
  readonly observed: number;
  readonly expected: number;
}
/** A figure corrected for chance, with what it was made of. */
export type ChanceFigure = (Counted & ChanceParts & { readonly value: number }) | NoValue;

export const noValue = (because: NoValueReason, { used, of }: Counted): NoValue => ({
  value: null,
  because,
  used,
  of,
});

/**
 * A measure made ready for any draw of its items, so that it can be taken again and again; see `bootstrapInterval`.
 * `over` answers null where the drawn items have no value.
 */
export interface Estimator {
  readonly items: number;
  readonly over: (draw: readonly number[]) => number | null;
}

/** A figure, and the means to take it again. */
export interface Measured<F extends Figure = Figure> {
  readonly figure: F;
  readonly estimator: Estimator;
}

/** A figure of its parts, null where there was nothing to compare; `valueOf` answers null where chance decides all. */
export function chanceFigure(
  parts: ChanceParts | null,
  valueOf: (parts: ChanceParts) => number | null,
  counted: Counted,
): ChanceFigure {
  if (!parts) return noValue('no-common-quote', counted);
  const value = valueOf(parts);
  return value === null ? noValue('one-answer', counted) : { ...parts, value, ...counted };
}
