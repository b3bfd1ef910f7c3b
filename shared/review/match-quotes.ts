/**
 * Who of several quotes at one place belongs with whom, by what they say.
 *
 * `stackGroups(quotes, reader)`: of quotes on the very same words; `joinGroups(rows, columns, reader)`: of groups on
 * words that overlap. What decides is content alone; ids only tell apart what is equal in all that counts.
 */
import type { Span } from '../model/anchor';
import type { Id } from '../model/ids';
import { compareCodeUnits } from '../lib/canonical-json';
import { assignBest } from './assign-best';
import { differenceOf, MOST_DIFFERENT } from './said';
import type { Said } from './said';
import { groupBy } from '../lib/group-by';

/** What matching needs of a quote. */
interface Placed {
  readonly id: Id;
  readonly layer: Id;
  readonly anchor: Span;
}

/** Quotes taken to be about one passage, at most one of each layer. */
export interface Group<Q> {
  readonly members: Map<Id, Q>;
  /** The first that was in it. */
  readonly lead: Q;
  /** The group that it has become a part of. */
  into: Group<Q> | null;
}
export const groupOf = <Q extends Placed>(lead: Q): Group<Q> => ({
  members: new Map([[lead.layer, lead]]),
  lead,
  into: null,
});

/** The group that a group is a part of by now. */
export function wholeOf<Q>(group: Group<Q>): Group<Q> {
  let whole = group;
  while (whole.into) whole = whole.into;
  return whole;
}

export const canJoin = <Q>(one: Group<Q>, other: Group<Q>): boolean => {
  const [few, many] = one.members.size < other.members.size ? [one, other] : [other, one];
  for (const layer of few.members.keys()) if (many.members.has(layer)) return false;
  return true;
};

export function joinTwoGroups<Q>(one: Group<Q>, other: Group<Q>): void {
  for (const [layer, quote] of other.members) one.members.set(layer, quote);
  other.into = one;
}

/**
 * Beyond as many on a side, or as many pairs of quotes to compare, the best assignment is not sought: what is equal
 * in all is matched, then what has the same speakers, then the rest in order of content.
 */
const MOST_ASSIGNED = 64;
const MOST_COMPARED = 200_000;
/** More than any sum of differences: a match more is always better. */
const A_MATCH = 2 ** 40;

const NOTHING: Said = { speakers: [], events: [], kind: '', rest: '', key: '', order: '' };

/** Reads what quotes say, each once, and how much two of them differ. */
export class ContentReader<Q extends Placed> {
  readonly #says: ((quote: Q) => Said) | null;
  readonly #said = new Map<Q, Said>();
  /** One object for equal content, so that differences are looked up and not taken again. */
  readonly #contents = new Map<string, { said: Said; apart: Map<Said, number> }>();

  /** Without `says` quotes say nothing, and are all alike. */
  constructor(says: ((quote: Q) => Said) | null) {
    this.#says = says;
  }

  of(quote: Q): Said {
    if (!this.#says) return NOTHING;
    const known = this.#said.get(quote);
    if (known) return known;
    const fresh = this.#says(quote);
    const content = this.#contents.get(fresh.key) ?? { said: fresh, apart: new Map() };
    this.#contents.set(fresh.key, content);
    this.#said.set(quote, content.said);
    return content.said;
  }

  /** How much all of two groups agree, added up over the pairs. */
  agreement(one: Group<Q>, other: Group<Q>): number {
    let sum = 0;
    for (const a of one.members.values())
      for (const b of other.members.values())
        sum += MOST_DIFFERENT - this.#apart(this.of(a), this.of(b));
    return sum;
  }

  #apart(a: Said, b: Said): number {
    if (a === b) return 0;
    const apart = this.#contents.get(a.key)?.apart;
    const known = apart?.get(b);
    if (known !== undefined) return known;
    const fresh = differenceOf(a, b);
    apart?.set(b, fresh);
    return fresh;
  }

  /** Groups in order of where their quotes stand and what they say; layers and ids only where that is equal. */
  sorted(groups: readonly Group<Q>[]): readonly Group<Q>[] {
    if (groups.length < 2) return groups;
    const keyed = groups.map((group) => {
      const quotes = [...group.members.values()];
      const content = (quote: Q) =>
        `${place(quote.anchor.start)} ${place(quote.anchor.end)} ${this.of(quote).order}`;
      return {
        group,
        content: [content(group.lead), ...quotes.map(content).toSorted(compareCodeUnits)].join(
          '\n',
        ),
        ids: quotes
          .map(({ layer, id }) => `${layer} ${id}`)
          .toSorted(compareCodeUnits)
          .join(),
      };
    });
    return keyed
      .toSorted((a, b) => compareCodeUnits(a.content, b.content) || compareCodeUnits(a.ids, b.ids))
      .map(({ group }) => group);
  }
}

