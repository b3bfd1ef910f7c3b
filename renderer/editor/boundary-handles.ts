import type { Span } from '../../shared/model/anchor';
import { edgeAt, nearestBoundary } from './character-edges';
import { characterAt, characterBefore } from './characters';
import type { Edge, End, ViewportPoint } from './character-edges';
import type { Highlight } from './reader-contract';
import type { ReaderDocument } from './reader-document';
import { placeAtPoint } from './reader-input';

/** Two handles on the ends of the current quote, to drag its boundaries. Keys do the same by commands, so they are for the pointer only. */
export class BoundaryHandles {
  readonly #document: ReaderDocument;
  readonly #text: string;
  readonly #overlay: HTMLElement;
  readonly #on: { readonly preview: (span: Span) => void; readonly moved: (span: Span) => void };
  readonly #elements: Readonly<Record<End, HTMLElement>>;
  #span: Span | null = null;
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
    const edges = {
      start: span && this.#edge(span, 'start'),
      end: span && this.#edge(span, 'end'),
    };
    for (const end of ['start', 'end'] as const) {
      const element = this.#elements[end];
      const edge = edges[end];
      element.hidden = !edge;
      if (!edge) continue;
      element.style.transform = `translate(${edge.x - origin.left}px, ${edge.top - origin.top}px)`;
      element.style.height = `${edge.height}px`;
    }
  }

  #edge(span: Span, end: End): Edge | null {
    return edgeAt(this.#document, this.#text, span[end], end);
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
    const edge = this.#span && this.#edge(this.#span, end);
    if (event.button !== 0 || !this.#span || !edge) return;
    event.preventDefault();
    const before = this.#span;
    // A handle is wider than the line it stands for, and longer: where it is gripped must not move the boundary.
    const grip = { x: edge.x - event.clientX, y: edge.top + edge.height / 2 - event.clientY };
    element.setPointerCapture(event.pointerId);
    // The handle must not be what is found under the pointer.
    this.#overlay.classList.add('reader-dragging');
    const stop = new AbortController();
    const { signal } = stop;
    const finish = (keep: boolean): void => {
      stop.abort();
      this.#overlay.classList.remove('reader-dragging');
      const span = this.#span;
      if (!span) return;
      if (!keep) this.#on.preview(before);
      else if (span.start !== before.start || span.end !== before.end) this.#on.moved(span);
    };
    const drag = ({ clientX, clientY }: PointerEvent) =>
      this.#drag(end, { x: clientX + grip.x, y: clientY + grip.y }, before);
    element.addEventListener('pointermove', drag, { signal });
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

  #drag(end: End, to: ViewportPoint, before: Span): void {
    const span = this.#span;
    const found = placeAtPoint(to.x, to.y);
    const offset = found && this.#document.toOffset(found.node, found.offset);
    if (!span || offset === null) return;
    // A quote keeps one character at least.
    const last =
      end === 'start'
        ? characterBefore(this.#text, span.end).start
        : characterAt(this.#text, span.start).end;
    const boundary = nearestBoundary(
      { document: this.#document, text: this.#text, end },
      to,
      { offset, present: [before[end], span[end], last] },
      (one) => (end === 'start' ? one <= last : one >= last),
    );
    if (boundary === null || boundary === span[end]) return;
    this.#on.preview({ ...span, [end]: boundary });
  }
}
