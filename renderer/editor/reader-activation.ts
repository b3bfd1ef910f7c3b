import type { Span } from '../../shared/model/anchor';
import type { Id } from '../../shared/model/ids';
import type { Highlight } from './reader-contract';
import { placeAtPoint } from './reader-input';

/** Marks that open or close a quotation in the languages of the press. */
const QUOTATION_MARKS = '"“”„‟«»‹›‘’‚‛\'「」『』＂';

/** A pointer that moved further than this, in pixels, while pressed was selecting. */
const CLICK_REACH = 4;

/** The parts of the reader that clicking needs. */
export interface ActivationTarget {
  offsetAt(node: Node, offset: number): number | null;
  isOnText(span: Span, x: number, y: number): boolean;
  caret(): number | null;
  /** Quotes at an offset, smallest first. */
  at(offset: number): readonly Highlight[];
  quotationAt(offset: number): Span | null;
  characterAt(offset: number): string;
  activate(ids: readonly Id[]): void;
  take(span: Span): void;
}

/** Turns clicks, double-clicks and Enter on the text into what they mean. */
export function listenForActivation(
  host: HTMLElement,
  signal: AbortSignal,
  target: ActivationTarget,
): void {
  const offsetUnder = (event: MouseEvent): number | null => {
    const place = placeAtPoint(event.clientX, event.clientY);
    return place && target.offsetAt(place.node, place.offset);
  };
  const activate = (found: readonly Highlight[]): void => {
    if (found.length > 0) target.activate(found.map(({ id }) => id));
  };
  let pressed = { x: 0, y: 0 };
  // Not asked of the selection: a click into selected words collapses it only after the click.
  const isDrag = ({ clientX, clientY }: MouseEvent): boolean =>
    Math.hypot(clientX - pressed.x, clientY - pressed.y) > CLICK_REACH;
  host.addEventListener(
    'pointerdown',
    ({ clientX, clientY }) => {
      pressed = { x: clientX, y: clientY };
    },
    { signal },
  );
  host.addEventListener(
    'click',
    (event) => {
      if (event.button !== 0 || event.detail > 1 || event.shiftKey || isDrag(event)) return;
      const offset = offsetUnder(event);
      if (offset === null) return;
      // The nearest caret can belong to a word far left of the click; only words under the pointer count.
      activate(
        target.at(offset).filter((span) => target.isOnText(span, event.clientX, event.clientY)),
      );
    },
    { signal },
  );
  host.addEventListener(
    'dblclick',
    (event) => {
      const offset = offsetUnder(event);
      if (offset === null) return;
      const mark = [offset, offset - 1].find(
        (at) =>
          QUOTATION_MARKS.includes(target.characterAt(at) || ' ') &&
          target.isOnText({ start: at, end: at + 1 }, event.clientX, event.clientY),
      );
      const quotation = mark === undefined ? null : target.quotationAt(mark);
      if (quotation) target.take(quotation);
    },
    { signal },
  );
  host.addEventListener(
    'keydown',
    (event) => {
      if (
        event.key !== 'Enter' ||
        event.isComposing ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      const offset = target.caret();
      if (offset !== null) activate(target.at(offset));
    },
    { signal },
  );
}
