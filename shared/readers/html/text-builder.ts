import type { Mark, MarkType } from '../../model/mark';

/** How much empty room stands before what comes next: none, a new line, a blank line. */
type Gap = 0 | 1 | 2;

/**
 * Builds the text of a page with its marks, and collapses white space as browsers do: blanks, tabs and line ends run
 * together into one blank, none at the ends of a line; others, such as the no-break space, are kept.
 */
export class TextBuilder {
  readonly #parts: string[] = [];
  #length = 0;
  /** The last character of the text. */
  #last = '';
  readonly #marks: Mark[] = [];
  /** Marks that begin with the next words. */
  #waiting: { start: number | null }[] = [];
  #gap: Gap = 0;
  #blank = false;
  #keepsSpace = false;
  /** Line ends of prepared text, which count when something follows them. */
  #lines = '';
  #isOneLine = false;

  /** Adds a text of the page. */
  words(raw: string): void {
    if (this.#keepsSpace && !this.#isOneLine) return this.#prepared(raw.replaceAll(/\r\n?/g, '\n'));
    // A byte-order mark that a page holds would be taken from the beginning of the text later, and move all marks.
    const text = this.#length === 0 ? raw.replace(/^[ \t\n\r\f\uFEFF]*\uFEFF/, ' ') : raw;
    for (const [at, part] of text.split(/[ \t\n\r\f]+/).entries()) {
      if (at > 0) this.#blank = true;
      if (part === '') continue;
      this.#settle();
      if (this.#blank && this.#length > 0 && this.#last !== '\n' && this.#last !== '\t')
        this.#put(' ');
      this.#blank = false;
      this.#begin();
      this.#put(part);
    }
  }

  /** The next words begin a line (1) or a paragraph (2). */
  gap(gap: Gap): void {
    if (gap === 0) return;
    if (this.#isOneLine) this.#blank = true;
    else this.#gap = this.#gap < gap ? gap : this.#gap;
  }

  /** A line break inside a paragraph; the second in a row is the end of the paragraph. */
  lineBreak(): void {
    if (this.#keepsSpace && !this.#isOneLine) this.#lines += '\n';
    else this.gap(this.#gap === 0 ? 1 : 2);
  }

  /** What stands between two cells of a row. */
  tab(): void {
    this.#settle();
    this.#begin();
    this.#put('\t');
    this.#blank = false;
  }

  /** Begins a mark at the next words. What is returned ends it behind the last ones; without any words there is none. */
  open(type: MarkType, value: string): () => void {
    const waiting: { start: number | null } = { start: null };
    this.#waiting.push(waiting);
    return () => {
      const { start } = waiting;
      if (start !== null && start < this.#length)
        this.#marks.push({ type, start, end: this.#length, value });
    };
  }

  /** Marks the place behind the last words, once. */
  place(type: MarkType, value: string): void {
    const last = this.#marks.at(-1);
    if (last?.type === type && last.value === value && last.end === this.#length) return;
    this.#marks.push({ type, start: this.#length, end: this.#length, value });
  }

  /** Runs `write` with white space kept, as in `<pre>`. */
  keepingSpace(write: () => void): void {
    const before = this.#keepsSpace;
    this.#keepsSpace = true;
    write();
    this.#keepsSpace = before;
    if (!before) this.#lines = '';
  }

  /** Runs `write` with no line ends, as in a cell of a table. */
  onOneLine(write: () => void): void {
    const before = this.#isOneLine;
    this.#isOneLine = true;
    write();
    this.#isOneLine = before;
    this.#blank = false;
  }

  /** The text and its marks in order. */
  end(): { readonly text: string; readonly marks: readonly Mark[] } {
    const all = this.#parts.join('');
    let end = all.length;
    while (end > 0 && ' \t\n'.includes(all[end - 1] ?? '')) end -= 1;
    const marks = this.#marks
      .map((mark) => ({ ...mark, start: Math.min(mark.start, end), end: Math.min(mark.end, end) }))
      .toSorted((a, b) => a.start - b.start || a.end - b.end);
    return { text: all.slice(0, end), marks };
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.at(-1) ?? this.#last;
  }

  #begin(): void {
    for (const waiting of this.#waiting) waiting.start = this.#length;
    this.#waiting = [];
  }

  #prepared(raw: string): void {
    // The first line end within <pre> is none.
    const given = this.#length === 0 ? raw.replace(/^\uFEFF+/, '') : raw;
    const text = this.#lines + (this.#gap > 0 ? given.replace(/^\n/, '') : given);
    let end = text.length;
    while (end > 0 && text[end - 1] === '\n') end -= 1;
    this.#lines = text.slice(end);
    if (end === 0) return;
    this.#settle();
    this.#blank = false;
    this.#begin();
    this.#put(text.slice(0, end));
  }

  #settle(): void {
    if (this.#gap > 0 && this.#length > 0) {
      this.#put('\n'.repeat(this.#gap));
      this.#blank = false;
    }
    this.#gap = 0;
  }
}
