import type { PdfBlock } from './columns';
import type { PdfLine } from './lines';
import { baselineRows } from './running-heads';

/** A row of a paragraph: one line, or the cells of a row of a table. */
export interface PdfRow {
  readonly page: number;
  readonly cells: readonly PdfLine[];
  /** Whether the next word would have fitted: the line ends here because someone wanted it to. */
  readonly endsEarly: boolean;
  /** Whether there are enough rows around it to know that. */
  readonly isSure: boolean;
}

/** Rows that belong together. */
export interface PdfParagraph {
  readonly kind: 'text' | 'table';
  /** A box beside the text, or what runs another way: the text goes on behind it. */
  readonly isAside: boolean;
  /** The height of its letters. */
  readonly size: number;
  readonly rows: readonly PdfRow[];
}

/** Also with the number of a note behind it. */
const SENTENCE_END =
  /(?:[.!?:;…。！？」』][)\]"'”’»]*|\p{L}[.!?…]["'”’»)]*(?:\d{1,3}|(?:\[\d{1,3}\])+)|^(?:\[\d{1,3}\])+)$/u;
const SIGN = /^[•◦▪‣●○■□◆➢✓\uF0B7\uF0A7]$/u;
const LABEL = /^(?:[–—*-]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\[\d{1,3}\])$/u;
/** Fewer rows do not show where the margin is. */
const FEWEST_ROWS = 4;
/** Wider blanks are none, even in a line that is stretched to the margin (in heights of letters). */
const STRETCHED = 3.5;
const BULLET = /^(?:[•◦▪‣●○■□◆➢✓]\s?|[–—*-]\s+\S|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s|\[\d{1,3}\]\s)/u;
/** How questions, answers and turns begin in the records of courts and parliaments. */
const TURN = /^(?:[QA][.:]?\s+\p{Lu}|\p{Lu}[\p{Lu} .'’-]{2,40}:\s)/u;
/** By how much sizes may differ within a paragraph. */
const SAME_SIZE = 0.12;
/** How many notes, figures and tables may stand between two parts of a paragraph. */
const MOST_BESIDE = 12;

interface OpenParagraph extends PdfParagraph {
  readonly rows: PdfRow[];
}

/** What the rows of a block have in common. */
interface BlockShape {
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next, for letters of a size. */
  readonly pitchOf: (size: number) => number;
}

/** A row on its way into a paragraph, with whether a paragraph begins with it. */
interface ShapedRow extends PdfRow {
  readonly begins: boolean;
  /** Whether it is the first of its column. */
  readonly isFirst: boolean;
  readonly isAside: boolean;
}

/**
 * The paragraphs of pages, by the distance of lines, their indents, lines that end early and the size of letters. A
 * paragraph goes on over a column or a page when its last line is full and no sentence ends there.
 */
export function pdfParagraphs(pages: readonly (readonly PdfBlock[])[]): readonly PdfParagraph[] {
  const paragraphs: OpenParagraph[] = [];
  let current: OpenParagraph | undefined;
  for (const [page, blocks] of pages.entries())
    for (const block of blocks)
      for (const [at, row] of shapedRows(block, page).entries()) {
        const last = at > 0 && !row.begins ? current : unfinished(paragraphs, row);
        const isTable = row.cells.length > 1;
        const size = row.cells[0]?.size ?? 0;
        const goesOn =
          last !== undefined &&
          (isTable
            ? last === paragraphs.at(-1) && last.kind === 'table' && at > 0
            : last.kind === 'text');
        const kind = isTable ? 'table' : 'text';
        current = goesOn ? last : { kind, isAside: row.isAside, size, rows: [] };
        current.rows.push(row);
        if (!goesOn) paragraphs.push(current);
      }
  return paragraphs;
}

/**
 * The paragraph that a row goes on with, at the top of a column or below what stands there: the last one, or the one
 * before notes in smaller letters, figures and tables.
 */
function unfinished<P extends PdfParagraph>(
  paragraphs: readonly P[],
  row: ShapedRow,
): P | undefined {
  const last = paragraphs.at(-1);
  if (last === undefined || row.cells.length > 1) return last;
  if (row.isFirst && last.isAside === row.isAside && runsOn(last, row)) return last;
  if (row.isAside) return undefined;
  const size = row.cells[0]?.size ?? 0;
  const isBeside = (one: P): boolean =>
    one.isAside || one.kind === 'table' || one.size < size * (1 - SAME_SIZE / 2);
  if (!row.isFirst && !isBeside(last)) return undefined;
  // A line that is short though nothing ends there is a label or a title.
  const isLabel = ({ rows: [only, more] }: P): boolean =>
    more === undefined && only?.endsEarly === true;
  const before = paragraphs.slice(-MOST_BESIDE).findLast((one) => !isBeside(one) && !isLabel(one));
  if (!before || before === last) return undefined;
  // A name or a noun may begin the next page too, but so may a heading: that stands alone.
  const isProse = row.isFirst && before.rows.length > 2 && !row.endsEarly;
  const goesOn = isProse || /^\p{Ll}/u.test(row.cells[0]?.text ?? '');
  return goesOn && runsOn(before, row) ? before : undefined;
}

function shapedRows(block: PdfBlock, page: number): readonly ShapedRow[] {
  const apart = baselineRows(block.lines).map(withBullet);
  const margins = shapeOf(apart);
  const rows = apart.map((row, at) => stretched(row, [apart[at - 1], apart[at + 1]], margins));
  const shape = shapeOf(rows);
  return rows.map((cells, at) => {
    const before = rows[at - 1];
    const next = rows[at + 1];
    return {
      page,
      cells,
      endsEarly: endsEarly(cells, next, shape),
      isSure: rows.length >= FEWEST_ROWS,
      isFirst: at === 0,
      isAside: block.isAside === true,
      begins: before === undefined || beginsParagraph(around(rows, at), shape),
    };
  });
}

/** A sign or number before an item stands apart from it, but is no cell. */
function withBullet(row: readonly PdfLine[]): readonly PdfLine[] {
  const [sign, item, ...others] = row;
  if (!sign || !item || !(SIGN.test(sign.text) || LABEL.test(sign.text))) return row;
  if (item.left - sign.right > item.size * 4) return row;
  return [{ ...item, text: `${sign.text} ${item.text}` }, ...others];
}

/** A line whose blanks were stretched until it reached the margin reads like cells, but the lines around it do not. */
function stretched(
  row: readonly PdfLine[],
  around: readonly (readonly PdfLine[] | undefined)[],
  { left, right }: BlockShape,
): readonly PdfLine[] {
  const [first, ...others] = row;
  const last = row.at(-1);
  if (!first || !last || others.length === 0) return row;
  const gaps = others.map((cell, at) => cell.left - (row[at]?.right ?? 0));
  const isFull = last.right > right - first.size && first.left < left + first.size * 2;
  const isEven = Math.max(...gaps) < Math.min(first.size * STRETCHED, Math.min(...gaps) * 1.6);
  const isLine = (other: readonly PdfLine[] | undefined): boolean =>
    other?.length === 1 && isSameSize(first, other[0] ?? first);
  // In the middle of a sentence even two words may stand at both margins.
  const isInside =
    around.every(isLine) &&
    /^\p{Ll}/u.test(first.text) &&
    !SENTENCE_END.test(around[0]?.[0]?.text ?? '');
  if (!isFull || !(isInside || (isEven && around.some(isLine)))) return row;
  return [{ ...first, right: last.right, text: row.map(({ text }) => text).join(' ') }];
}

const isCentredBelow = (one: PdfLine, other: PdfLine): boolean =>
  Math.abs(one.left + one.right - other.left - other.right) < other.size;

function shapeOf(rows: readonly (readonly PdfLine[])[]): BlockShape {
  const single = rows.flatMap((row) => (row.length === 1 ? row : []));
  const steps = rows.flatMap((row, at) => {
    const before = rows[at - 1]?.[0];
    const line = row[0];
    return before && line && isSameSize(before, line)
      ? [{ size: line.size, height: line.y - before.y }]
      : [];
  });
  return {
    left: commonest(single.map(({ left }) => left)),
    right: quantile(
      single.map(({ right }) => right),
      0.9,
    ),
    pitchOf: (size) => {
      const own = steps.filter((step) => Math.abs(step.size - size) <= size * SAME_SIZE);
      const usual = quantile(
        own.map(({ height }) => height),
        0.4,
      );
      if (own.length === 0) return size * 1.2;
      return own.length < 3 ? Math.min(usual, size * 1.35) : usual;
    },
  };
}

/** A row with the rows above and below it. */
interface RowAmongRows {
  readonly before: readonly PdfLine[];
  readonly row: readonly PdfLine[];
  readonly beforeThat: readonly PdfLine[] | undefined;
  readonly next: readonly PdfLine[] | undefined;
}

const around = (rows: readonly (readonly PdfLine[])[], at: number): RowAmongRows => ({
  before: rows[at - 1] ?? [],
  row: rows[at] ?? [],
  beforeThat: rows[at - 2],
  next: rows[at + 1],
});

/**
 * Whether the distance to the row above is more than that of lines. Where text is set wider than most of its block, the
 * rows above and below stand as far apart, and the line before is full.
 */
function isFarBelow({ before, row, beforeThat, next }: RowAmongRows, shape: BlockShape): boolean {
  const [[one], [other]] = [before, row];
  if (!one || !other) return true;
  const step = other.y - one.y;
  if (step > other.size * 2.6) return true;
  if (step <= shape.pitchOf(other.size) * 1.35) return false;
  if (row.length > 1 || before.length > 1 || endsEarly(before, row, shape)) return true;
  const isAlike = (from: PdfLine | undefined, to: PdfLine | undefined): boolean =>
    from !== undefined &&
    to !== undefined &&
    isSameSize(from, to) &&
    Math.abs(to.y - from.y - step) < step * 0.06;
  if (SENTENCE_END.test(one.text)) return true;
  const isEven = isAlike(beforeThat?.[0], one) || isAlike(other, next?.[0]);
  return !isEven && !/^\p{Ll}/u.test(other.text);
}

function beginsParagraph(rows: RowAmongRows, shape: BlockShape): boolean {
  const { before, row } = rows;
  const [one] = before;
  const [other] = row;
  if (!one || !other || before.length > 1) return true;
  if (!isSameSize(one, other)) return true;
  if (isFarBelow(rows, shape)) return true;
  if (/^[•◦▪‣●○■□◆➢✓\uF0B7\uF0A7]/u.test(other.text)) return true;
  const early = endsEarly(before, row, shape);
  const isItem = BULLET.test(other.text) || TURN.test(other.text);
  if (isItem && (early || SENTENCE_END.test(one.text))) return true;
  const { size } = other;
  if (isCentredBelow(one, other)) return false;
  const isIndented = other.left > shape.left + size * 0.7 && other.left > one.left + size * 0.7;
  // The lines of an item hang below the words behind its sign or number.
  const isHanging = BULLET.test(one.text) && !(early && SENTENCE_END.test(one.text));
  if (isIndented && !isHanging) return true;
  const isOutdented = other.left < shape.left - size * 0.7 && other.left < one.left - size * 0.7;
  if (isOutdented) return true;
  return early && SENTENCE_END.test(one.text);
}

/** Whether the first word of the next row would have fitted into a row. */
function endsEarly(
  row: readonly PdfLine[],
  next: readonly PdfLine[] | undefined,
  { right }: BlockShape,
): boolean {
  const line = row.at(-1);
  if (!line) return false;
  const follower = next?.[0] ?? line;
  const letter = (follower.right - follower.left) / Math.max(1, follower.text.length);
  const isWide = /^[\u2e80-\u9fff\uff00-\uffef]/u.test(follower.text);
  const word = isWide ? 1 : (/^\S+/u.exec(follower.text)?.[0].length ?? 1) + 1;
  return line.right + word * letter < right - line.size;
}

/** Whether a paragraph goes on with the first row of the next column or page. */
function runsOn({ rows, size }: { rows: readonly PdfRow[]; size: number }, row: PdfRow): boolean {
  const last = rows.at(-1);
  const [one] = last?.cells ?? [];
  const [other] = row.cells;
  if (!last || !one || !other || last.cells.length > 1) return false;
  if (Math.abs(size - other.size) > size * SAME_SIZE || BULLET.test(other.text)) return false;
  if (/^\p{Ll}/u.test(other.text))
    return !SENTENCE_END.test(one.text) || /[-\u00AD\u2010]$/u.test(one.text);
  return last.isSure && !last.endsEarly && !SENTENCE_END.test(one.text);
}

const isSameSize = (one: PdfLine, other: PdfLine): boolean =>
  Math.abs(one.size - other.size) <= Math.max(one.size, other.size) * SAME_SIZE;

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The value that most come close to. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value / 2) * 2;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best = values[0] ?? 0;
  let most = 0;
  for (const [key, count] of counts)
    if (count > most || (count === most && key < best)) {
      best = key;
      most = count;
    }
  return best;
}
