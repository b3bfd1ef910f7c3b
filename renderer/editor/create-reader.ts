import type { LexicalEditor } from 'lexical';
import type { Span } from '../../shared/model/anchor';
import type { Id } from '../../shared/model/ids';
import { BesideText } from './beside-text';
import { HighlightIndex } from './highlight-index';
import { HighlightPainter } from './highlight-painter';
import { adoptHighlightSheet } from './highlight-sheet';
import { listenForActivation } from './reader-activation';
import type {
  Highlight,
  HighlightSource,
  Overview,
  ReaderHandle,
  ReaderOptions,
} from './reader-contract';
import { ReaderDocument, type FirstScreen } from './reader-document';
import { BoundaryHandles } from './boundary-handles';
import { guardText } from './reader-input';
import { listenForMoves } from './reader-keys';
import { loadSections } from './reader-loader';
import { MarginMarks } from './margin-marks';
import { ReaderOverview } from './reader-overview';
import { offsetRead, scrollTo } from './reader-scroll';
import type { ScrollTo } from './reader-scroll';
import { ReaderSelection } from './reader-selection';
import { painted } from './reader-tasks';
import { ReaderViewport, scrollerOf } from './reader-viewport';
import {
  firstPiece,
  linesOfPiece,
  pieceAt,
  sectionAt,
  sectionCount,
  sectionStart,
} from './text-layout';
import type { TextLayout } from './text-layout';
import './reader-text.css';

const LINE_HEIGHT = 30.25;
/** Up to this many UTF-16 units lines are broken prettily, which costs layout time. */
const PRETTY = 30_000;
const readers = new WeakMap<ReaderHandle, Reader>();

/** Shows a text in `root` (emptied by {@link ReaderHandle.destroy}). The nearest scrolling ancestor, or the page, scrolls it. */
export function createReader(root: HTMLElement, options: ReaderOptions): ReaderHandle {
  adoptHighlightSheet();
  const reader = new Reader(root, options);
  readers.set(reader, reader);
  return reader;
}

/** The Lexical editor under a reader, null before it has loaded: for measuring an edit in the document, not for features. */
export const readerEditor = (handle: ReaderHandle): LexicalEditor | null =>
  readers.get(handle)?.editor ?? null;

class Reader implements ReaderHandle {
  readonly #root: HTMLElement;
  readonly #options: ReaderOptions;
  readonly #stop = new AbortController();
  readonly #scroller: HTMLElement | null;
  readonly #document: ReaderDocument;
  readonly #viewport: ReaderViewport;
  readonly #selection: ReaderSelection;
  readonly #painter: HighlightPainter;
  readonly #marks: MarginMarks;
  readonly #beside: BesideText;
  readonly #handles: BoundaryHandles;
  readonly #unguard: () => void;
  readonly #loaded: Promise<boolean>;
  readonly #overview: ReaderOverview;
  #found: HighlightSource | null = null;
  #index: HighlightIndex;
  #current: Highlight | null = null;
  #currentId: Id | null = null;

