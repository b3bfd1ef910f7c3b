import type { Span } from '../../shared/model/anchor';
import type { ReaderDocument } from './reader-document';
import { nextFrame } from './reader-tasks';
import { sectionAt } from './text-layout';

/** Sections take their true height only when they come near; after so many corrections it is near enough. */
const CORRECTIONS = 5;

/** The box of a span's first line in the viewport; null while its paragraphs are not loaded. */
export function lineBox(
  document_: ReaderDocument,
  offset: number,
  side: 'start' | 'end',
): DOMRect | null {
  const point = document_.toPoint(offset, side);
  if (!point) return null;
  const range = document.createRange();
  const from = side === 'end' ? Math.max(0, point.offset - 1) : point.offset;
  range.setStart(point.node, from);
  range.setEnd(point.node, Math.min(point.node.length, from + 1));
  const boxes = range.getClientRects();
  return boxes[side === 'end' ? boxes.length - 1 : 0] ?? range.getBoundingClientRect();
}

/** How far down the view what is shown is brought. */
const READING_LINE = 1 / 3;

const viewOf = (scroller: HTMLElement | null): { readonly top: number; readonly bottom: number } =>
  scroller?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };

/**
 * The offset that stands where {@link scrollTo} brings what it shows, within a loaded stretch; 0 where nothing was
 * scrolled. By the places of lines and not by what lies under a point: a dialog may cover the text.
 */
export function offsetRead(
  document_: ReaderDocument,
  scroller: HTMLElement | null,
  { start, end }: Span,
): number {
  if ((scroller?.scrollTop ?? window.scrollY) === 0) return 0;
  const { top, bottom } = viewOf(scroller);
  const line = top + (bottom - top) * READING_LINE;
  let above = start;
  let below = end;
  while (above < below) {
    const middle = (above + below) >>> 1;
    const box = lineBox(document_, middle, 'start');
    if (box !== null && box.bottom <= line) above = middle + 1;
    else below = middle;
  }
  return above;
}

/** Whether a span is brought into view only if it is not comfortably there, or its line to the reading line in any case. */
export type ScrollTo = 'view' | 'reading-line';

/** Brings a loaded span into view, a third from the top. */
export async function scrollTo(
  document_: ReaderDocument,
  scroller: HTMLElement | null,
  span: Span,
  to: ScrollTo,
): Promise<void> {
  const section = document_.sectionElement(sectionAt(document_.layout, span.start));
  if (!section) return;
  const outside = section.getBoundingClientRect();
  const view = viewOf(scroller);
  if (outside.bottom < view.top || outside.top > view.bottom)
    section.scrollIntoView({ block: 'start' });
  for (let correction = 0; correction < CORRECTIONS; correction += 1) {
    const line = lineBox(document_, span.start, 'start');
    const end = lineBox(document_, span.end, span.end > span.start ? 'end' : 'start');
    if (!line || !end) return;
    const { top, bottom } = viewOf(scroller);
    const height = bottom - top;
    const away = line.top - top - height * READING_LINE;
    const fits = Math.min(end.bottom, line.top + height * 0.6);
    const isThere =
      to === 'view' ? line.top >= top + 24 && fits <= bottom - 24 : Math.abs(away) < line.height;
    if (isThere) return;
    (scroller ?? window).scrollBy({ top: away, behavior: 'instant' });
    await nextFrame();
  }
}
