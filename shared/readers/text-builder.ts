import type { Mark, MarkType } from '../model/mark';
import { normaliseText } from '../text/normalise';

/** A text with what lies beside it, as a reader hands them on. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Builds the text of an article piece by piece, with marks on what has been written. Every piece is normalised by
 * `normaliseText` when it comes, so that offsets never shift. Blank lines and line ends are written only between two
 * pieces: none stands at the beginning or the end.
 */
export class MarkedTextBuilder {
  readonly #pieces: string[] = [];
  readonly #marks: Mark[] = [];
  #length = 0;
  #pending: '' | '\n' | '\n\n' = '';
  #replaced = 0;

  /** How many UTF-16 units were written; what is asked for by {@link line} and {@link paragraph} is not there yet. */
  get length(): number {
    return this.#length;
  }

  /** How many characters that no text may hold were replaced. */
  get replaced(): number {
    return this.#replaced;
  }

  /** What comes next stands in a line of its own. */
  line(): void {
    if (this.#length > 0 && this.#pending === '') this.#pending = '\n';
  }

  /** What comes next is a new paragraph, divided by a blank line. */
  paragraph(): void {
    if (this.#length > 0) this.#pending = '\n\n';
  }

  /** Writes a piece and says where it begins (UTF-16 offset). An empty piece writes nothing. */
  write(piece: string): number {
    if (piece === '') return this.start();
    const { text, replaced } = normaliseText(this.#length === 0 ? piece : `-${piece}`);
    const start = this.start();
    this.#replaced += replaced;
    this.#push(this.#length === 0 ? text : text.slice(1));
    return start;
  }

  /** Where the next piece will begin; writes the line end or blank line that was asked for. */
  start(): number {
    if (this.#pending !== '') {
      const ends = this.#pending;
      this.#pending = '';
      this.#push(ends);
    }
    return this.#length;
  }

  /** Marks what stands from `start` to here. A mark on nothing is kept only where `start` is this very place. */
  mark(type: MarkType, start: number, value: string, end = this.#length): void {
    if (start <= end) this.#marks.push({ type, start, end, value });
  }

  build(): MarkedText {
    return { text: this.#pieces.join(''), marks: sortedMarks(this.#marks) };
  }

  #push(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }
}

/** Marks in the order that {@link FoundArticle} asks for: by their start, then by their end. */
export const sortedMarks = (marks: readonly Mark[]): readonly Mark[] =>
  marks.toSorted((one, other) => one.start - other.start || one.end - other.end);

/** A stretch of a text, without the white space around it, with the marks that lie in it and those that reach into it. */
export function cutOut({ text, marks }: MarkedText, from: number, to: number): MarkedText {
  const piece = text.slice(from, to);
  const start = from + (piece.length - piece.trimStart().length);
  const end = Math.max(start, from + piece.trimEnd().length);
  const within = marks
    .filter((mark) =>
      mark.start === mark.end
        ? mark.start >= start && mark.start <= end
        : mark.start < end && mark.end > start,
    )
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    }));
  return { text: text.slice(start, end), marks: sortedMarks(within) };
}
