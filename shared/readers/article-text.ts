import type { Mark, MarkType } from '../model/mark';
import { normaliseText } from '../text/normalise';

/** What parts of a text are divided by, the weakest first: lines, paragraphs. */
const SEPARATORS = ['\n', '\n\n'] as const;
type Separator = (typeof SEPARATORS)[number];

interface OpenMark {
  /** Where its first character stands; null before there is one. */
  start: number | null;
}

const EDGE = /^[ \t\n\r]+/;
/** Marks that surround others come first where both begin and end at the same places. */
const OUTERMOST: readonly MarkType[] = ['page', 'table', 'heading', 'list', 'footnote'];
/** Marks of which two neighbours of one value are one: what looks alike there is alike. */
const JOINED: ReadonlySet<MarkType> = new Set<MarkType>(['emphasis', 'link']);

/**
 * Builds the text of an article part by part, with its marks. Parts without a character leave no trace, white space at
 * their edges is gone, and what divides two parts is written once, however many empty ones lie between.
 */
export class ArticleText {
  readonly #parts: string[] = [];
  /** UTF-16 units of all parts, and the last of them, which is still open. */
  #length = 0;
  #tail = '';
  #separator: Separator | '' = '';
  /** Borders of cells between what was written last and what comes next. */
  #tabs = 0;
  /** How many marks were open when the row began that is being written; null outside of rows. */
  #rowIn: number | null = null;
  #atEdge = true;
  #replaced = 0;
  readonly #marks: Mark[] = [];
  readonly #open: OpenMark[] = [];

  /** Where the next character will stand if nothing divides it from the last one (UTF-16 units). */
  get length(): number {
    return this.#length + this.#tail.length;
  }

  /** Adds characters to the part that is being written. */
  write(characters: string): void {
    // Byte order marks before a text are none of its characters; inside it U+FEFF is one like any other.
    const isInside = this.length > 0;
    const { text, replaced } = normaliseText(
      isInside ? characters : characters.replace(/^\uFEFF+/, ''),
    );
    const whole = isInside && characters.startsWith('\uFEFF') ? `\uFEFF${text}` : text;
    const inLine = this.#rowIn !== null ? whole.replaceAll(/[\n\t]/g, ' ') : whole;
    const fit = this.#atEdge ? inLine.replace(EDGE, '') : inLine;
    this.#replaced += replaced;
    if (fit === '') return;
    if (this.length > 0) this.#tail += this.#separator;
    this.#separator = '';
    for (const mark of this.#open.slice(0, this.#rowIn ?? 0)) mark.start ??= this.length;
    this.#tail += '\t'.repeat(this.#tabs);
    this.#tabs = 0;
    this.#atEdge = false;
    for (const mark of this.#open) mark.start ??= this.length;
    this.#tail += fit;
  }

  /** Writes a part of its own, such as a paragraph, divided by `separator` from what stands beside it. */
  part(separator: Separator, fill: () => void): void {
    if (this.#rowIn !== null) {
      if (!this.#atEdge) this.write(' ');
      fill();
      return;
    }
    this.#divide(separator);
    fill();
    this.#divide(separator);
  }

  /** Writes a row of a table as a line, its cells divided by tabs. Inside a cell, line ends and tabs become blanks. */
  row(cells: readonly (() => void)[]): void {
    this.#divide('\n');
    this.#rowIn = this.#open.length;
    for (const [index, fill] of cells.entries()) {
      if (index > 0) {
        this.#closePart();
        this.#tabs += 1;
      }
      fill();
    }
    this.#rowIn = null;
    this.#tabs = 0;
    this.#divide('\n');
  }

  /** Marks all that `fill` writes; no mark when that is nothing. */
  mark(type: MarkType, value: string, fill: () => void): void {
    const end = this.begin(type, value);
    fill();
    end();
  }

  /**
   * Writes an item of a list. A number stands in the text, as the document shows it and as people quote it; a bullet is told
   * by the mark alone.
   */
  item(label: string, fill: () => void): void {
    this.mark('list', label, () => {
      if (/[\p{L}\p{N}]/u.test(label)) this.write(`${label} `);
      fill();
    });
  }

  /** Marks like {@link mark} what ends elsewhere than it begins: the mark ends where what is returned is called. */
  begin(type: MarkType, value: string): () => void {
    const mark: OpenMark = { start: null };
    this.#open.push(mark);
    return () => {
      this.#open.splice(this.#open.indexOf(mark), 1);
      if (mark.start !== null && mark.start < this.length)
        this.#marks.push({ type, value, start: mark.start, end: this.length });
    };
  }

  /** Marks the place between what was written last and what comes next. */
  markHere(type: MarkType, value: string): void {
    this.#marks.push({ type, value, start: this.length, end: this.length });
  }

  /** The text, its marks in order, and how many characters were replaced because no text may hold them. */
  finish(): { readonly text: string; readonly marks: readonly Mark[]; readonly replaced: number } {
    this.#divide('\n\n');
    return {
      text: this.#parts.join(''),
      marks: joinNeighbours(this.#marks.toSorted(inOrder)),
      replaced: this.#replaced,
    };
  }

  #divide(separator: Separator): void {
    this.#closePart();
    if (
      this.#separator === '' ||
      SEPARATORS.indexOf(separator) > SEPARATORS.indexOf(this.#separator)
    )
      this.#separator = separator;
  }

  #closePart(): void {
    const trimmed = trimEnd(this.#tail);
    this.#parts.push(trimmed);
    this.#length += trimmed.length;
    // Marks are in order of their ends, so only the last ones can reach into what was cut off.
    for (let at = this.#marks.length - 1; at >= 0; at -= 1) {
      const mark = this.#marks[at];
      if (mark === undefined || mark.end <= this.#length) break;
      const start = Math.min(mark.start, this.#length);
      if (start === this.#length && mark.start < mark.end) this.#marks.splice(at, 1);
      else this.#marks[at] = { ...mark, start, end: this.#length };
    }
    this.#tail = '';
    this.#atEdge = true;
  }
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\n\r'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** By start, then by end; of marks at the same places those that surround the others first. */
const inOrder = (a: Mark, b: Mark): number =>
  a.start - b.start || a.end - b.end || rank(a.type) - rank(b.type);

const rank = (type: MarkType): number => {
  const at = OUTERMOST.indexOf(type);
  return at < 0 ? OUTERMOST.length : at;
};

/** Files divide what looks alike into runs; nobody who reads sees that. */
function joinNeighbours(marks: readonly Mark[]): readonly Mark[] {
  const joined: Mark[] = [];
  const endings = new Map<string, number>();
  for (const mark of marks) {
    const key = `${mark.type} ${mark.value}`;
    const before = endings.get(key);
    const last = before === undefined ? undefined : joined[before];
    if (JOINED.has(mark.type) && before !== undefined && last?.end === mark.start)
      joined[before] = { ...last, end: mark.end };
    else {
      endings.set(key, joined.length);
      joined.push(mark);
    }
  }
  return joined.toSorted(inOrder);
}
