import type { Span } from '../../../../shared/model/anchor';
import type { HitSpans } from '../../../../shared/find/find-query';
import { firstWhere } from '../../../../shared/lib/first-where';
import type { Highlight, HighlightSource } from '../../../editor/reader-contract';

/** How many hits there are. */
export const hitCount = (hits: HitSpans): number => hits.length / 2;

/** One hit; null where there is none of that number. */
export function hitAt(hits: HitSpans, index: number): Span | null {
  const start = hits[index * 2];
  const end = hits[index * 2 + 1];
  return start === undefined || end === undefined ? null : { start, end };
}

/** The first hit that ends behind an offset; the number of hits where none does. */
export const firstHitAfter = (hits: HitSpans, offset: number): number =>
  firstWhere(hitCount(hits), (at) => (hits[at * 2 + 1] ?? 0) > offset);

/** The hits that lie in one of the spans, which are in order and apart. */
export function hitsWithin(hits: HitSpans, spans: readonly Span[]): HitSpans {
  const inside: number[] = [];
  for (const { start, end } of spans) {
    for (let at = firstHitAfter(hits, start); ; at += 1) {
      const hit = hitAt(hits, at);
      if (!hit || hit.end > end) break;
      if (hit.start >= start) inside.push(hit.start, hit.end);
    }
  }
  return Uint32Array.from(inside);
}

/** Hits as highlights, each made as it comes near: there may be hundreds of thousands. */
export class FoundHighlights implements HighlightSource {
  readonly #hits: HitSpans;
  readonly #here: number;

  /** `here` is the number of the hit that one stands on; -1 for none. */
  constructor(hits: HitSpans, here: number) {
    this.#hits = hits;
    this.#here = here;
  }

  /** Hits are not chosen by an id. */
  get(): null {
    return null;
  }

  within({ start, end }: Span): readonly Highlight[] {
    const found: Highlight[] = [];
    for (let at = firstHitAfter(this.#hits, start); ; at += 1) {
      const hit = hitAt(this.#hits, at);
      if (!hit || hit.start >= end) return found;
      const look = at === this.#here ? 'here' : 'search';
      found.push({ id: `hit ${hit.start}`, look, colour: 0, initials: '', ...hit });
    }
  }
}
