import { resolveIdentities } from '../../shared/identities/resolve-identities';
import type { TextHash } from '../../shared/model/ids';
import type { AnyRecord, DecisionRecord, IdentityRecord } from '../../shared/model/records';
import { AGREED_LAYER } from '../../shared/review/agreed-layer';
import { alignText, assessGroup, indexDecisions } from '../../shared/review/disagreements';
import type { AlignedText } from '../../shared/review/disagreements';
import type { DisagreementItem, ReviewQuote } from '../../shared/review/review-item';

interface Assessed {
  /** What it was assessed by: the decisions on it and who is the same as whom. */
  readonly key: string;
  readonly item: DisagreementItem;
}
interface KnownText {
  readonly quotes: readonly ReviewQuote[];
  readonly aligned: AlignedText;
  readonly assessed: Map<object, Assessed>;
}

/** Records as they are now, for telling whether any of them changed. */
const stamps = (records: Iterable<AnyRecord>): string =>
  [...records].map(({ id, revision }) => `${id} ${JSON.stringify(revision.seen)}`).join();

const sameObjects = (a: readonly object[], b: readonly object[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/**
 * The disagreements of a project, kept from one reading to the next: a text is aligned again when a quote in it
 * changed, a passage assessed again when a decision on it did. With 200,000 quotes that is a second or more saved at
 * every decision.
 */
export class Disagreements {
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
    const { of: resolve } = resolveIdentities(identities);
    const same = stamps(identities);
    this.#texts = this.#align(quotes);
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

  #align(quotes: readonly ReviewQuote[]): Map<TextHash, KnownText> {
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
        return known && sameObjects(known.quotes, own)
          ? [hash, known]
          : [hash, { quotes: own, aligned: alignText(own), assessed: new Map() }];
      }),
    );
  }
}
