import type { Span } from '../../shared/model/anchor';
import { HighlightPainter } from './highlight-painter';
import { invisibleHighlights } from './invisible-highlights';
import { markHighlights } from './mark-highlights';
import type { HighlightSource, ReaderOptions } from './reader-contract';
import type { ReaderDocument } from './reader-document';
import { SignColumn } from './sign-column';

/** Shows what was found beside a text, near the viewport: below everything else over the words, and in the left margin. */
export class BesideText {
  readonly #options: ReaderOptions;
  readonly #painter: HighlightPainter;
  readonly #signs: SignColumn;
  /** Worked out when it is first needed, after the first screen is painted. */
  #found: HighlightSource | null = null;
  #invisible = false;

  constructor(
    document: ReaderDocument,
    options: ReaderOptions,
    overlay: HTMLElement,
    scroller: HTMLElement | null,
  ) {
    this.#options = options;
    this.#painter = new HighlightPainter(document);
    this.#signs = new SignColumn(document, overlay, scroller, options.marks ?? []);
  }

  /** Whether characters that nobody sees are marked, from the next {@link show} on. */
  setInvisible(shown: boolean): void {
    this.#invisible = shown;
  }

  /** Shows what lies in a stretch of the text that is loaded. */
  show(window: Span): void {
    const { text, marks = [] } = this.#options;
    this.#found ??= markHighlights(marks, text);
    const found = [
      ...this.#found.within(window),
      ...(this.#invisible ? invisibleHighlights(text, window) : []),
    ];
    this.#painter.show(
      found.map((highlight) => ({ highlight, depth: 0 })),
      window,
      null,
    );
    this.#signs.show(window);
  }

  place(): void {
    this.#signs.place();
  }

  destroy(): void {
    this.#painter.clear();
    this.#signs.destroy();
  }
}
