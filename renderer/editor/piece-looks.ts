import type { Mark, MarkType } from '../../shared/model/mark';
import { pieceAt, pieceStart } from './text-layout';
import type { TextLayout } from './text-layout';

/** How a piece of the text is set, as the marks beside the text say: classes, and what stands beside its words. */
export interface PieceLook {
  readonly classes: readonly string[];
  /** The sign or number of an item of a list where it is not in the text; '' for none. */
  readonly bullet: string;
  /** How many lists the piece is an item of, one in another. */
  readonly depth: number;
  /** The distance of tab stops in a row of a table, in em; 0 elsewhere. */
  readonly tab: number;
  /** What a table is called, above its first row. */
  readonly caption: string;
}

type Changing = { -readonly [K in keyof PieceLook]: PieceLook[K] } & { classes: string[] };

/** Marks that set whole pieces. */
const BLOCKS: ReadonlySet<MarkType> = new Set<MarkType>([
  'heading',
  'list',
  'table',
  'footnote',
  'quoted',
  'emphasis',
]);
/** Distances of tab stops in em: a column is no narrower and no wider. */
const NARROWEST = 4;
const WIDEST = 16;
/** About as wide is a character of a table, in em, and so much air there is between two columns. */
const CHARACTER = 0.52;
const AIR = 1.5;
/** Rows that are looked at to find how wide columns are. */
const ROWS = 200;

/** The look of each piece that one of the marks sets, by the number of the piece. Works through all marks once. */
export function createPieceLooks(
  marks: readonly Mark[],
  layout: TextLayout,
  text: string,
): ReadonlyMap<number, PieceLook> {
  const looks = new Map<number, Changing>();
  const lookOf = (piece: number): Changing => {
    const known = looks.get(piece);
    if (known) return known;
    const made = { classes: [], bullet: '', depth: 0, tab: 0, caption: '' };
    looks.set(piece, made);
    return made;
  };
  for (const mark of marks) {
    if (!BLOCKS.has(mark.type) || mark.start >= mark.end || mark.end > text.length) continue;
    const pieces = coveredPieces(mark, layout, text);
    if (!pieces) continue;
    const tab = mark.type === 'table' ? tabOf(text.slice(mark.start, mark.end)) : 0;
    for (let piece = pieces.first; piece <= pieces.last; piece += 1) {
      const isBlank = isWhite(text, pieceStart(layout, piece), pieceStart(layout, piece + 1));
      // Blank lines inside an earlier message are part of it; no heading or row is blank.
      if (isBlank && mark.type !== 'quoted') continue;
      dress(lookOf(piece), mark, {
        isFirst: piece === pieces.first,
        inText: mark.value !== '' && text.startsWith(mark.value, mark.start),
        tab,
      });
    }
  }
  return looks;
}

/** How a piece lies in a mark. */
interface Within {
  /** It is the first one of the mark. */
  readonly isFirst: boolean;
  /** The value of the mark stands in the text itself, where the mark begins. */
  readonly inText: boolean;
  readonly tab: number;
}

function dress(look: Changing, { type, value }: Mark, { isFirst, inText, tab }: Within): void {
  if (type === 'heading') look.classes.push(`reader-heading-${headingLevel(value)}`);
  else if (type === 'footnote') look.classes.push('reader-note');
  else if (type === 'quoted') look.classes.push('reader-quoted');
  else if (type === 'emphasis') look.classes.push(`reader-all-${value}`);
  else if (type === 'table') {
    look.classes.push('reader-row');
    look.tab = tab;
    if (isFirst) look.caption = value;
  } else if (type === 'list') {
    if (look.depth === 0) look.classes.push('reader-item');
    look.depth += 1;
    // A number that stands in the text is not shown twice.
    if (!isFirst) return;
    look.bullet = inText ? '' : value || '•';
    if (inText) look.classes.push('reader-numbered');
  }
}

/** 1 to 6, whatever a reader of files says. */
const headingLevel = (value: string): number =>
  Math.min(6, Math.max(1, Number.parseInt(value) || 1));

/** The pieces that a mark covers but for white space; null when it begins or ends inside one. */
function coveredPieces(
  { start, end }: Mark,
  layout: TextLayout,
  text: string,
): { readonly first: number; readonly last: number } | null {
  let first = pieceAt(layout, start);
  let last = pieceAt(layout, end - 1);
  if (!isWhite(text, pieceStart(layout, first), start)) first += 1;
  if (!isWhite(text, end, pieceStart(layout, last + 1))) last -= 1;
  return first <= last ? { first, last } : null;
}

const isWhite = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at += 1)
    if (!' \t\n\u00a0'.includes(text.charAt(at))) return false;
  return true;
};

/** The distance of tab stops at which the cells of a table stand below one another, as far as they fit. */
function tabOf(table: string): number {
  let longest = 0;
  for (const row of table.split('\n', ROWS)) {
    // The last cell may be as long as it likes: nothing stands behind it.
    for (const cell of row.split('\t').slice(0, -1)) longest = Math.max(longest, cell.length);
  }
  return Math.min(WIDEST, Math.max(NARROWEST, longest * CHARACTER + AIR));
}