/** A number as text that sorts as numbers do. */
const place = (offset: number): string => String(offset).padStart(12, '0');

/** Joins each of `rows` to at most one of `columns`: as many as can be, and of those ways the one that agrees best. */
export function joinGroups<Q extends Placed>(
  rows: readonly Group<Q>[],
  columns: readonly Group<Q>[],
  reader: ContentReader<Q>,
): void {
  const [row, column] = [rows[0], columns[0]];
  if (!row || !column) return;
  if (rows.length === 1 && columns.length === 1) {
    if (canJoin(row, column)) joinTwoGroups(row, column);
    return;
  }
  const [from, to] = [reader.sorted(rows), reader.sorted(columns)];
  const count = (groups: readonly Group<Q>[]): number =>
    groups.reduce((sum, { members }) => sum + members.size, 0);
  if (Math.max(from.length, to.length) > MOST_ASSIGNED || count(from) * count(to) > MOST_COMPARED) {
    joinAlike(from, to, reader);
    return;
  }
  const assigned = assignBest(
    from.map((one) =>
      to.map((other) => (canJoin(one, other) ? A_MATCH + reader.agreement(one, other) : 0)),
    ),
  );
  for (const [at, one] of from.entries()) {
    const other = to[assigned[at] ?? -1];
    if (other && canJoin(one, other)) joinTwoGroups(one, other);
  }
}

/** For more than can be assigned: both sides are in order of content, and so is what is matched. */
function joinAlike<Q extends Placed>(
  rows: readonly Group<Q>[],
  columns: readonly Group<Q>[],
  reader: ContentReader<Q>,
): void {
  const keys: readonly ((said: Said) => string)[] = [
    ({ key }) => key,
    ({ speakers, events, kind }) => `${speakers.join()} ${kind} ${events.join()}`,
    ({ speakers }) => speakers.join(),
    () => '',
  ];
  let left = rows;
  let free = columns;
  for (const keyOf of keys) {
    const buckets = groupBy(free, (column) => keyOf(reader.of(column.lead)));
    for (const bucket of buckets.values()) bucket.reverse();
    left = left.filter((row) => {
      const bucket = buckets.get(keyOf(reader.of(row.lead)));
      const column = bucket?.at(-1);
      if (!column || !canJoin(row, column)) return true;
      bucket?.pop();
      joinTwoGroups(row, column);
      return false;
    });
    free = free.filter(({ into }) => into === null);
  }
}

/**
 * Joins what two layers both say, word for word. The best assignment does that anyhow (see {@link differenceOf}); done
 * first, it leaves the choice between equally good ways of matching the others untouched by a quote that both have.
 */
function joinEqual<Q extends Placed>(
  rows: readonly Group<Q>[],
  columns: readonly Group<Q>[],
  reader: ContentReader<Q>,
): void {
  const free = groupBy(reader.sorted(columns).toReversed(), ({ lead }) => reader.of(lead));
  for (const row of reader.sorted(rows)) {
    const column = free.get(reader.of(row.lead))?.pop();
    if (column) joinTwoGroups(row, column);
  }
}

/**
 * Groups quotes on the very same words, in order of content. Layer after layer is matched as a whole to the groups
 * there are, beginning with the layer that has most quotes, so that every group has one of its: as many groups as
 * that layer has quotes.
 */
export function stackGroups<Q extends Placed>(
  quotes: readonly Q[],
  reader: ContentReader<Q>,
): readonly Group<Q>[] {
  const byLayer = groupBy(quotes, ({ layer }) => layer);
  if (byLayer.size === quotes.length) {
    const [first, ...others] = quotes;
    if (!first) return [];
    const group = groupOf(first);
    for (const quote of others) group.members.set(quote.layer, quote);
    return [group];
  }
  const contentOf = (layer: readonly Q[]): string =>
    layer
      .map((quote) => reader.of(quote).order)
      .toSorted(compareCodeUnits)
      .join('\n');
  const layers = [...byLayer]
    .map(([id, layer]) => ({ id, layer, content: contentOf(layer) }))
    .toSorted(
      (a, b) =>
        b.layer.length - a.layer.length ||
        compareCodeUnits(a.content, b.content) ||
        compareCodeUnits(a.id, b.id),
    );
  const [most, ...others] = layers.map(({ layer }) => layer.map(groupOf));
  const groups = most ?? [];
  const [second, ...more] = others;
  if (second) {
    joinEqual(groups, second, reader);
    const isFree = ({ members, into }: Group<Q>): boolean => members.size === 1 && into === null;
    joinGroups(groups.filter(isFree), second.filter(isFree), reader);
  }
  for (const layer of more) joinGroups(groups, layer, reader);
  return reader.sorted(groups);
}
