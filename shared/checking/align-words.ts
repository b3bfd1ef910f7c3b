/** A word of the draft as it is aligned. */
export interface AlignedUnit {
  /** Its id in the index; −1 for a word that no source has. */
  readonly id: number;
  readonly kind: 'word' | 'marked' | 'ellipsis';
  readonly wordClass: number;
  readonly head: number;
}

/** The words of a source among which is looked, in ascending order, with what is known of them. */
export interface SourceColumns {
  readonly words: Int32Array;
  readonly ids: Int32Array;
  readonly classes: Uint8Array;
  readonly heads: Int32Array;
  /** 1 where a sentence, a paragraph or a quotation may end behind the word. */
  readonly ends: Uint8Array;
}

export interface WordAlignment {
  /** For each word of the draft the column that stands for it, alike or not; −1 for none. */
  readonly pairs: Int32Array;
  readonly score: number;
}

const SAME = 2;
/** Words in brackets lead nowhere: that they are somewhere says little. */
const MARKED_SAME = 0.6;
/** What stands for another word: of the same class or beginning, any other, what brackets put in its place. */
const ALIKE = -0.5;
const OTHER = -0.85;
const MARKED = -0.05;
/** Words put in: the first, and each more. */
const ADDED = -1.3;
const ADDED_MORE = -0.5;
const MARKED_ADDED = -0.3;
/** Words left out of the source: the first, each more, each end of a sentence; and to any place of the text, on or back. */
const GONE = -1;
const GONE_MORE = -0.12;
const GONE_OVER_END = -0.8;
const ELSEWHERE = -10;
const BACK = -1;
/** What an ellipsis leaves out costs next to nothing; nearer is likelier. */
const LEFT_OUT = -0.3;
const FARTHER = -0.0005;

const FROM_PAIR = 0;
const FROM_ADDED = 1;
const FROM_ELLIPSIS = 2;

/**
 * Aligns the words of a quotation with a stretch of a source: all of the quotation, any part of the source. Alike words
 * stand for each other, or different ones, words are added or left out; an ellipsis leaves out what it likes. At a price
 * the alignment goes on elsewhere, before or after, which is how two places are found that were joined. Time and memory
 * are the product of both lengths.
 */
export function alignWords(units: readonly AlignedUnit[], columns: SourceColumns): WordAlignment {
  const width = columns.words.length + 1;
  let row = new Float64Array(width);
  let rowAdded = new Float64Array(width).fill(-Infinity);
  const back = new Int32Array(units.length * width);
  /** Whether the word before one that was put in was put in too. */
  const goesOn = new Uint8Array(units.length * width);
  for (const [at, unit] of units.entries()) {
    const base = at * width;
    if (unit.kind === 'ellipsis') {
      row = overEllipsis(row, back, base);
      rowAdded = new Float64Array(width).fill(-Infinity);
      continue;
    }
    const isMarked = unit.kind === 'marked';
    const [first, more] = isMarked ? [MARKED_ADDED, MARKED_ADDED] : [ADDED, ADDED_MORE];
    const added = new Float64Array(width);
    for (let column = 0; column < width; column += 1) {
      const begun = (row[column] ?? 0) + first;
      const further = (rowAdded[column] ?? 0) + more;
      added[column] = Math.max(begun, further);
      goesOn[base + column] = further > begun ? 1 : 0;
    }
    row = overWord(unit, columns, row, added, back, base);
    rowAdded = added;
  }
  let column = bestOf(row);
  const score = row[column] ?? 0;
  const pairs = new Int32Array(units.length).fill(-1);
  let isAdded = false;
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const cell = at * width + column;
    const from = back[cell] ?? 0;
    if (isAdded || from % 4 === FROM_ADDED) {
      isAdded = goesOn[cell] === 1;
      continue;
    }
    if (from % 4 === FROM_PAIR) pairs[at] = column - 1;
    column = from >> 2;
  }
  return { pairs, score };
}

/** The first column of the highest score. */
function bestOf(row: Float64Array): number {
  let best = 0;
  for (let column = 1; column < row.length; column += 1)
    if ((row[column] ?? 0) > (row[best] ?? 0)) best = column;
  return best;
}

function overEllipsis(
  row: Float64Array,
  back: Int32Array,
  base: number,
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(row.length);
  let near = -Infinity;
  let nearest = 0;
  for (let column = 0; column < row.length; column += 1) {
    const stay = row[column] ?? 0;
    const skip = near + LEFT_OUT;
    next[column] = Math.max(stay, skip);
    back[base + column] = (stay >= skip ? column : nearest) * 4 + FROM_ELLIPSIS;
    near += FARTHER;
    if (stay >= near) {
      near = stay;
      nearest = column;
    }
  }
  return next;
}

function overWord(
  unit: AlignedUnit,
  columns: SourceColumns,
  row: Float64Array,
  added: Float64Array,
  back: Int32Array,
  base: number,
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(row.length);
  const top = bestOf(row);
  const elsewhere = (row[top] ?? 0) + ELSEWHERE;
  next[0] = added[0] ?? 0;
  back[base] = FROM_ADDED;
  let gone = -Infinity;
  let goneFrom = 0;
  for (let column = 1; column < row.length; column += 1) {
    // The best way to come from two columns before or farther, with what lies between left out.
    const over = GONE_MORE + (columns.ends[column - 2] === 1 ? GONE_OVER_END : 0);
    gone += over;
    const opened = column > 1 ? (row[column - 2] ?? 0) + GONE + over : -Infinity;
    if (opened > gone) {
      gone = opened;
      goneFrom = column - 2;
    }
    let best = row[column - 1] ?? 0;
    let from = column - 1;
    if (gone > best) {
      best = gone;
      from = goneFrom;
    }
    const jump = elsewhere + (top >= column ? BACK : 0);
    if (jump > best) {
      best = jump;
      from = top;
    }
    best += likeness(unit, columns, column - 1);
    const stay = added[column] ?? 0;
    next[column] = Math.max(best, stay);
    back[base + column] = best >= stay ? from * 4 + FROM_PAIR : column * 4 + FROM_ADDED;
  }
  return next;
}

function likeness(unit: AlignedUnit, { ids, classes, heads }: SourceColumns, at: number): number {
  if (unit.kind === 'marked') return ids[at] === unit.id ? MARKED_SAME : MARKED;
  if (ids[at] === unit.id) return SAME;
  const alike =
    (unit.wordClass !== 0 && classes[at] === unit.wordClass) ||
    (unit.head !== 0 && heads[at] === unit.head);
  return alike ? ALIKE : OTHER;
}
