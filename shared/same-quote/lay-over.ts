/** How two quotations lie over each other, in words of each; ends are exclusive. */
export interface WindowAlignment {
  /** Words put in, gone or replaced within the window. */
  readonly edits: number;
  /** The longest row of words that are the same. */
  readonly run: number;
  readonly one: { readonly start: number; readonly end: number };
  readonly other: { readonly start: number; readonly end: number };
}

/** Of each word of one quotation the best path that ends there, at the same word of the other. */
class Paths {
  readonly score: Int32Array;
  readonly edits: Int32Array;
  /** The row of same words at the path's end, and the longest of the path. */
  readonly run: Int32Array;
  readonly longest: Int32Array;
  /** Where the path began in each. */
  readonly one: Int32Array;
  readonly other: Int32Array;

  constructor(rows: number) {
    const fields = new Int32Array(rows * 6);
    const field = (at: number) => fields.subarray(at * rows, (at + 1) * rows);
    this.score = field(0);
    this.edits = field(1);
    this.run = field(2);
    this.longest = field(3);
    this.one = field(4);
    this.other = field(5);
  }

  begin(row: number, one: number, other: number, edits: number): void {
    this.score[row] = -edits;
    this.edits[row] = edits;
    this.run[row] = 0;
    this.longest[row] = 0;
    this.one[row] = one;
    this.other[row] = other;
  }

  /** Takes over the path of a row of `from`, with one more word that is the same, or differs. */
  extend(row: number, from: Paths, of: number, isSame: boolean): void {
    const run = isSame ? (from.run[of] ?? 0) + 1 : 0;
    this.score[row] = (from.score[of] ?? 0) + (isSame ? 1 : -1);
    this.edits[row] = (from.edits[of] ?? 0) + (isSame ? 0 : 1);
    this.run[row] = run;
    this.longest[row] = Math.max(run, from.longest[of] ?? 0);
    this.one[row] = from.one[of] ?? 0;
    this.other[row] = from.other[of] ?? 0;
  }
}

/**
 * Lays two quotations over each other so that most words agree: one stands whole in a window of the other, or the end
 * of one is the beginning of the other (alignment with free ends: Smith and Waterman's recurrence, in which only the
 * ends cost nothing). Words before and behind the window are no difference; inside it every word counts, so that words
 * strewn over a long quotation are many differences. `from` and `to` bound where `one` may begin in `other`.
 */
export function layOver(
  one: Int32Array,
  other: Int32Array,
  { from, to }: { readonly from: number; readonly to: number },
): WindowAlignment {
  const rows = one.length;
  const first = Math.max(0, from);
  const last = Math.min(other.length, to + rows);
  let column = new Paths(rows + 1);
  let next = new Paths(rows + 1);
  // Words of one are free before the other begins, and a difference each where it has begun already.
  for (let row = 0; row <= rows; row += 1)
    if (first === 0) column.begin(row, row, 0, 0);
    else column.begin(row, 0, first, row);
  let best = { score: 0, edits: 0, run: 0, start: 0, end: 0, otherStart: first, otherEnd: first };
  const consider = (row: number, end: number): void => {
    const score = column.score[row] ?? 0;
    if (score <= best.score) return;
    best = {
      score,
      edits: column.edits[row] ?? 0,
      run: column.longest[row] ?? 0,
      start: column.one[row] ?? 0,
      end: row,
      otherStart: column.other[row] ?? 0,
      otherEnd: end,
    };
  };
  for (let at = first; at < last; at += 1) {
    next.begin(0, 0, at + 1, 0);
    for (let row = 1; row <= rows; row += 1) {
      const isSame = one[row - 1] === other[at];
      const along = (column.score[row - 1] ?? 0) + (isSame ? 1 : -1);
      const put = (column.score[row] ?? 0) - 1;
      const gone = (next.score[row - 1] ?? 0) - 1;
      if (along >= put && along >= gone) next.extend(row, column, row - 1, isSame);
      else if (put >= gone) next.extend(row, column, row, false);
      else next.extend(row, next, row - 1, false);
    }
    [column, next] = [next, column];
    consider(rows, at + 1);
  }
  if (last === other.length) for (let row = 0; row < rows; row += 1) consider(row, last);
  const { edits, run, start, end, otherStart, otherEnd } = best;
  return { edits, run, one: { start, end }, other: { start: otherStart, end: otherEnd } };
}
