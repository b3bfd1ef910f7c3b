import type { Span } from '../../shared/model/anchor';
import { characterAt, characterBefore } from './characters';
import type { ReaderDocument } from './reader-document';

/** One end of a quote. */
export type End = 'start' | 'end';

/** Where a boundary of a quote is seen: an upright line in the viewport, in CSS pixels. */
export interface Edge {
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

/** Rounding of the browser, in CSS pixels. */
const TOLERANCE = 0.05;

/** Characters without a width (marks of direction, line feeds) that are stepped over in search of one that is seen. */
const UNSEEN = 64;

/**
 * Where a boundary is seen: before the first character of a quote, and behind its last. These two sides of one offset
 * are far apart where a line ends and where the direction of writing changes. In words that run from right to left,
 * before is on the right. Null while the paragraph is not loaded, and where no character is seen.
 */
export function edgeAt(
  document_: ReaderDocument,
  text: string,
  offset: number,
  end: End,
): Edge | null {
  let character = end === 'start' ? characterAt(text, offset) : characterBefore(text, offset);
  for (let unseen = 0; unseen < UNSEEN && character.end > character.start; unseen += 1) {
    const boxes = boxesOf(document_, character);
    const box = end === 'start' ? boxes[0] : boxes.at(-1);
    if (box) {
      const leftwards = runsLeftwards(document_, text, character, box);
      const x = (end === 'start') === leftwards ? box.right : box.left;
      return { x, top: box.top, height: box.height };
    }
    character =
      end === 'start' ? characterAt(text, character.end) : characterBefore(text, character.start);
  }
  return null;
}

/** A place in the viewport, in CSS pixels. */
export interface ViewportPoint {
  readonly x: number;
  readonly y: number;
}

/** Another line is further away than any place on the same one. */
const LINE_APART = 1e6;

/** How far a place is from a boundary. */
function distanceTo({ x, top, height }: Edge, place: ViewportPoint): number {
  const outside = Math.max(top - place.y, 0, place.y - top - height);
  return outside * LINE_APART + Math.abs(x - place.x);
}

/** Characters on either side of the one under the pointer whose boundaries are compared. */
const NEIGHBOURS = 3;

/**
 * The boundary nearest to a place, among those around `offset`, which the browser found there, and `present`, which
 * is kept when nothing is nearer. Never inside a character. Null when no boundary is allowed or seen.
 */
export function nearestBoundary(
  { document: document_, text, end }: { document: ReaderDocument; text: string; end: End },
  place: ViewportPoint,
  { offset, present }: { readonly offset: number; readonly present: readonly number[] },
  allowed: (boundary: number) => boolean,
): number | null {
  const around = characterAt(text, offset);
  const boundaries = [...present, around.start, around.end];
  let { start: back, end: on } = around;
  for (let step = 0; step < NEIGHBOURS; step += 1) {
    back = characterBefore(text, back).start;
    on = characterAt(text, on).end;
    boundaries.push(back, on);
  }
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const boundary of boundaries.filter(allowed)) {
    const edge = edgeAt(document_, text, boundary, end);
    const distance = edge ? distanceTo(edge, place) : Number.POSITIVE_INFINITY;
    if (distance >= least - TOLERANCE) continue;
    nearest = boundary;
    least = distance;
  }
  return nearest;
}

/** Whether a character belongs to words that run from right to left, whatever it is itself. */
function runsLeftwards(
  document_: ReaderDocument,
  text: string,
  character: Span,
  box: DOMRect,
): boolean {
  const before = characterBefore(text, character.start);
  const after = characterAt(text, character.end);
  return (
    growsLeftwards(document_, { start: character.start, end: after.end }, box) ??
    invert(growsLeftwards(document_, { start: before.start, end: character.end }, box)) ??
    readsLeftwards(document_, character)
  );
}

const invert = (value: boolean | null): boolean | null => (value === null ? null : !value);

/**
 * Whether a character with its neighbour reaches further to the left than alone. The browser gives one box to what runs
 * in one direction: two boxes mean that the neighbour runs otherwise, or is on another line, and says nothing.
 */
function growsLeftwards(document_: ReaderDocument, both: Span, box: DOMRect): boolean | null {
  const [whole, ...others] = boxesOf(document_, both);
  if (!whole || others.length > 0) return null;
  const left = box.left - whole.left;
  const right = whole.right - box.right;
  if (Math.abs(left - right) < TOLERANCE) return null;
  return left > right;
}

/** The boxes of a span within one paragraph that have a width, one for each line and direction. */
function boxesOf(document_: ReaderDocument, span: Span): readonly DOMRect[] {
  const point = document_.toPoint(span.start);
  if (!point) return [];
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  range.setEnd(
    point.node,
    Math.min(point.node.length, point.offset + Math.max(0, span.end - span.start)),
  );
  return Array.from(range.getClientRects()).filter(({ width }) => width > 0);
}

/** The blocks of scripts that are written from right to left, as DerivedBidiClass.txt of Unicode 16 has them. */
const LEFTWARDS =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /[\p{L}\u200e\u200f]/u;
const DIGIT = /\p{Nd}/u;

/**
 * Whether a character that stands alone in its direction is written from right to left: by its letters; digits never
 * are; a sign takes the direction of the letters around it, and where they differ that of the paragraph, which is the
 * one of its first letter. After the Unicode Bidirectional Algorithm (UAX #9), rules P2, N1 and N2.
 */
function readsLeftwards(document_: ReaderDocument, character: Span): boolean {
  const point = document_.toPoint(character.start);
  if (!point) return false;
  const { data: paragraph } = point.node;
  const start = point.offset;
  const end = start + character.end - character.start;
  const own = paragraph.slice(start, end);
  if (DIGIT.test(own)) return false;
  if (LETTER.test(own)) return LEFTWARDS.test(own);
  const before = Array.from(paragraph.slice(0, start)).findLast((one) => LETTER.test(one));
  const after = LETTER.exec(paragraph.slice(end))?.[0];
  const first = LETTER.exec(paragraph)?.[0] ?? '';
  const [one, other] = [before ?? first, after ?? first].map((letter) => LEFTWARDS.test(letter));
  return one === other ? one === true : LEFTWARDS.test(first);
}
