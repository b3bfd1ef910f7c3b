import { resolveIdentities } from '../../../shared/identities/resolve-identities';
import type { Id, TextHash } from '../../../shared/model/ids';
import type { AnyRecord, DecisionRecord, IdentityRecord } from '../../../shared/model/records';
import { AGREED_LAYER } from '../../../shared/review/agreed-layer';
import { alignText, assessGroup, indexDecisions } from '../../../shared/review/disagreements';
import type { AlignedText } from '../../../shared/review/disagreements';
import type { DisagreementItem, ReviewQuote } from '../../../shared/review/review-item';
import { firstNameOf } from '../../../shared/review/said';

interface Assessed {
  /** What it was assessed by: the decisions on it and who is the same as whom. */
  readonly key: string;
  readonly item: DisagreementItem;
}
interface KnownText {
  readonly quotes: readonly ReviewQuote[];
  readonly aligned: AlignedText;
  /** The names that decided how quotes on the same words were matched, and who was the same as whom then. */
  readonly names: ReadonlyMap<Id, string>;
  readonly same: string;
  readonly assessed: Map<object, Assessed>;
}

/** Records as they are now, for telling whether any of them changed. */
const stamps = (records: Iterable<AnyRecord>): string =>
  [...records].map(({ id, revision }) => `${id} ${JSON.stringify(revision.seen)}`).join();

const sameObjects = (a: readonly object[], b: readonly object[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

interface Naming {
  readonly resolve: (id: Id) => Id;
  readonly nameOf: (id: Id) => string;
  /** Who is the same as whom, for telling whether that changed. */
  readonly same: string;
}

/** What speakers and events are called; '' for those that are not here. */
function namesIn(rows: readonly AnyRecord[]): (id: Id) => string {
  const names = new Map<Id, string>();
  for (const row of rows)
    if (row.type === 'speaker' || row.type === 'event') names.set(row.id, row.name);
  return (id) => names.get(id) ?? '';
}

const sameNames = (known: KnownText, { nameOf, same }: Omit<Naming, 'resolve'>): boolean =>
  known.names.size === 0 ||
  (known.same === same && [...known.names].every(([id, name]) => nameOf(id) === name));

/**
 * The disagreements of a project, kept from one reading to the next: a text is aligned again when a quote in it
 * changed, a passage assessed again when a decision on it did. With 200,000 quotes that is a second or more saved at
 * every decision.
 */
export class DisagreementReader {
  #texts = new Map<TextHash, KnownText>();

  /** Passages on which not all are one, decided ones included. Quotes that did not change are the same objects. */
  async among(
    quotes: readonly ReviewQuote[],
    rows: readonly AnyRecord[],
  ): Promise<readonly DisagreementItem[]> {
    const identities = rows.filter((row): row is IdentityRecord => row.type === 'identity');
    const decisions = indexDecisions(
      rows.filter((row): row is DecisionRecord => row.type === 'decision'),
    );
    const resolved = resolveIdentities(identities);
    const { representative: resolve } = resolved;
    const same = stamps(identities);
    const nameOf = firstNameOf(resolved, namesIn(rows));
    this.#texts = this.#align(quotes, { resolve, nameOf, same });
    const items: DisagreementItem[] = [];
    for (const { aligned, assessed } of this.#texts.values())
      for (const group of aligned.groups) {
        const on = new Set(group.quotes.flatMap(({ id }) => decisions.get(id) ?? []));
        // One annotator alone disagrees with nobody.
        if (aligned.layers.length < 2 && on.size === 0) continue;
        const key = `${same} ${stamps(on)}`;
        let known = assessed.get(group);
        if (known?.key !== key) {
          known = { key, item: await assessGroup(group, aligned.layers, { decisions, resolve }) };
          assessed.set(group, known);
        }
        if (known.item.state !== 'unanimous') items.push(known.item);
      }
    return items;
  }

  #align(
    quotes: readonly ReviewQuote[],
    { resolve, nameOf, same }: Naming,
  ): Map<TextHash, KnownText> {
    const byText = new Map<TextHash, ReviewQuote[]>();
    for (const quote of quotes) {
      if (quote.layer === AGREED_LAYER) continue;
      const text = byText.get(quote.anchor.textHash);
      if (text) text.push(quote);
      else byText.set(quote.anchor.textHash, [quote]);
    }
    return new Map(
      [...byText].map(([hash, own]) => {
        const known = this.#texts.get(hash);
        if (known && sameObjects(known.quotes, own) && sameNames(known, { nameOf, same }))
          return [hash, known];
        // Only quotes on the same words are matched by what they say, so of most texts no name is asked.
        const names = new Map<Id, string>();
        const aligned = alignText(own, {
          resolve,
          nameOf: (id) => {
            const name = nameOf(id);
            names.set(id, name);
            return name;
          },
        });
        return [hash, { quotes: own, aligned, names, same, assessed: new Map() }];
      }),
    );
  }
}
