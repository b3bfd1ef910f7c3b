import type { Span } from '../../shared/model/anchor';
import { characterBoundary } from './characters';
import type { Highlight } from './reader-contract';
import type { ReaderDocument } from './reader-document';
import { placeAtPoint } from './reader-input';
import { lineBox } from './reader-scroll';

type End = 'start' | 'end';

/** Two handles on the ends of the current quote, to drag its boundaries. Keys do the same by commands, so they are for the pointer only. */
export class BoundaryHandles {
  readonly #document: ReaderDocument;
  readonly #text: string;
  readonly #overlay: HTMLElement;
  readonly #on: { readonly preview: (span: Span) => void; readonly moved: (span: Span) => void };
  readonly #elements: Readonly<Record<End, HTMLElement>>;
  #span: Span | null = null;
  #before: Span | null = null;
  #frame = 0;

  constructor(
    document_: ReaderDocument,
    text: string,
    overlay: HTMLElement,
    on: { readonly preview: (span: Span) => void; readonly moved: (span: Span) => void },
  ) {
    this.#document = document_;
    this.#text = text;
    this.#overlay = overlay;
    this.#on = on;
    this.#elements = { start: this.#handle('start'), end: this.#handle('end') };
  }

  show(current: Highlight | null, window: Span): void {
    const near = current && current.end > window.start && current.start < window.end;
    this.#span = near ? { start: current.start, end: current.end } : null;
    this.place();
  }

  place(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#placeNow();
    });
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
  }

  #placeNow(): void {
    const span = this.#span;
    const origin = this.#overlay.getBoundingClientRect();
    const boxes = {
      start: span && lineBox(this.#document, span.start, 'start'),
      end: span && lineBox(this.#document, span.end, 'end'),
    };
    for (const end of ['start', 'end'] as const) {
      const element = this.#elements[end];
      const box = boxes[end];
      element.hidden = !box;
      if (!box) continue;
      const x = (end === 'start' ? box.left : box.right) - origin.left;
      element.style.transform = `translate(${x}px, ${box.top - origin.top}px)`;
      element.style.height = `${box.height}px`;
    }
  }

  #handle(end: End): HTMLElement {
    const element = document.createElement('span');
    element.className = `reader-handle reader-handle-${end}`;
    element.hidden = true;
    element.addEventListener('pointerdown', (event) => this.#begin(end, element, event));
    this.#overlay.append(element);
    return element;
  }

  #begin(end: End, element: HTMLElement, event: PointerEvent): void {
    if (event.button !== 0 || !this.#span) return;
    event.preventDefault();
    this.#before = this.#span;
    element.setPointerCapture(event.pointerId);
    // The handle must not be what is found under the pointer.
    this.#overlay.classList.add('reader-dragging');
    const stop = new AbortController();
    const { signal } = stop;
    const finish = (keep: boolean): void => {
      stop.abort();
      this.#overlay.classList.remove('reader-dragging');
      const { before, span } = { before: this.#before, span: this.#span };
      this.#before = null;
      if (!before || !span) return;
      if (!keep) this.#on.preview(before);
      else if (span.start !== before.start || span.end !== before.end) this.#on.moved(span);
    };
    element.addEventListener('pointermove', (move) => this.#drag(end, move), { signal });
    element.addEventListener('pointerup', () => finish(true), { signal });
    element.addEventListener('pointercancel', () => finish(false), { signal });
    window.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return;
        key.preventDefault();
        key.stopPropagation();
        finish(false);
      },
      { signal, capture: true },
    );
  }

  #drag(end: End, { clientX, clientY }: PointerEvent): void {
    const span = this.#span;
    const place = placeAtPoint(clientX, clientY);
    const offset = place && this.#document.toOffset(place.node, place.offset);
    if (!span || offset === null) return;
    const snapped = characterBoundary(this.#text, offset);
    const next =
      end === 'start' ? { start: snapped, end: span.end } : { start: span.start, end: snapped };
    // A quote keeps one character at least.
    if (next.start >= next.end) return;
    this.#on.preview(next);
  }
}
