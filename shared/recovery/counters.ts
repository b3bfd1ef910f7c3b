import type { Id } from '../model/ids';
import type { AnyRecord, QuoteRecord } from '../model/records';
import type { RecordType } from '../records/record-types';
import type { LivingCounts, StoreState } from './store-state';

/** How many living quotes a document has, or a speaker, event or tag is on. */
export interface Counter {
  readonly kind: 'document' | 'speaker' | 'event' | 'tag';
  readonly id: Id;
  readonly quotes: number;
  /** Of a document's quotes those with a speaker; 0 for other kinds. */
  readonly attributed: number;
}

/** Differences to the counters that a change makes, and nothing where they cancel out. */
export class CountChanges {
  readonly #changes = new Map<string, Counter>();

  /** Takes note that a quote was replaced; undefined where there was or is none. */
  replace(before: QuoteRecord | undefined, after: QuoteRecord | undefined): void {
    if (before) this.#count(before, -1);
    if (after) this.#count(after, 1);
  }

  rows(): Counter[] {
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

  #add(kind: Counter['kind'], id: Id, quotes: number, attributed: number): void {
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

/** The digest of no counters at all. */
export const EMPTY_DIGEST = '0'.repeat(16);

/**
 * The digest of a set of counters, kept while they change: the sum of a hash of each, so that no order matters and
 * one counter can be taken out again. It finds damage; nobody is kept from making up equal ones.
 */
export class CounterDigest {
  #high: number;
  #low: number;

  constructor(digest: string = EMPTY_DIGEST) {
    this.#high = Number.parseInt(digest.slice(0, 8), 16);
    this.#low = Number.parseInt(digest.slice(8), 16);
  }

  /** A counter that shows no quotes is none. */
  add(counter: Counter): void {
    this.#sum(counter, 1);
  }

  remove(counter: Counter): void {
    this.#sum(counter, -1);
  }

  toString(): string {
    return hex(this.#high) + hex(this.#low);
  }

  #sum(counter: Counter, sign: 1 | -1): void {
    if (counter.quotes === 0) return;
    const { kind, id, quotes, attributed } = counter;
    const [high, low] = hash(`${kind} ${id} ${quotes} ${attributed}`);
    this.#high = (this.#high + sign * high) >>> 0;
    this.#low = (this.#low + sign * low) >>> 0;
  }
}

const hex = (word: number): string => word.toString(16).padStart(8, '0');

/** Two words of 32 bits for a text: cyrb53 by bryc (public domain), which is cheap and mixes well. */
function hash(text: string): readonly [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b >>> 0, a >>> 0];
}

const KIND_OF: Partial<Readonly<Record<RecordType, keyof LivingCounts>>> = {
  document: 'articles',
  quote: 'quotes',
  speaker: 'speakers',
  event: 'events',
  tag: 'tags',
};

/** What an empty project holds. */
export const NOTHING_LIVING: LivingCounts = {
  articles: 0,
  quotes: 0,
  speakers: 0,
  events: 0,
  tags: 0,
};

/** The living records of each kind, kept while records change. */
export class LivingCounter {
  readonly #counts: Record<keyof LivingCounts, number>;

  constructor(counts: LivingCounts = NOTHING_LIVING) {
    this.#counts = { ...counts };
  }

  /** Takes note that a record was replaced; undefined where there was or is none. */
  replace(before: AnyRecord | undefined, after: AnyRecord | undefined): void {
    this.#count(before, -1);
    this.#count(after, 1);
  }

  counts(): LivingCounts {
    return { ...this.#counts };
  }

  #count(record: AnyRecord | undefined, sign: 1 | -1): void {
    const kind = record && !record.deleted ? KIND_OF[record.type] : undefined;
    if (kind) this.#counts[kind] += sign;
  }
}

/** Counts the records of a whole project, as the state of a store that holds them tells. */
export function countContent(records: Iterable<AnyRecord>): Pick<StoreState, 'counts' | 'digest'> {
  const living = new LivingCounter();
  const changes = new CountChanges();
  for (const record of records) {
    living.replace(undefined, record);
    if (record.type === 'quote') changes.replace(undefined, record);
  }
  return { counts: living.counts(), digest: digestOfCounters(changes.rows()) };
}

/** The digest of counters, counted anew. */
export function digestOfCounters(counters: Iterable<Counter>): string {
  const digest = new CounterDigest();
  for (const counter of counters) digest.add(counter);
  return digest.toString();
}

/** Whether these records are what a state says of them: the same counts, and the same counters. */
export function agreesWith(state: StoreState, records: Iterable<AnyRecord>): boolean {
  const { counts, digest } = countContent(records);
  return (
    digest === state.digest &&
    counts.articles === state.counts.articles &&
    counts.quotes === state.counts.quotes &&
    counts.speakers === state.counts.speakers &&
    counts.events === state.counts.events &&
    counts.tags === state.counts.tags
  );
}
