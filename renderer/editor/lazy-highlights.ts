import type { Span } from '../../shared/model/anchor';
import type { Id } from '../../shared/model/ids';
import type { Highlight, HighlightSource } from './reader-contract';

/** Something that can be highlighted, with its place, and the id by which it may be asked for. */
interface Place extends Span {
  readonly id?: Id;
}

/** Highlights for many places of which a screen shows few: each is made when it is asked for. */
export class LazyHighlights<T extends Place> implements HighlightSource {
  readonly #places: readonly T[];
  readonly #make: (place: T) => Highlight;
  /** Running maximum of the ends: a long place may begin far before what it reaches into. */
  readonly #maxEnds: Uint32Array;

  /** `places` lie within the text, in order of start. */
  constructor(places: readonly T[], make: (place: T) => Highlight) {
    this.#places = places;
    this.#make = make;
    this.#maxEnds = new Uint32Array(places.length);
    let furthest = 0;
    for (const [at, { end }] of places.entries()) {
      furthest = Math.max(furthest, end);
      this.#maxEnds[at] = furthest;
    }
  }

  get(id: Id): Highlight | null {
    const place = this.#places.find((one) => one.id === id);
    return place ? this.#make(place) : null;
  }

  within({ start, end }: Span): readonly Highlight[] {
    const found: Highlight[] = [];
    for (let at = this.#firstEndingAfter(start); at < this.#places.length; at += 1) {
      const place = this.#places[at];
      if (!place || place.start >= end) break;
      if (place.end > start) found.push(this.#make(place));
    }
    return found;
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
