import { ENTRY_KINDS } from './search-entry';
import type { Segment } from './segment';

const TEXT = ENTRY_KINDS.indexOf('text');
const ARTICLE = ENTRY_KINDS.indexOf('article');

/** An entry by its segment and its number there. */
export interface EntryPlace {
  readonly segment: Segment;
  readonly entry: number;
}

/** One number for each text over all segments, and which entries belong to it, so that they can be brought together. */
export class TextNumbers {
  readonly hashes: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #bySegment = new Map<Segment, Uint32Array>();
  readonly #texts = new Map<number, EntryPlace>();
  readonly #withArticle = new Map<Segment, Uint8Array>();
  readonly #articles = new Map<number, EntryPlace[]>();

  constructor(segments: readonly Segment[]) {
    for (const segment of segments) {
      const numbers = Uint32Array.from(segment.textHashes, (hash) => this.#numberOf(hash));
      this.#bySegment.set(segment, numbers);
      for (let entry = 0; entry < segment.size; entry += 1) {
        if (segment.alive[entry] !== 1) continue;
        const number = numbers[segment.textOf[entry] ?? 0] ?? 0;
        const kind = segment.kinds[entry];
        if (kind === TEXT) this.#texts.set(number, { segment, entry });
        if (kind === ARTICLE) {
          const list = this.#articles.get(number);
          if (list) list.push({ segment, entry });
          else this.#articles.set(number, [{ segment, entry }]);
        }
      }
    }
  }

  /** 1 for each text of a segment's that an article has, by its number in `textHashes`. */
  withArticle(segment: Segment): Uint8Array {
    const known = this.#withArticle.get(segment);
    if (known) return known;
    const numbers = this.#bySegment.get(segment) ?? new Uint32Array();
    const set = Uint8Array.from(numbers, (number) => Number(this.#articles.has(number)));
    this.#withArticle.set(segment, set);
    return set;
  }

  of({ segment, entry }: EntryPlace): number {
    return this.#bySegment.get(segment)?.[segment.textOf[entry] ?? 0] ?? 0;
  }

  text(number: number): EntryPlace | undefined {
    return this.#texts.get(number);
  }

  /** The texts of which articles are there. */
  articles(): ReadonlyMap<number, readonly EntryPlace[]> {
    return this.#articles;
  }

  /** The articles of a text. */
  articlesOf(textHash: string): readonly EntryPlace[] {
    return this.#articles.get(this.#numbers.get(textHash) ?? -1) ?? [];
  }

  #numberOf(hash: string): number {
    const known = this.#numbers.get(hash);
    if (known !== undefined) return known;
    this.#numbers.set(hash, this.hashes.length);
    return this.hashes.push(hash) - 1;
  }
}
