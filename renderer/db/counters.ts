import type { Id } from '../../shared/model/ids';
import type { QuoteRecord } from '../../shared/model/records';
import type { CountKind, CountRow } from './schema';

/** Differences to the counters that a change makes, and nothing where they cancel out. */
export class CountChanges {
  readonly #changes = new Map<string, CountRow>();

  /** Takes note that a quote was replaced; undefined where there was or is none. */
  replace(before: QuoteRecord | undefined, after: QuoteRecord | undefined): void {
    if (before) this.#count(before, -1);
    if (after) this.#count(after, 1);
  }

  rows(): CountRow[] {
    return [...this.#changes.values()].filter(
      ({ quotes, attributed }) => quotes !== 0 || attributed !== 0,
    );
  }

  #count(quote: QuoteRecord, sign: 1 | -1): void {
    if (quote.deleted) return;
    this.#add('document', quote.documentId, sign, quote.speakerIds.length > 0 ? sign : 0);
    for (const id of new Set(quote.speakerIds)) this.#add('speaker', id, sign, 0);
    for (const id of new Set(quote.eventIds)) this.#add('event', id, sign, 0);
    for (const id of new Set(quote.tags)) this.#add('tag', id, sign, 0);
  }

  #add(kind: CountKind, id: Id, quotes: number, attributed: number): void {
    const key = `${kind} ${id}`;
    const former = this.#changes.get(key);
    this.#changes.set(key, {
      kind,
      id,
      quotes: (former?.quotes ?? 0) + quotes,
      attributed: (former?.attributed ?? 0) + attributed,
    });
  }
}
