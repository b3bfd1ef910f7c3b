import type { Span } from '../../shared/model/anchor';
import type { Mark } from '../../shared/model/mark';
import { marginSigns, signsWithin, stackSigns } from './margin-signs';
import type { MarginSign } from './margin-signs';
import type { ReaderDocument } from './reader-document';
import { lineBox } from './reader-scroll';
import { pieceAt, pieceStart } from './text-layout';

/** Between the margin and the text, in pixels, as reader-text.css sets it. */
const GAP = 24;
/** Heights of a sign with one line and with two, in pixels. */
const ONE_LINE = 16;
const TWO_LINES = 30;
/** A line where a page begins stands so far above the first line of the page. */
const ABOVE = 7;

interface Placed {
  readonly sign: MarginSign;
  readonly top: number;
  /** Where on its line a page begins, in pixels from the left edge of the text; null at the beginning of a paragraph. */
  readonly inLine: number | null;
}

/**
 * What was found beside a text, in the margin on its left: pages, times, speakers, and what was left out. Only signs near
 * the viewport are in the page, each in an element that is used again.
 */
export class SignColumn {
  readonly #document: ReaderDocument;
  readonly #overlay: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #marks: readonly Mark[];
  /** Worked out when it is first asked for, after the first screen is painted. */
  #signs: readonly MarginSign[] | null = null;
  #elements: HTMLElement[] = [];
  #shown: readonly MarginSign[] = [];
  #frame = 0;

  /** `scroller` bounds the margin; null when the page does. */
  constructor(
    document_: ReaderDocument,
    overlay: HTMLElement,
    scroller: HTMLElement | null,
    marks: readonly Mark[],
  ) {
    this.#document = document_;
    this.#overlay = overlay;
    this.#scroller = scroller ?? document.documentElement;
    this.#marks = marks;
  }

  show(window: Span): void {
    if (this.#marks.length === 0) return;
    this.#signs ??= marginSigns(this.#marks);
    this.#shown = signsWithin(this.#signs, window);
    this.place();
  }

  /** Measures and places all signs in the next frame: all reading first, then all writing. */
  place(): void {
    if (this.#marks.length === 0) return;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#placeNow();
    });
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
  }

  #placeNow(): void {
    const { top: origin, left } = this.#overlay.getBoundingClientRect();
    const room = Math.max(0, left - this.#scroller.getBoundingClientRect().left - GAP - 4);
    const placed = this.#shown.flatMap((sign): readonly Placed[] => {
      const box = lineBox(this.#document, sign.offset, 'start');
      if (!box) return [];
      const isPage = sign.kind === 'page';
      const inLine = isPage && !this.#beginsPiece(sign.offset) ? box.left - left : null;
      const middle = (box.top + box.bottom) / 2 - origin;
      const line = isPage && inLine === null ? box.top - origin - ABOVE : middle;
      return [{ sign, top: line - heightOf(sign) / 2, inLine }];
    });
    const tops = stackSigns(
      placed.map(({ sign, top }) => ({
        top,
        height: heightOf(sign),
        mayGo: sign.kind === 'said' && sign.words === '',
      })),
    );
    let used = 0;
    placed.forEach((one, index) => {
      const top = tops[index];
      if (top === null || top === undefined) return;
      const element = this.#elements[used] ?? this.#create();
      used += 1;
      put(element, one, { top, room });
    });
    for (const element of this.#elements.slice(used)) element.style.visibility = 'hidden';
  }

  #beginsPiece(offset: number): boolean {
    const { layout } = this.#document;
    return pieceStart(layout, pieceAt(layout, offset)) === offset;
  }

  /** A label, and the line of a page. */
  #create(): HTMLElement {
    const element = document.createElement('div');
    const label = document.createElement('span');
    const words = document.createElement('b');
    const below = document.createElement('small');
    words.append('');
    below.append('');
    label.append(words, below);
    element.append(label, document.createElement('i'));
    this.#overlay.append(element);
    this.#elements.push(element);
    return element;
  }
}

const heightOf = ({ words, below }: MarginSign): number =>
  words !== '' && below !== '' ? TWO_LINES : ONE_LINE;

function put(
  element: HTMLElement,
  { sign: { kind, words, below }, top: wanted, inLine }: Placed,
  { top, room }: { readonly top: number; readonly room: number },
): void {
  const where = kind !== 'page' ? '' : inLine === null ? ' reader-sign-line' : ' reader-sign-tick';
  const name = `reader-sign reader-sign-${kind}${where}`;
  if (element.className !== name) element.className = name;
  const [label, line] = element.children;
  if (!(label instanceof HTMLElement) || !(line instanceof HTMLElement)) return;
  write(label.firstElementChild, words);
  write(label.lastElementChild, below);
  label.style.maxWidth = `${room}px`;
  label.style.transform = `translateY(${Math.round(top - wanted)}px)`;
  line.style.insetInlineStart = inLine === null ? '' : `${Math.round(inLine)}px`;
  element.style.transform = `translateY(${Math.round(wanted)}px)`;
  element.style.visibility = '';
}

function write(element: Element | null, words: string): void {
  const node = element?.firstChild;
  if (node instanceof Text && node.data !== words) node.data = words;
}
