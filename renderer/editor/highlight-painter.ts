import type { Span } from '../../shared/model/anchor';
import type { PlacedHighlight } from './highlight-index';
import { highlightName } from './highlight-sheet';
import type { Highlight as TextHighlight } from './reader-contract';
import type { ReaderDocument } from './reader-document';

/** Which of two looks on the same words is painted on top. */
const PRIORITY: Readonly<Record<TextHighlight['look'], number>> = {
  scare: 5,
  quote: 10,
  unattributed: 10,
  cue: 15,
  mention: 15,
  suggestion: 20,
  search: 60,
  here: 70,
  strong: 1,
  emphasis: 1,
  underlined: 1,
  struck: 1,
  link: 2,
  joined: 3,
  invisible: 40,
};
const CURRENT_PRIORITY = 50;

interface Painted {
  readonly name: string;
  readonly span: Span;
  readonly range: StaticRange;
}

/**
 * Paints highlights through the CSS Custom Highlight API: one `Highlight` of the page for each look and
 * colour, shared by all readers of the page. Only what it is told to show is registered, since the cost of
 * each change grows with the number of ranges.
 */
export class HighlightPainter {
  readonly #document: ReaderDocument;
  #painted = new Map<string, Painted>();

  constructor(document: ReaderDocument) {
    this.#document = document;
  }

  /** Shows exactly these, cut to `window`; what is already painted alike stays. */
  show(placed: readonly PlacedHighlight[], window: Span, current: TextHighlight | null): void {
    const next = new Map<string, Painted>();
    for (const { highlight, depth } of placed) {
      const isCurrent = current?.id === highlight.id && current.look === highlight.look;
      const shown = isCurrent ? current : highlight;
      this.#keep(
        next,
        `${highlight.look} ${highlight.id}`,
        highlightName(shown.look, shown.colour, depth, isCurrent),
        {
          start: Math.max(shown.start, window.start),
          end: Math.min(shown.end, window.end),
        },
      );
    }
    for (const [key, { name, range }] of this.#painted) {
      if (next.get(key)?.range !== range) forget(name, range);
    }
    this.#painted = next;
  }

  clear(): void {
    for (const { name, range } of this.#painted.values()) forget(name, range);
    this.#painted.clear();
  }

  #keep(next: Map<string, Painted>, id: string, name: string, span: Span): void {
    // One id may mark several places, as search does.
    const key = next.has(id) ? `${id} ${span.start}` : id;
    const before = this.#painted.get(key);
    if (
      before &&
      before.name === name &&
      before.span.start === span.start &&
      before.span.end === span.end
    ) {
      next.set(key, before);
      return;
    }
    const range = span.start < span.end ? this.#rangeOf(span) : null;
    if (!range) return;
    registered(name).add(range);
    next.set(key, { name, span, range });
  }

  #rangeOf(span: Span): StaticRange | null {
    const start = this.#document.toPoint(span.start);
    const end = this.#document.toPoint(span.end, 'end');
    if (!start || !end) return null;
    return new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
  }
}

function priorityOf(name: string): number {
  if (name.startsWith('current-')) return CURRENT_PRIORITY;
  const [look = '', , depth = '0'] = name.split('-');
  const base = Object.entries(PRIORITY).find(([key]) => key === look)?.[1] ?? 0;
  return base + Number(depth);
}

function registered(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  made.priority = priorityOf(name);
  CSS.highlights.set(name, made);
  return made;
}

function forget(name: string, range: StaticRange): void {
  const highlight = CSS.highlights.get(name);
  highlight?.delete(range);
  if (highlight?.size === 0) CSS.highlights.delete(name);
}
