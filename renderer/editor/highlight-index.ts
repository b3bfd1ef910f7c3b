import type { Span } from '../../shared/model/anchor';
import type { Highlight } from './reader-contract';

/** A highlight and how many others it lies on, 0–2; nested ones are painted so that both stay visible. */
export interface PlacedHighlight {
  readonly highlight: Highlight;
  readonly depth: number;
}

const MAX_DEPTH = 2;
/** Looks that stand for a quote and answer a click. */
const ACTIVE_LOOKS: ReadonlySet<Highlight['look']> = new Set([
  'quote',
  'unattributed',
  'suggestion',
  'scare',
]);

/**
 * Highlights of one text, ordered by start (longer first), with the running maximum of their ends, so that
 * what overlaps a span is found by one binary search and a walk.
 */
export class HighlightIndex {
  readonly #sorted: readonly Highlight[];
  readonly #depths: Uint8Array;
  readonly #maxEnds: Uint32Array;
  readonly #byId: ReadonlyMap<string, Highlight>;

  /** Highlights outside `length`, and empty ones, are left out: they cannot be shown. */
  constructor(highlights: readonly Highlight[], length: number) {
    const valid = highlights.filter((h) => h.start >= 0 && h.start < h.end && h.end <= length);
    const shown = isOrdered(valid) ? valid : valid.toSorted(byPosition);
    this.#sorted = shown;
    this.#depths = depthsOf(shown);
    this.#maxEnds = new Uint32Array(shown.length);
    const byId = new Map<string, Highlight>();
    let end = 0;
    shown.forEach((highlight, index) => {
      end = Math.max(end, highlight.end);
      this.#maxEnds[index] = end;
      if (ACTIVE_LOOKS.has(highlight.look)) byId.set(highlight.id, highlight);
    });
    this.#byId = byId;
  }

  get(id: string): Highlight | null {
    return this.#byId.get(id) ?? null;
  }

  /** Everything that overlaps `[start, end)`, in order. */
  within({ start, end }: Span): PlacedHighlight[] {
    const found: PlacedHighlight[] = [];
    for (let index = this.#firstEndingAfter(start); index < this.#sorted.length; index += 1) {
      const highlight = this.#sorted[index];
      if (!highlight || highlight.start >= end) break;
      if (highlight.end > start) found.push({ highlight, depth: this.#depths[index] ?? 0 });
    }
    return found;
  }

  /** Quotes and suggestions at a caret, smallest first; its both ends count as inside. */
  at(offset: number): Highlight[] {
    return this.within({ start: offset - 1, end: offset + 1 })
      .map(({ highlight }) => highlight)
      .filter(({ look, start, end }) => ACTIVE_LOOKS.has(look) && start <= offset && offset <= end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#maxEnds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#maxEnds[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

const byPosition = (a: Highlight, b: Highlight): number => a.start - b.start || b.end - a.end;

function isOrdered(highlights: readonly Highlight[]): boolean {
  let last: Highlight | undefined;
  for (const highlight of highlights) {
    if (last && byPosition(last, highlight) > 0) return false;
    last = highlight;
  }
  return true;
}

/** How many quote-like highlights each one starts inside of; the open ones are kept as a short list of ends. */
function depthsOf(sorted: readonly Highlight[]): Uint8Array {
  const depths = new Uint8Array(sorted.length);
  let open: number[] = [];
  sorted.forEach((highlight, index) => {
    open = open.filter((end) => end > highlight.start);
    depths[index] = Math.min(open.length, MAX_DEPTH);
    // Three are enough to know the depth; keeping the furthest ends keeps the walk linear.
    if (ACTIVE_LOOKS.has(highlight.look)) {
      open.push(highlight.end);
      if (open.length > MAX_DEPTH + 1)
        open = open.toSorted((a, b) => b - a).slice(0, MAX_DEPTH + 1);
    }
  });
  return depths;
}
