import { checksumOf } from './bytes';
import { mergeSegments } from './merge-segments';
import { entryKey, printOf, type SearchEntry, type StoredEntry } from './search-entry';
import { Segment } from './segment';
import { SegmentBuilder } from './segment-builder';

/** A segment with more words and facets than this is closed while the index is built. */
const TOKENS_OF_A_SEGMENT = 1_500_000;
/** Segments are put together where so many of about one size are there: none larger than the smaller ones times three. */
const TOGETHER = 3;
const LARGER = 3;
/** What is put together at a time, in bytes: it is in memory twice meanwhile. */
const MOST_TOGETHER = 24_000_000;

/** A segment as it is kept between starts. */
export interface KeptSegment {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly alive: Uint8Array;
  /** Of both. */
  readonly checksum: string;
}

interface HeldSegment {
  readonly id: number;
  readonly segment: Segment;
}

const checksumOfBoth = (bytes: Uint8Array, alive: Uint8Array): string =>
  checksumOf(bytes) + checksumOf(alive);

/**
 * All entries that can be found, in segments. What is added is found once `settle` was called; an entry of the same key
 * replaces the former.
 */
export class SearchIndex {
  #held: HeldSegment[] = [];
  #builder = new SegmentBuilder();
  readonly #waiting = new Set<string>();
  #ids = 0;
  /** Rises with every change of what is found. */
  version = 0;
  /** Keys that were removed or replaced while segments are put together. */
  #removed: Set<string> | null = null;

  /** An index as it was kept; null where something of it is damaged. */
  static from(kept: readonly KeptSegment[]): SearchIndex | null {
    const index = new SearchIndex();
    for (const { id, bytes, alive, checksum } of kept) {
      if (checksumOfBoth(bytes, alive) !== checksum) return null;
      index.#held.push({ id, segment: new Segment(bytes, alive) });
      index.#ids = Math.max(index.#ids, id);
    }
    return index;
  }

  get segments(): readonly Segment[] {
    return this.#held.map(({ segment }) => segment);
  }

  /** How many bytes it takes. */
  get size(): number {
    return this.#held.reduce((sum, { segment }) => sum + segment.bytes.length, 0);
  }

  /** All that was settled. */
  *entries(): Generator<{ readonly segment: Segment; readonly entry: number }> {
    for (const { segment } of this.#held)
      for (let entry = 0; entry < segment.size; entry += 1)
        if (segment.alive[entry] === 1) yield { segment, entry };
  }

  /** What is stored under a key, of what was settled. */
  stored(key: string): StoredEntry | undefined {
    for (const { segment } of this.#held) {
      const entry = segment.find(key);
      if (entry >= 0) return segment.stored(entry);
    }
    return undefined;
  }

  /** Whether something of a key is there, settled or not. */
  isThere(key: string): boolean {
    return this.#waiting.has(key) || this.stored(key) !== undefined;
  }

  /** Whether an entry is there that holds the same. */
  has(entry: SearchEntry): boolean {
    const key = entryKey(entry);
    if (this.#waiting.has(key)) return false;
    return this.stored(key)?.print === printOf(entry);
  }

  put(entry: SearchEntry): void {
    const key = entryKey(entry);
    this.remove(key);
    this.#waiting.add(key);
    this.#builder.add(entry);
    if (this.#builder.size > TOKENS_OF_A_SEGMENT) this.settle();
  }

  remove(key: string): void {
    // One that waits is in no segment yet, where it could be marked as removed.
    if (this.#waiting.has(key)) this.settle();
    this.#removed?.add(key);
    for (const { segment } of this.#held) {
      const entry = segment.find(key);
      if (entry < 0) continue;
      segment.remove(entry);
      this.version += 1;
    }
  }

  /** Makes a segment of what waits. */
  settle(): void {
    if (!this.#builder.isEmpty) {
      this.#add(new Segment(this.#builder.finish()));
      this.#builder = new SegmentBuilder();
      this.#waiting.clear();
    }
    this.#held = this.#held.filter(({ segment }) => segment.living > 0);
  }

  /** Puts small segments together where there are many. Yields for as long as it has something to do. */
  *tidy(): Generator<void, void> {
    for (;;) {
      const alike = this.#alike();
      if (alike.length === 0) return;
      const removed = new Set<string>();
      this.#removed = removed;
      try {
        const merged = new Segment(yield* mergeSegments(alike.map(({ segment }) => segment)));
        this.#held = this.#held.filter((one) => !alike.includes(one));
        for (const key of removed) {
          const entry = merged.find(key);
          if (entry >= 0) merged.remove(entry);
        }
        if (merged.living > 0) this.#add(merged);
      } finally {
        this.#removed = null;
      }
    }
  }

  /** What to keep of it. Segments of the same id have the same bytes. */
  kept(): readonly KeptSegment[] {
    return this.#held.map(({ id, segment: { bytes, alive } }) => {
      // A copy: what is removed while it is written belongs to the next time.
      const now = alive.slice();
      return { id, bytes, alive: now, checksum: checksumOfBoth(bytes, now) };
    });
  }

  /** Segments of about one size, the smallest that there are; none where they are too few. */
  #alike(): readonly HeldSegment[] {
    const bySize = this.#held.toSorted((a, b) => a.segment.bytes.length - b.segment.bytes.length);
    for (const [first, { segment }] of bySize.entries()) {
      let sum = segment.bytes.length;
      let end = first + 1;
      for (; end < bySize.length; end += 1) {
        const size = bySize[end]?.segment.bytes.length ?? 0;
        if (size > LARGER * sum || sum + size > MOST_TOGETHER) break;
        sum += size;
      }
      if (end - first >= TOGETHER) return bySize.slice(first, end);
    }
    return [];
  }

  #add(segment: Segment): void {
    this.version += 1;
    this.#ids += 1;
    this.#held.push({ id: this.#ids, segment });
  }
}
