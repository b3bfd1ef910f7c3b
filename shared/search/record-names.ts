import type { Id } from '../model/ids';
import { DELETED } from './entries-of';
import { entryKey, type StoredEntry } from './search-entry';
import type { Segment } from './segment';
import { entriesWith } from './term-places';
import type { TextNumbers } from './text-numbers';

const wordsOf = ({ zones }: StoredEntry, wanted: string): string =>
  zones.find(([zone]) => zone === wanted)?.[1] ?? '';

/** What records are called, by the entries of the index. */
export class RecordNames {
  readonly #segments: readonly Segment[];
  readonly #texts: TextNumbers;
  readonly #deleted = new Map<Segment, Uint8Array>();

  constructor(segments: readonly Segment[], texts: TextNumbers) {
    this.#segments = segments;
    this.#texts = texts;
  }

  /** The record that stands for a text: a living one, the oldest of those. */
  article(textHash: string): { readonly id: Id; readonly title: string } | undefined {
    const [first] = this.#texts
      .articlesOf(textHash)
      .map(({ segment, entry }) => ({
        stored: segment.stored(entry),
        deleted: this.#deletedIn(segment)[entry] ?? 0,
      }))
      .toSorted((a, b) => a.deleted - b.deleted || (a.stored.id < b.stored.id ? -1 : 1));
    return first && { id: first.stored.id, title: wordsOf(first.stored, 'title') };
  }

  /** The name of a speaker; undefined where there is none of that id. */
  speaker(id: Id): string | undefined {
    const key = entryKey({ kind: 'speaker', documentId: '', id });
    for (const segment of this.#segments) {
      const entry = segment.find(key);
      if (entry >= 0) return wordsOf(segment.stored(entry), 'name').split('\n')[0];
    }
    return undefined;
  }

  #deletedIn(segment: Segment): Uint8Array {
    const known = this.#deleted.get(segment);
    if (known) return known;
    const set = entriesWith(segment, [DELETED]);
    this.#deleted.set(segment, set);
    return set;
  }
}
