import { createReader } from '../../../renderer/editor/create-reader';
import type { Highlight, ReaderHandle } from '../../../renderer/editor/reader-contract';
import type { Span } from '../../../shared/model/anchor';
import type { Mark } from '../../../shared/model/mark';
import { openArticle } from './article';
import { openNote } from './notes';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import './page.css';

/** Longest quotation between two marks in the paragraph; enough to test that the reader asks and selects. */
function quotationAt(text: string, offset: number): Span | null {
  const from = text.lastIndexOf('“', offset);
  const to = text.indexOf('”', offset);
  return from < 0 || to < 0 ? null : { start: from, end: to + 1 };
}

/** What the specs drive: the reader with its events. */
class TestPage {
  readonly events: [string, ...unknown[]][] = [];
  handle: ReaderHandle | null = null;
  close: () => void = () => undefined;

  /** Opens a text and resolves when it can be read. */
  async open(
    text: string,
    highlights: readonly Highlight[] = [],
    openAt?: number,
    marks: readonly Mark[] = [],
  ): Promise<void> {
    this.handle?.destroy();
    this.events.length = 0;
    const root = document.getElementById('root');
    if (!root) throw new Error('the page has no root');
    return new Promise((resolve) => {
      const tell =
        (name: string) =>
        (...values: unknown[]): void => {
          this.events.push([name, ...values]);
        };
      this.handle = createReader(root, {
        text,
        label: 'Article',
        language: 'en',
        quotationAt,
        marks,
        ...(openAt === undefined ? {} : { openAt }),
        events: {
          onSelect: tell('select'),
          onActivate: tell('activate'),
          onMoveBoundary: tell('move'),
          onTakeQuotation: tell('take'),
          onReady: () => {
            resolve();
          },
        },
      });
      this.handle.setHighlights(highlights);
    });
  }

  reader(): ReaderHandle {
    if (!this.handle) throw new Error('no text is open');
    return this.handle;
  }

  /** Shows articles in the component of the app; `close` unmounts it. */
  articles(texts: readonly { text: string; highlights: readonly Highlight[] }[]): void {
    const root = document.getElementById('scroller');
    if (!root) return;
    this.close = openArticle(root, {
      texts,
      onHandle: (handle) => {
        this.handle = handle;
      },
      tell: (name, ...values) => this.events.push([name, ...values]),
    });
  }

  note(initial: string): void {
    const root = document.getElementById('notes');
    document.getElementById('scroller')?.remove();
    if (root) openNote(root, initial, (name, ...values) => this.events.push([name, ...values]));
  }

  /** The text as the page holds it. */
  shownText(): string {
    return document.querySelector('.reader-text')?.textContent ?? '';
  }

  /** How many ranges are registered for painting. */
  painted(): number {
    return Array.from(CSS.highlights.values()).reduce((sum, { size }) => sum + size, 0);
  }

  /** The box of the character at an offset, found through the selection. */
  boxAt(offset: number): { x: number; y: number; width: number; height: number } {
    const before = this.reader().selection();
    this.reader().select({ start: offset, end: offset + 1 });
    const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
    if (before) this.reader().select(before);
    else getSelection()?.removeAllRanges();
    if (!box) throw new Error(`no box at ${offset}`);
    return { x: box.x, y: box.y, width: box.width, height: box.height };
  }
}

declare global {
  interface Window {
    page: TestPage;
  }
}
window.page = new TestPage();
