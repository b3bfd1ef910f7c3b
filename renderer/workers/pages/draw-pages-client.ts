import { converse } from '../conversation';
import type { OpenedPages, PageQuestions } from './draw-pages-worker';
import workerAddress from './draw-pages-worker?worker&url';

/** A PDF in a worker of its own, which draws its pages until it is closed. */
export interface PageDrawer {
  /** Its pages by their printed labels; null where it cannot be opened. */
  readonly opened: Promise<OpenedPages>;
  /** Draws a page as a picture so many device pixels wide; null where it cannot be, or the drawer was closed. */
  draw(page: number, width: number): Promise<Blob | null>;
  close(): void;
}

/** Opens a PDF to be looked at. The bytes are copied. */
export function openPages(bytes: Uint8Array): PageDrawer {
  const conversation = converse<PageQuestions>(workerAddress);
  return {
    opened: conversation.ask('open', [bytes]).catch(() => null),
    draw: (page, width) => conversation.ask('draw', [page, width]).catch(() => null),
    close: () => conversation.end(),
  };
}
