import type { Span } from '../../shared/model/anchor';
import type { Id } from '../../shared/model/ids';
import { paletteColour } from '../ui/palette';
import type { PlacedHighlight } from './highlight-index';
import { MARK_COLUMN, stackMarks } from './mark-layout';
import type { MarkPlace } from './mark-layout';
import type { Highlight } from './reader-contract';
import type { ReaderDocument } from './reader-document';
import { lineBox } from './reader-scroll';

/** Between the text and its marks, in pixels, as reader-text.css sets it. */
const GAP = 14;
/** More marks side by side would read as words of their own. */
const COLUMNS = 2;

/** Small round marks with initials beside the text, at the line where each quote near the viewport ends. */
export class MarginMarks {
  readonly #document: ReaderDocument;
  readonly #overlay: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #elements = new Map<string, HTMLElement>();
  #spare: readonly HTMLElement[] = [];
  #shown: readonly Highlight[] = [];
  #current: Id | null = null;
  #frame = 0;

  /** `scroller` bounds the margin; null when the page does. */
  constructor(document_: ReaderDocument, overlay: HTMLElement, scroller: HTMLElement | null) {
    this.#document = document_;
    this.#scroller = scroller ?? document.documentElement;
    this.#overlay = overlay;
  }

  show(placed: readonly PlacedHighlight[], window: Span, current: Id | null): void {
    this.#shown = placed
      .map(({ highlight }) => highlight)
      .filter(({ initials, end }) => initials !== '' && end > window.start && end <= window.end);
    this.#current = current;
    this.place();
  }

  /** Measures and places all marks in the next frame: all reading first, then all writing. */
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
    const { top: origin, right } = this.#overlay.getBoundingClientRect();
    const room = this.#scroller.getBoundingClientRect().left + this.#scroller.clientWidth - right;
    const columns = Math.max(1, Math.min(COLUMNS, Math.floor((room - GAP) / MARK_COLUMN)));
    const wanted = this.#shown.flatMap((highlight) => {
      const box = lineBox(this.#document, highlight.end, 'end');
      return box ? [{ highlight, middle: (box.top + box.bottom) / 2 - origin }] : [];
    });
    const places = stackMarks(
      wanted.map(({ middle }) => middle),
      columns,
    );
    const keys = wanted.map(({ highlight: { look, id } }) => `${look} ${id}`);
    const spare = this.#unused(new Set(keys));
    wanted.forEach(({ highlight }, index) => {
      const [key, place] = [keys[index], places[index]];
      if (key === undefined || !place) return;
      const element = this.#elements.get(key) ?? spare.pop() ?? this.#element();
      this.#elements.set(key, element);
      this.#put(element, highlight, place);
    });
    for (const element of spare) element.style.visibility = 'hidden';
    this.#spare = spare;
  }

  /** Elements that are free for other marks: beside 10 MB of text, taking one out of the page costs many ms. */
  #unused(keys: ReadonlySet<string>): HTMLElement[] {
    const spare = [...this.#spare];
    for (const [key, element] of this.#elements) {
      if (keys.has(key)) continue;
      spare.push(element);
      this.#elements.delete(key);
    }
    return spare;
  }

  #element(): HTMLElement {
    const element = document.createElement('span');
    element.append('');
    this.#overlay.append(element);
    return element;
  }

  #put(
    element: HTMLElement,
    { look, colour, initials, id }: Highlight,
    { top, column }: MarkPlace,
  ): void {
    const kind = look === 'suggestion' ? ' reader-mark-dashed' : '';
    const current = id === this.#current ? ' reader-mark-current' : '';
    const name = `reader-mark${kind}${current}`;
    if (element.className !== name) element.className = name;
    const mark = paletteColour(colour);
    if (element.style.getPropertyValue('--mark') !== mark)
      element.style.setProperty('--mark', mark);
    const [words] = element.childNodes;
    if (words instanceof Text && words.data !== initials) words.data = initials;
    const where = `translate(${column * MARK_COLUMN}px, ${Math.round(top)}px)`;
    if (element.style.transform !== where) element.style.transform = where;
    element.style.visibility = '';
  }
}
