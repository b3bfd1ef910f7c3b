import { createAnchor } from '../../../shared/anchoring/create-anchor';
import { decide } from '../../../shared/operations/review';
import type { AgreedFields, Verdict } from '../../../shared/operations/review';
import type { ChangeSet } from '../../../shared/operations/change-set';
import type { Span } from '../../../shared/model/anchor';
import { AGREED_LAYER, agreedQuoteId } from '../../../shared/review/agreed-layer';
import type { DisagreementItem } from '../../../shared/review/review-item';
import type { ReviewDetails } from '../../db/read/review-reader';
import type { Repository } from '../../db/repository';
import { REVIEW } from '../../texts/review';
import { bothFor, settleWith, verdictFor, verdictForOwn } from './choices';
import type { SettlingChoice } from '../../../shared/review/queue';

/** A version of one's own, before it has an anchor. */
export type OwnFields = Omit<AgreedFields, 'anchor' | 'attribution'> & { readonly span: Span };

/** How a person settles an item. */
export type Settlement =
  | { readonly take: SettlingChoice }
  | { readonly take: 'both' }
  | { readonly take: 'value'; readonly value: unknown }
  | { readonly take: 'own'; readonly own: OwnFields }
  | { readonly take: 'nothing' };

/** The change that settles an item so; null when it cannot be, since what it was about is gone. */
export async function settlement(
  repository: Repository,
  details: ReviewDetails,
  how: Settlement,
  reason: string,
): Promise<ChangeSet | null> {
  const { item } = details;
  if (item.kind === 'conflict') {
    if (how.take === 'value') return settleWith(details, how.value);
    if (typeof how.take === 'number') {
      const chosen = item.values[how.take];
      return chosen ? settleWith(details, chosen.value) : null;
    }
    const both = how.take === 'both' ? bothFor(details) : null;
    return both && 'value' in both ? settleWith(details, both.value) : null;
  }
  const verdict = await verdictOf(repository, details, item, how);
  if (!verdict) return null;
  const { id, quotes, documentId, span, decision } = item;
  const { text = '', start = 0 } = details.passage ?? {};
  return decide(
    {
      id,
      items: quotes.map((quote) => quote.id),
      documentId,
      exact: text.slice(Math.max(0, span.start - start), Math.max(0, span.end - start)),
      verdict,
      reason,
      by: repository.annotatorId(),
      seenHash: details.seenHash,
    },
    {
      // Read only where it matters: thousands may be settled at once.
      named:
        verdict.verdict !== 'edit' ||
        (await repository.everything.annotators()).some(
          (annotator) => annotator.id === AGREED_LAYER,
        ),
      name: REVIEW.agreedName,
      former: decision
        ? ((await repository.everything.quote(documentId, agreedQuoteId(id))) ?? null)
        : null,
    },
  );
}

async function verdictOf(
  repository: Repository,
  details: ReviewDetails,
  item: DisagreementItem,
  how: Settlement,
): Promise<Verdict | null> {
  if (how.take === 'nothing') return { verdict: 'none' };
  if (typeof how.take === 'number' || how.take === 'reject') return verdictFor(item, how.take);
  const first = item.quotes.find(({ id }) => id === item.versions[0]?.quoteIds[0]);
  const base = first && (await repository.everything.quote(first.documentId, first.id));
  if (!base) return null;
  if (how.take === 'both') {
    const both = bothFor(details);
    const { anchor, kind } = base;
    return both && 'version' in both
      ? verdictForOwn(item, base, { anchor, kind, ...both.version })
      : null;
  }
  if (how.take !== 'own') return null;
  const { span, ...fields } = how.own;
  const text = await repository.everything.text(item.textHash);
  const same = span.start === base.anchor.start && span.end === base.anchor.end;
  if (text === undefined && !same) return null;
  const anchor = same || text === undefined ? base.anchor : createAnchor(text, item.textHash, span);
  return verdictForOwn(item, base, { anchor, ...fields });
}
