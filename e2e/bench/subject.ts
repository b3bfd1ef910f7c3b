import type { Span } from '../../shared/model/anchor';

/** A text and its highlights, as a file holds them: finding the paragraphs is every subject's own work. */
export interface Corpus {
  readonly text: string;
  readonly highlights: readonly BenchHighlight[];
}
export interface BenchHighlight extends Span {
  readonly id: string;
  readonly colour: number;
}

/** A text's lines; `starts[i]` is the offset of line i. */
export interface Lines {
  readonly paragraphs: readonly string[];
  readonly starts: readonly number[];
}

export function splitLines(text: string): Lines {
  const paragraphs = text.split('\n');
  let start = 0;
  const starts = paragraphs.map((paragraph) => {
    const own = start;
    start += paragraph.length + 1;
    return own;
  });
  return { paragraphs, starts };
}

/** One way of showing a text with highlights, opened. `loaded` resolves when all text and highlights are there. */
export interface Opened {
  readonly loaded: Promise<void>;
  readonly scroller: HTMLElement;
  /** Adds a highlight; null where the subject cannot. */
  addHighlight(highlight: BenchHighlight): void;
  /** Inserts one character into the paragraph at the top of the screen. */
  editCharacter(): void;
}

/** Resolves as soon as the subject's own code has the first screen in the document; the harness waits for paint. */
export type OpenSubject = (root: HTMLElement, corpus: Corpus) => Promise<Opened>;

/** Index of the last start that is not after an offset. */
export function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The parts of a highlight that lie in each paragraph, offsets within the paragraph. */
export function* partsOf(
  { paragraphs, starts }: Lines,
  { start, end }: Span,
): Generator<{ readonly paragraph: number; readonly from: number; readonly to: number }> {
  for (let index = paragraphAt(starts, start); index < paragraphs.length; index += 1) {
    const base = starts[index] ?? 0;
    if (base >= end) return;
    const length = paragraphs[index]?.length ?? 0;
    const from = Math.max(0, start - base);
    const to = Math.min(length, end - base);
    if (from < to) yield { paragraph: index, from, to };
  }
}
