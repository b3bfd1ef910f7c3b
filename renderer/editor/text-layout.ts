import { characterBoundary } from './characters';

/** A piece is one block of the reader: usually a line of the text with its line feed. All numbers are UTF-16 offsets. */
export interface TextLayout {
  readonly length: number;
  /** Where each piece begins, and the end of the text as one entry more. */
  readonly pieceStarts: Uint32Array;
  /** The first piece of each section, and the number of pieces as one entry more. */
  readonly sectionPieces: Uint32Array;
  /** Estimated height of each section in lines. */
  readonly sectionLines: Float32Array;
  /** Whether lines are paragraphs that need air between them, because the text has no blank lines for it. */
  readonly spaced: boolean;
}

/** Past this many lines, several short lines share a piece: a million blocks would cost a gigabyte. */
const MANY_LINES = 60_000;
const GROUPED_UNITS = 2_000;
const GROUPED_LINES = 40;
/** A line longer than this is cut into pieces, near spaces, so that laying one out stays short. */
const LONGEST_LINE = 16_000;
const LONG_LINE_PIECE = 4_000;
/** How far back a space is looked for when a long line is cut. */
const CUT_REACH = 400;
const PARAGRAPHS_PER_SECTION = 25;
const UNITS_PER_SECTION = 16_000;
/** Characters in a line of the reader, for the estimate of heights only. */
const MEASURE = 72;

/** Cuts a text (LF line ends) into pieces and sections. The pieces joined are the text, unchanged. */
export function layOutText(text: string): TextLayout {
  const counted = countLines(text);
  const grouped = counted.lines > MANY_LINES;
  const pieceStarts = cutPieces(text, grouped);
  const pieces = pieceStarts.length - 1;
  const first: number[] = [0];
  const heights: number[] = [];
  let height = 0;
  for (let piece = 0, units = 0, paragraphs = 0; piece < pieces; piece += 1) {
    const size = at(pieceStarts, piece + 1) - at(pieceStarts, piece);
    const began = first.at(-1) ?? 0;
    if (
      piece > began &&
      (paragraphs >= PARAGRAPHS_PER_SECTION || units + size > UNITS_PER_SECTION)
    ) {
      first.push(piece);
      heights.push(height);
      units = 0;
      paragraphs = 0;
      height = 0;
    }
    units += size;
    if (size > 1) paragraphs += 1;
    const start = at(pieceStarts, piece);
    height += grouped ? linesOfGroup(text.slice(start, start + size)) : linesOf(size);
  }
  heights.push(height);
  return {
    length: text.length,
    pieceStarts,
    sectionPieces: Uint32Array.from([...first, pieces]),
    sectionLines: Float32Array.from(heights),
    spaced: counted.blank * 6 < counted.lines && text.length / counted.lines > 90,
  };
}

/** The piece that holds an offset; the end of the text belongs to the last piece. */
export const pieceAt = (layout: TextLayout, offset: number): number =>
  Math.min(lastNotAfter(layout.pieceStarts, offset), layout.pieceStarts.length - 2);

/** The section that holds an offset. */
export const sectionAt = (layout: TextLayout, offset: number): number =>
  sectionOfPiece(layout, pieceAt(layout, offset));

/** The section that holds a piece. */
export const sectionOfPiece = (layout: TextLayout, piece: number): number =>
  Math.min(lastNotAfter(layout.sectionPieces, piece), sectionCount(layout) - 1);

export const sectionCount = (layout: TextLayout): number => layout.sectionPieces.length - 1;

/** Where a piece begins; the length of the text past the last one. */
export const pieceStart = (layout: TextLayout, piece: number): number =>
  at(layout.pieceStarts, Math.min(piece, layout.pieceStarts.length - 1));

/** The first piece of a section; the number of pieces past the last section. */
export const firstPiece = (layout: TextLayout, section: number): number =>
  at(layout.sectionPieces, Math.min(section, layout.sectionPieces.length - 1));

/** Where a section begins; the length of the text past the last one. */
export const sectionStart = (layout: TextLayout, section: number): number =>
  pieceStart(layout, firstPiece(layout, section));

/** Estimated lines of a piece, at least what it takes when it is a line of the text. */
export const linesOfPiece = (layout: TextLayout, piece: number): number =>
  linesOf(pieceStart(layout, piece + 1) - pieceStart(layout, piece));

function countLines(text: string): { lines: number; blank: number } {
  let lines = 1;
  let blank = 0;
  for (let from = text.indexOf('\n'), line = 0; from >= 0; from = text.indexOf('\n', from + 1)) {
    if (from === line) blank += 1;
    line = from + 1;
    lines += 1;
  }
  return { lines, blank };
}

function cutPieces(text: string, grouped: boolean): Uint32Array {
  const starts: number[] = [];
  const lines = new LineEnds(text);
  let start = 0;
  while (start < text.length) {
    starts.push(start);
    start = grouped ? endOfGroup(text, lines, start) : endOfLine(text, lines, start);
  }
  if (starts.length === 0) starts.push(0);
  starts.push(text.length);
  return Uint32Array.from(starts);
}

/** Where lines end, asked in ascending order: a line of megabytes must not be searched through for each of its pieces. */
class LineEnds {
  readonly #text: string;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The end of the line that holds `offset`, its line feed included. */
  after(offset: number): number {
    if (offset >= this.#end) {
      const feed = this.#text.indexOf('\n', offset);
      this.#end = feed < 0 ? this.#text.length : feed + 1;
    }
    return this.#end;
  }
}

function endOfLine(text: string, lines: LineEnds, start: number): number {
  const end = lines.after(start);
  return end - start <= LONGEST_LINE ? end : cutNear(text, start + LONG_LINE_PIECE);
}

function endOfGroup(text: string, lines: LineEnds, start: number): number {
  let end = endOfLine(text, lines, start);
  for (let count = 1; end < text.length && count < GROUPED_LINES; count += 1) {
    const next = endOfLine(text, lines, end);
    if (next - start > GROUPED_UNITS) break;
    end = next;
  }
  return end;
}

/** A place to cut at or shortly before `wanted`: after a space, else where no character is torn. */
function cutNear(text: string, wanted: number): number {
  const space = text.slice(wanted - CUT_REACH, wanted).lastIndexOf(' ');
  return space < 0 ? characterBoundary(text, wanted) : wanted - CUT_REACH + space + 1;
}

/** Lines that a line of the text takes in the reader. A blank one is lower, as reader-text.css sets it. */
const linesOf = (units: number): number => (units <= 1 ? 0.66 : Math.ceil(units / MEASURE));

const linesOfGroup = (piece: string): number =>
  piece.split('\n').reduce((sum, line) => sum + Math.max(1, linesOf(line.length)), -1);

/** Index of the last entry that is not after `value`, in an ascending array that begins at or before it. */
function lastNotAfter(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at(sorted, middle) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

const at = (numbers: Uint32Array, index: number): number => numbers[index] ?? 0;