  constructor(root: HTMLElement, options: ReaderOptions) {
    this.#root = root;
    this.#options = options;
    const { text, events } = options;
    const scroller = scrollerOf(root);
    this.#scroller = scroller;
    const host = textElement(options);
    const overlay = document.createElement('div');
    overlay.className = 'reader-overlay';
    overlay.setAttribute('aria-hidden', 'true');
    root.classList.add('reader-root');
    root.append(host, overlay);
    const openAt = Math.max(0, Math.min(options.openAt ?? 0, text.length));
    this.#document = new ReaderDocument(
      host,
      options,
      (layout) => firstScreen(layout, openAt),
      (section) => this.#viewport.observe(section),
    );
    const first = this.#document.placed();
    host.toggleAttribute('data-spaced', this.#document.layout.spaced);
    host.toggleAttribute('data-short', text.length < PRETTY);
    this.#index = new HighlightIndex([], text.length);
    this.#painter = new HighlightPainter(this.#document);
    const { signal } = this.#stop;
    this.#selection = new ReaderSelection(this.#document, host, signal, (span) =>
      events.onSelect?.(span),
    );
    this.#unguard = guardText(host, () => this.#selectedText());
    this.#marks = new MarginMarks(this.#document, overlay, scroller);
    this.#beside = new BesideText(this.#document, options, overlay, scroller);
    this.#overview = new ReaderOverview(this.#document, host, scroller, signal);
    this.#handles = new BoundaryHandles(this.#document, text, overlay, {
      preview: (span) => this.#preview(span),
      moved: (span) => this.#current && events.onMoveBoundary?.(this.#current.id, span),
    });
    listenForActivation(host, signal, {
      offsetAt: (node, offset) => this.#document.toOffset(node, offset),
      isOnText: (span, x, y) => this.#isOnText(span, x, y),
      caret: () => this.#selection.ends()?.[1] ?? null,
      at: (offset) => this.#index.at(offset),
      quotationAt: (offset) => this.quotationAt(offset),
      characterAt: (offset) => text.charAt(offset),
      activate: (ids) => events.onActivate?.(ids),
      take: (span) => {
        this.#selection.set(span);
        events.onTakeQuotation?.(span);
      },
    });
    listenForMoves(host, signal, this.#document, {
      ends: () => this.#selection.ends(),
      select: (anchor, focus) => this.#selection.setEnds(anchor, focus),
      show: (offset) => void this.reveal({ start: offset, end: offset }),
    });
    if (openAt > 0)
      void scrollTo(this.#document, scroller, { start: openAt, end: openAt }, 'reading-line');
    this.#viewport = new ReaderViewport(this.#document, host, scroller, first, {
      near: () => this.#loadNear(),
      moved: () => this.#place(),
    });
    this.#loaded = this.#load(first[0] ?? 0);
    // Laid out when the caller is done, while the next frame is waited for, so that the frame has only to paint.
    queueMicrotask(() => host.getBoundingClientRect());
  }

  get editor(): LexicalEditor | null {
    return this.#document.editor;
  }

  setHighlights(highlights: readonly Highlight[], more?: HighlightSource): void {
    this.#index = new HighlightIndex(highlights, this.#options.text.length, more);
    this.#current = this.#currentId === null ? null : this.#index.get(this.#currentId);
    this.#show();
  }

  setFound(found: HighlightSource | null): void {
    this.#found = found;
    this.#show();
  }

  setCurrent(id: Id | null): void {
    this.#currentId = id;
    this.#current = id === null ? null : this.#index.get(id);
    this.#show();
  }

  showInvisible(shown: boolean): void {
    this.#beside.setInvisible(shown);
    this.#show();
  }

  async reveal(span: Span, to: ScrollTo = 'view'): Promise<void> {
    if (this.#stop.signal.aborted) return;
    const sections = this.#loadAround(span);
    this.#viewport.expect(sections);
    await scrollTo(this.#document, this.#scroller, span, to);
    if (this.#stop.signal.aborted) return;
    this.#show();
    await painted();
  }

  readingAt(): number {
    const near = this.#stop.signal.aborted ? null : this.#near();
    return near ? offsetRead(this.#document, this.#scroller, near) : 0;
  }

  select(span: Span): void {
    if (this.#stop.signal.aborted) return;
    this.#loadAround(span);
    this.#selection.set(span);
  }

  selection(): Span | null {
    return this.#selection.current();
  }

  quotationAt(offset: number): Span | null {
    return this.#options.quotationAt?.(this.#options.text, offset) ?? null;
  }

  focus(): void {
    if (this.#stop.signal.aborted) return;
    const near = this.#viewport.range();
    const last = this.#selection.last();
    if (last) this.#loadAround(last);
    this.#selection.focus(near ? sectionStart(this.#document.layout, near.first) : 0);
  }

  overview(): Overview {
    return this.#overview.now();
  }

  onOverview(listener: () => void): () => void {
    return this.#overview.follow(listener);
  }

  scrollToFraction(fraction: number): void {
    this.#overview.scrollTo(fraction);
  }

  loaded(): Promise<boolean> {
    return this.#loaded;
  }

  destroy(): void {
    this.#stop.abort();
    this.#viewport.destroy();
    this.#painter.clear();
    this.#marks.destroy();
    this.#beside.destroy();
    this.#handles.destroy();
    this.#unguard();
    this.#document.destroy();
    this.#root.replaceChildren();
    this.#root.classList.remove('reader-root');
  }

  async #load(begin: number): Promise<boolean> {
    await painted();
    if (this.#stop.signal.aborted) return false;
    this.#viewport.watch();
    this.#options.events.onReady?.();
    return loadSections(this.#document, begin, this.#stop.signal);
  }

  #loadAround({ start, end }: Span): number[] {
    const { layout } = this.#document;
    const sections = new Set<number>();
    for (const offset of [start, end]) {
      const at = sectionAt(layout, Math.max(0, Math.min(offset, layout.length)));
      for (const near of [at - 1, at, at + 1]) {
        if (near >= 0 && near < sectionCount(layout)) sections.add(near);
      }
    }
    this.#document.load(sections);
    return Array.from(sections);
  }

  #loadNear(): void {
    const near = this.#viewport.range();
    if (!near) return;
    const sections: number[] = [];
    for (let section = near.first; section <= near.last; section += 1) sections.push(section);
    this.#document.load(sections);
    this.#show();
  }

  /** The stretch of text near the viewport; null while none is known to be. */
  #near(): Span | null {
    const near = this.#viewport.range();
    if (!near) return null;
    const { layout } = this.#document;
    return { start: sectionStart(layout, near.first), end: sectionStart(layout, near.last + 1) };
  }

  /** Paints what is near, in words and in the margin. */
  #show(): void {
    const window = this.#near();
    // React may set highlights once more on a reader that was destroyed, while it mounts the next one.
    if (!window || this.#stop.signal.aborted) return;
    const placed = this.#index.within(window);
    const found = this.#found?.within(window) ?? [];
    const all = [...placed, ...found.map((highlight) => ({ highlight, depth: 0 }))];
    this.#painter.show(all, window, this.#current);
    this.#beside.show(window);
    this.#marks.show(placed, window, this.#currentId);
    // Only what is a quote has bounds to be moved.
    this.#handles.show(this.#current?.look === 'suggestion' ? null : this.#current, window);
  }

  #place(): void {
    this.#marks.place();
    this.#beside.place();
    this.#handles.place();
  }

  #preview(span: Span): void {
    if (this.#current) this.#current = { ...this.#current, ...span };
    this.#show();
  }

  #selectedText(): string | null {
    const span = this.#selection.current();
    return span && span.end > span.start ? this.#options.text.slice(span.start, span.end) : null;
  }

  #isOnText(span: Span, x: number, y: number): boolean {
    const start = this.#document.toPoint(span.start);
    const end = this.#document.toPoint(span.end, 'end');
    if (!start || !end) return false;
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return Array.from(range.getClientRects()).some(
      (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 4 && y <= box.bottom + 4,
    );
  }
}

function textElement({ label, language }: ReaderOptions): HTMLElement {
  const host = document.createElement('div');
  host.className = 'reader-text';
  host.tabIndex = 0;
  host.lang = language;
  host.setAttribute('role', 'textbox');
  host.setAttribute('aria-multiline', 'true');
  host.setAttribute('aria-readonly', 'true');
  host.setAttribute('aria-label', label);
  return host;
}

/** The sections that fill one screen from an offset on, and the section before them. */
function firstScreen(layout: TextLayout, openAt: number): FirstScreen {
  const begin = sectionAt(layout, openAt);
  const from = openAt > 0 && begin > 0 ? begin - 1 : begin;
  const end = firstPiece(layout, sectionCount(layout));
  const wanted = window.innerHeight / LINE_HEIGHT + 10;
  let pieces = pieceAt(layout, openAt);
  for (let lines = 0; pieces < end && lines < wanted; pieces += 1)
    lines += linesOfPiece(layout, pieces);
  return { from, pieces };
}
