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

/** Brings a loaded span into view, a third from the top, if it is not comfortably there already. */
export async function scrollTo(
  document_: ReaderDocument,
  scroller: HTMLElement | null,
  span: Span,
): Promise<void> {
  const section = document_.sectionElement(sectionAt(document_.layout, span.start));
  if (!section) return;
  const view = (): { top: number; bottom: number } =>
    scroller?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  const outside = section.getBoundingClientRect();
  if (outside.bottom < view().top || outside.top > view().bottom)
    section.scrollIntoView({ block: 'start' });
  for (let correction = 0; correction < CORRECTIONS; correction += 1) {
    const line = lineBox(document_, span.start, 'start');
    const end = lineBox(document_, span.end, span.end > span.start ? 'end' : 'start');
    if (!line || !end) return;
    const { top, bottom } = view();
    const height = bottom - top;
    const fits = Math.min(end.bottom, line.top + height * 0.6);
    if (line.top >= top + 24 && fits <= bottom - 24) return;
    (scroller ?? window).scrollBy({ top: line.top - top - height / 3, behavior: 'instant' });
    await nextFrame();
  }
}
