import type { PdfLine } from './lines';

/** Lines that belong together, one below the other: a column, or rows of a table whose cells stand side by side. */
export interface PdfBlock {
  readonly lines: readonly PdfLine[];
  readonly left: number;
  readonly right: number;
  /** A box beside the text, or what runs another way: the text goes on behind it. */
  readonly isAside?: boolean;
}

/** The lines of a page in their order, and whether that order is a guess. */
export interface ReadingOrder {
  readonly blocks: readonly PdfBlock[];
  readonly isGuess: boolean;
}

/** A strip between columns, and the lines that cross it. */
interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** Narrower strips are no gutters (points). */
const NARROWEST = 4;
/** The share of the height of a page that may cross a gutter: titles, figures, tables over both columns. */
const CROSSING = 0.45;
/** Fewer lines on one side are no column. */
const FEWEST_LINES = 3;
/** The same where the file itself writes one side after the other. */
const FEWEST_APART = 2;
const CHANGES = 0.1;
/** Columns of prose fill their width, cells of tables do not. */
const FILL = 0.55;
const LETTERS = 14;
/** Cells of a table stand on the baselines of the cells beside them. */
const ALIGNED = 0.6;
const DEEPEST = 4;

/**
 * Orders the lines of a page as they are read: a XY-cut (Nagy and Seth 1984) that lets titles and figures cross the
 * gutter. Strips that hardly any line crosses divide columns of prose; what crosses them divides the page into bands,
 * and in each band the columns are read one after the other.
 */
export function readingOrder(lines: readonly PdfLine[]): ReadingOrder {
  const doubt = { isGuess: false };
  const blocks = ordered(lines, doubt, 0);
  return { blocks, isGuess: doubt.isGuess };
}

function ordered(
  lines: readonly PdfLine[],
  doubt: { isGuess: boolean },
  depth: number,
): readonly PdfBlock[] {
  const gutter = depth < DEEPEST ? gutterOf(lines) : null;
  if (gutter === null) {
    if (lines.length === 0) return [];
    const band = depth < DEEPEST ? bandWithBox(lines) : null;
    return band ? aroundBox(band, doubt, depth) : [blockOf(lines)];
  }
  const middle = (gutter.left + gutter.right) / 2;
  const blocks: PdfBlock[] = [];
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  let across: PdfLine[] = [];
  const flushColumns = () => {
    // A few lines beside each other between others that span the page may as well be rows.
    if (left.length > 0 && right.length > 0 && Math.min(left.length, right.length) < FEWEST_LINES)
      doubt.isGuess = true;
    blocks.push(...sideBySide(left, right, doubt, depth));
    left = [];
    right = [];
  };
  const flushAcross = () => {
    blocks.push(...ordered(across, doubt, DEEPEST));
    across = [];
  };
  for (const line of lines) {
    if (crosses(line, gutter)) {
      flushColumns();
      across.push(line);
      continue;
    }
    flushAcross();
    if ((line.left + line.right) / 2 < middle) left.push(line);
    else right.push(line);
  }
  flushColumns();
  flushAcross();
  return blocks;
}

const crosses = (line: PdfLine, gutter: Gutter): boolean =>
  line.left < gutter.left + 1 && line.right > gutter.right - 1;

/** Lines as one block, as wide as they are. */
export const blockOf = (lines: readonly PdfLine[]): PdfBlock => ({
  lines,
  left: Math.min(...lines.map(({ left }) => left)),
  right: Math.max(...lines.map(({ right }) => right)),
});

/** The strip that divides lines best into columns of prose; null when there is none. */
function gutterOf(lines: readonly PdfLine[]): Gutter | null {
  if (lines.length < FEWEST_APART * 2) return null;
  const { left, right } = blockOf(lines);
  const width = Math.max(1, Math.ceil(right - left));
  if (width < 100 || width > 20_000) return null;
  const covered = coverage(lines, left, width);
  const total = lines.reduce((sum, { size }) => sum + size, 0);
  const candidates = valleys(covered, width)
    .map(({ from, to, crossing }) => ({ left: left + from, right: left + to, crossing }))
    .filter(({ crossing }) => crossing < total * CROSSING)
    .toSorted((a, b) => a.crossing - b.crossing || b.right - b.left - (a.right - a.left));
  return candidates.find((gutter) => dividesProse(lines, gutter)) ?? null;
}

/** A part of a page in which a box stands beside the text, and the lines above and below it. */
interface Band {
  readonly above: readonly PdfLine[];
  readonly left: readonly PdfLine[];
  readonly right: readonly PdfLine[];
  readonly below: readonly PdfLine[];
}

/**
 * The part of a page in which a box stands beside the text, where the lines above or below are as wide as both: the
 * longest run of lines that leave a strip free, and that the file writes one side after the other.
 */
function bandWithBox(lines: readonly PdfLine[]): Band | null {
  let best: Band | null = null;
  let most = 0;
  for (const edge of sharedEdges(lines)) {
    const gutter = { left: edge - NARROWEST, right: edge };
    let from = 0;
    for (let at = 0; at <= lines.length; at += 1) {
      const line = lines[at];
      if (line && !crosses(line, gutter)) continue;
      const length = at - from;
      if (length > most && length < lines.length) {
        const run = lines.slice(from, at);
        const left = run.filter((one) => one.right <= edge);
        const right = run.filter((one) => one.right > edge);
        if (isBoxBeside(left, right)) {
          best = { above: lines.slice(0, from), left, right, below: lines.slice(at) };
          most = length;
        }
      }
      from = at + 1;
    }
  }
  return best;
}

