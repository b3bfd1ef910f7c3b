import type { Mark } from '../../model/mark';
import type { MarkedText } from '../text-builder';

/** A text whose paragraphs stand in one line each. */
export interface JoinedText extends MarkedText {
  /** How many line ends became a space. */
  readonly joined: number;
  /** How many words that a line end divided were put together; each has a mark. */
  readonly hyphens: number;
}

/** Widths at which programs and people wrap lines (characters). */
const NARROWEST = 40;
const WIDEST = 100;
/** So many line ends have to look wrapped, and such a share of all, before any is taken away. */
const FEWEST = 4;
const SHARE = 0.8;
/** The share in one block of lines. Verse, addresses and code stay far below it. */
const BLOCK_SHARE = 0.6;

/** Lines that stand for themselves: items, quoted lines, tables, rules. */
const ITEM = /^(?:[-*+•‣·–—]\s|\(?(?:\d{1,3}|\p{L})[.)]\s|[>|#])/u;
const TABULAR = /\t| {3,}|\|/u;
const WORD = /\p{L}/u;
/** Letters that are written without spaces, so that nobody can tell what a line end between them stands for. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const DIVIDED = /(\p{L}+)-$/u;
const CONTINUED = /^(\p{Ll}[\p{L}\p{M}]*)/u;

/**
 * Takes away the line ends that only wrap a paragraph at some width. A line end is one of those when the first word of
 * the next line would not have fitted behind it; and only if most line ends of the text, and of the block of lines, are.
 * Verse, addresses, code, lists and tables keep their lines, and so does every text that leaves a doubt. A word that a
 * hyphen divides at the end of a line is put together only when the text has it elsewhere. `begins` says of a line that
 * it goes on with nothing, for texts whose form is known.
 */
export function joinWrappedLines(
  text: string,
  begins: (line: string) => boolean = () => false,
): JoinedText {
  const lines = text.split('\n');
  const isBetween = lines.map((_, at) => isCandidate(lines, at) && !begins(lines[at + 1] ?? ''));
  const candidates = lines.flatMap((_, at) => (isBetween[at] === true ? [at] : []));
  const unchanged = { text, marks: [], joined: 0, hyphens: 0 };
  const width = widthOf(candidates.map((at) => (lines[at] ?? '').trimEnd().length));
  if (width === null) return unchanged;
  const wrapped = lines.map((_, at) => isBetween[at] === true && isFull(lines, at, width));
  const full = candidates.filter((at) => wrapped[at] === true);
  if (full.length < FEWEST || full.length < candidates.length * SHARE) return unchanged;
  return joinLines(lines, blocksThatWrap(lines, wrapped), wordsOf(text));
}

/** The width at which the lines of a text seem to be wrapped; null when there is none. */
function widthOf(lengths: readonly number[]): number | null {
  const sorted = lengths.toSorted((one, other) => one - other);
  const width = sorted[Math.floor((sorted.length - 1) * 0.98)];
  return width === undefined || width < NARROWEST || width > WIDEST ? null : width;
}

/** Whether the end of a line lies between two lines of prose. */
function isCandidate(lines: readonly string[], at: number): boolean {
  const line = lines[at]?.trimEnd() ?? '';
  const next = lines[at + 1];
  return (
    next !== undefined &&
    isProse(line) &&
    isProse(next) &&
    !/^\s/u.test(next) &&
    !ITEM.test(next) &&
    !UNSPACED.test(line.slice(-1) + next.slice(0, 1))
  );
}

const isProse = (line: string): boolean => WORD.test(line) && !TABULAR.test(line.trim());

/** Whether the first word of the next line would not have fitted behind a line. */
function isFull(lines: readonly string[], at: number, width: number): boolean {
  const line = lines[at]?.trimEnd() ?? '';
  const next = /^\S+/u.exec(lines[at + 1] ?? '')?.[0] ?? '';
  return line.length >= width / 2 && line.length + 1 + next.length > width;
}

/** For each line whether its end is taken away: it is wrapped, and so are most in its block. */
function blocksThatWrap(lines: readonly string[], wrapped: readonly boolean[]): boolean[] {
  const taken = lines.map(() => false);
  let from = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    if (at < lines.length && (lines[at] ?? '').trim() !== '') continue;
    const ends = at - from - 1;
    const full = wrapped.slice(from, at).filter(Boolean).length;
    if (ends > 0 && full >= ends * BLOCK_SHARE)
      for (let line = from; line < at; line += 1) taken[line] = wrapped[line] === true;
    from = at + 1;
  }
  return taken;
}

/** The words of a text and how often it has them, with the hyphens inside them. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu) ?? []);
}

function joinLines(
  lines: readonly string[],
  taken: readonly boolean[],
  words: ReadonlySet<string>,
): JoinedText {
  const pieces: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  let joined = 0;
  const push = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [at, line] of lines.entries()) {
    const isLast = at === lines.length - 1;
    if (taken[at] !== true) {
      push(isLast ? line : `${line}\n`);
      continue;
    }
    const trimmed = line.trimEnd();
    const [, head] = DIVIDED.exec(trimmed) ?? [];
    const [, tail] = CONTINUED.exec(lines[at + 1] ?? '') ?? [];
    if (head === undefined || tail === undefined) {
      push(`${trimmed} `);
      joined += 1;
      continue;
    }
    const isOneWord = words.has((head + tail).toLowerCase());
    const isCompound = words.has(`${head}-${tail}`.toLowerCase());
    if (isOneWord === isCompound) push(`${line}\n`);
    else {
      push(isOneWord ? trimmed.slice(0, -1) : trimmed);
      const value = `${isOneWord ? '-' : ''}\n`;
      marks.push({ type: 'joined-hyphen', start: length, end: length, value });
    }
  }
  return { text: pieces.join(''), marks, joined, hyphens: marks.length };
}
