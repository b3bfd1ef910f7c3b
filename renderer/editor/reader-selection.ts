import type { Span } from '../../shared/model/anchor';
import type { ReaderDocument } from './reader-document';
import { selectedSpan } from './reader-input';

/** The person's selection in the text, as offsets. Remembers the last one, for when the focus comes back. */
export class ReaderSelection {
  readonly #document: ReaderDocument;
  readonly #host: HTMLElement;
  readonly #changed: (selection: Span | null) => void;
  #last: Span | null = null;
  #told: Span | null = null;
  #frame = 0;

  constructor(
    readerDocument: ReaderDocument,
    host: HTMLElement,
    signal: AbortSignal,
    changed: (selection: Span | null) => void,
  ) {
    this.#document = readerDocument;
    this.#host = host;
    this.#changed = changed;
    document.addEventListener('selectionchange', this.#onChange, { signal });
    signal.addEventListener('abort', () => cancelAnimationFrame(this.#frame));
  }

  /** The fixed and the moving end; null when they are not in this text. */
  ends(): readonly [number, number] | null {
    const selection = getSelection();
    if (!selection?.anchorNode || !selection.focusNode) return null;
    const anchor = this.#document.toOffset(selection.anchorNode, selection.anchorOffset);
    const focus = this.#document.toOffset(selection.focusNode, selection.focusOffset);
    return anchor === null || focus === null ? null : [anchor, focus];
  }

  /** The selection, or null when it is not in this text. */
  current(): Span | null {
    const ends = this.ends();
    return ends && selectedSpan(...ends);
  }

  /** The last selection that was in the text. */
  last(): Span | null {
    return this.current() ?? this.#last;
  }

  /** Selects a span whose ends are loaded. */
  set({ start, end }: Span): void {
    this.setEnds(start, end);
  }

  /** Selects from a fixed to a moving end; both must be loaded. */
  setEnds(anchor: number, focus: number): void {
    const from = this.#document.toPoint(anchor, anchor > focus ? 'end' : 'start');
    const to = this.#document.toPoint(focus, focus > anchor ? 'end' : 'start');
    if (!from || !to) throw new Error('selecting text that is not loaded');
    this.#last = selectedSpan(anchor, focus);
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  focus(fallback: number): void {
    this.#host.focus({ preventScroll: true });
    const last = this.#last ?? { start: fallback, end: fallback };
    if (!this.current() || !this.#last) this.set(last);
  }

  // A mouse that drags and a held key change it many times a frame; one report a frame is enough.
  readonly #onChange = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const now = this.current();
      if (now) this.#last = now;
      if (same(now, this.#told)) return;
      this.#told = now;
      this.#changed(now);
    });
  };
}

const same = (a: Span | null, b: Span | null): boolean =>
  a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