/** Where several lines begin, but not the first of them all. */
function sharedEdges(lines: readonly PdfLine[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { left } of lines)
    counts.set(Math.floor(left), (counts.get(Math.floor(left)) ?? 0) + 1);
  const [, ...edges] = Array.from(counts)
    .toSorted(([one], [other]) => one - other)
    .filter(([, count]) => count > 1);
  return edges.map(([edge]) => edge);
}

function isBoxBeside(left: readonly PdfLine[], right: readonly PdfLine[]): boolean {
  if (Math.min(left.length, right.length) < FEWEST_LINES) return false;
  if (!isProse(left) && !isProse(right)) return false;
  const edge = Math.min(...right.map((line) => line.left));
  const both = [...left, ...right];
  return changes(both, edge) <= Math.max(1, both.length * CHANGES);
}

function aroundBox(
  { above, left, right, below }: Band,
  doubt: { isGuess: boolean },
  depth: number,
): readonly PdfBlock[] {
  return [
    ...ordered(above, doubt, depth + 1),
    ...sideBySide(left, right, doubt, depth),
    ...ordered(below, doubt, depth + 1),
  ];
}

/** The lines of two columns, the left one first. A box is marked as such, so that the text goes on behind it. */
function sideBySide(
  left: readonly PdfLine[],
  right: readonly PdfLine[],
  doubt: { isGuess: boolean },
  depth: number,
): readonly PdfBlock[] {
  const blocksOf = (side: readonly PdfLine[], other: readonly PdfLine[]) => {
    const blocks = ordered(side, doubt, depth + 1);
    return isBox(side, other) ? blocks.map((block) => ({ ...block, isAside: true })) : blocks;
  };
  return [...blocksOf(left, right), ...blocksOf(right, left)];
}

/** Whether a column is a box beside the other one: shorter, and no prose or set in letters of another size. */
function isBox(side: readonly PdfLine[], other: readonly PdfLine[]): boolean {
  if (side.length === 0 || other.length === 0) return false;
  if (lettersIn(side) > lettersIn(other) * 0.7) return false;
  const [one, two] = [medianSize(side), medianSize(other)];
  return !isProse(side) || Math.abs(one - two) > two * 0.06;
}

const medianSize = (lines: readonly PdfLine[]): number =>
  lines.map(({ size }) => size).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;

const lettersIn = (lines: readonly PdfLine[]): number =>
  lines.reduce((sum, { text }) => sum + text.length, 0);

/** For each point of the width, the height of all lines above it. */
function coverage(lines: readonly PdfLine[], from: number, width: number): Float64Array {
  const covered = new Float64Array(width + 1);
  for (const { left, right, size } of lines) {
    const end = Math.min(width, Math.floor(right - from));
    for (let at = Math.max(0, Math.floor(left - from)); at <= end; at += 1)
      covered[at] = (covered[at] ?? 0) + size;
  }
  return covered;
}

/** Strips that are less covered than what lies on both sides of them. */
function valleys(
  covered: Float64Array,
  width: number,
): readonly { readonly from: number; readonly to: number; readonly crossing: number }[] {
  const found: { from: number; to: number; crossing: number }[] = [];
  const first = Math.floor(width * 0.12);
  const last = Math.ceil(width * 0.88);
  for (let at = first; at <= last; at += 1) {
    const crossing = covered[at] ?? 0;
    const before = covered[at - 1] ?? 0;
    if (before <= crossing) continue;
    let to = at;
    while (to < last && (covered[to + 1] ?? 0) <= crossing) to += 1;
    if ((covered[to + 1] ?? 0) > crossing && to - at >= NARROWEST)
      found.push({ from: at, to, crossing });
  }
  return found;
}

function dividesProse(lines: readonly PdfLine[], gutter: Gutter): boolean {
  const middle = (gutter.left + gutter.right) / 2;
  const beside = lines.filter((line) => !crosses(line, gutter));
  const sides = [
    beside.filter((line) => (line.left + line.right) / 2 < middle),
    beside.filter((line) => (line.left + line.right) / 2 >= middle),
  ];
  const fewest = Math.min(...sides.map(({ length }) => length));
  if (fewest < FEWEST_APART) return false;
  const prose = sides.filter(isProse).length;
  if (fewest >= FEWEST_LINES && prose === 2) return true;
  if (fewest >= FEWEST_LINES && prose === 1 && alignedShare(sides) < ALIGNED) return true;
  return prose > 0 && changes(beside, middle) <= Math.max(1, beside.length * CHANGES);
}

/** How often the file goes from one side to the other: it writes columns one after the other, but tables by rows. */
function changes(lines: readonly PdfLine[], middle: number): number {
  const sides = lines
    .toSorted((a, b) => a.place - b.place)
    .map((line) => (line.left + line.right) / 2 < middle);
  return sides.filter((side, at) => at > 0 && side !== sides[at - 1]).length;
}

function isProse(side: readonly PdfLine[]): boolean {
  const { left, right } = blockOf(side);
  const widths = side.map((line) => line.right - line.left).toSorted((a, b) => a - b);
  const median = widths[Math.floor(widths.length / 2)] ?? 0;
  const letters = side.reduce((sum, { text }) => sum + text.length, 0) / side.length;
  return median >= (right - left) * FILL && letters >= LETTERS;
}

/** How many lines of the side that has fewer stand on one baseline with a line of the other. */
function alignedShare(sides: readonly (readonly PdfLine[])[]): number {
  const [few = [], many = []] = sides.toSorted((a, b) => a.length - b.length);
  const baselines = new Set(many.flatMap(({ y }) => [Math.floor(y), Math.ceil(y)]));
  return few.filter(({ y }) => baselines.has(Math.round(y))).length / few.length;
}
