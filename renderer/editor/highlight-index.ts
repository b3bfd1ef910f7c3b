import type { Span } from '../../shared/model/anchor';
import type { Highlight, HighlightSource } from './reader-contract';

/** A highlight and how many others it lies on, 0–2; nested ones are painted so that both stay visible. */
export interface PlacedHighlight {
  readonly highlight: Highlight;
  readonly depth: number;
}

export const MAX_DEPTH = 2;
/** Looks that stand for a quote and answer a click. */
const ACTIVE_LOOKS: ReadonlySet<Highlight['look']> = new Set([
  'quote',
  'unattributed',
  'suggestion',
  'scare',
]);

/**
 * Highlights of one text, ordered by start (longer first), with the running maximum of their ends, so that
 * what overlaps a span is found by one binary search and a walk. The maxima are computed as far as they are
 * asked for: the first screen of a long text needs but a few.
 */
export class HighlightIndex {
  readonly #sorted: readonly Highlight[];
  readonly #depths: Uint8Array;
  readonly #maxEnds: Uint32Array;
  /** Ends of the highlights that are open at {@link #known}, for the depth of the next one. */
  readonly #open: number[] = [];
  /** So many depths and maxima are computed. */
  #known = 0;
  readonly #more: HighlightSource | null;

  /** Highlights outside `length`, and empty ones, are left out: they cannot be shown. Those of `more` are found as well. */
  constructor(
    highlights: readonly Highlight[],
    length: number,
    more: HighlightSource | null = null,
  ) {
    this.#more = more;
    const isValid = (h: Highlight): boolean => h.start >= 0 && h.start < h.end && h.end <= length;
    this.#sorted =
      highlights.every(isValid) && isOrdered(highlights)
        ? highlights
        : highlights.filter(isValid).toSorted(byPosition);
    this.#depths = new Uint8Array(this.#sorted.length);
    this.#maxEnds = new Uint32Array(this.#sorted.length);
  }

  get(id: string): Highlight | null {
    // Asked once or twice of each index: a map would take longer to make.
    const found = this.#sorted.find((one) => one.id === id && ACTIVE_LOOKS.has(one.look));
    return found ?? this.#more?.get(id) ?? null;
  }

  /** Everything that overlaps `[start, end)`, in order; those of `more` last. */
  within({ start, end }: Span): PlacedHighlight[] {
    const found: PlacedHighlight[] = [];
    this.#computeUpTo(end);
    for (let index = this.#firstEndingAfter(start); index < this.#sorted.length; index += 1) {
      const highlight = this.#sorted[index];
      if (!highlight || highlight.start >= end) break;
      if (highlight.end > start) found.push({ highlight, depth: this.#depths[index] ?? 0 });
    }
    for (const highlight of this.#more?.within({ start, end }) ?? [])
      found.push({ highlight, depth: 0 });
    return found;
  }

  /** Quotes and suggestions at a caret, smallest first; its both ends count as inside. */
  at(offset: number): Highlight[] {
    return this.within({ start: offset - 1, end: offset + 1 })
      .map(({ highlight }) => highlight)
      .filter(({ look, start, end }) => ACTIVE_LOOKS.has(look) && start <= offset && offset <= end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  }

  /** Depths and maxima of all highlights that start before `offset`. */
  #computeUpTo(offset: number): void {
    const open = this.#open;
    for (; this.#known < this.#sorted.length; this.#known += 1) {
      const highlight = this.#sorted[this.#known];
      if (!highlight || highlight.start >= offset) return;
      const { start, end, look } = highlight;
      this.#maxEnds[this.#known] = Math.max(end, this.#maxEnds[this.#known - 1] ?? 0);
      for (let at = open.length - 1; at >= 0; at -= 1) {
        if ((open[at] ?? 0) <= start) open.splice(at, 1);
      }
      this.#depths[this.#known] = Math.min(open.length, MAX_DEPTH);
      if (!ACTIVE_LOOKS.has(look)) continue;
      open.push(end);
      // Three are enough to know the depth; keeping the furthest ends keeps the walk linear.
      if (open.length > MAX_DEPTH + 1) open.splice(open.indexOf(Math.min(...open)), 1);
    }
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.#known;
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
