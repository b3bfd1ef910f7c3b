import type { Id } from '../model/ids';
import type { AnyRecord, DecisionFields, QuoteFields, QuoteRecord } from '../model/records';
import { AGREED_LAYER, agreedQuoteId } from '../review/agreed-layer';
import type { ChangeSet, RecordWrite } from './change-set';
import { excerptOf, subjectOf, tombstone, writeQuote, writeRecord, writeTo } from './write-record';
import type { WriteFields } from './write-record';

/**
 * Settles a conflict: one more write of the field, of the value chosen, of one that holds several, or of the person's
 * own. It replaces all values that this copy has seen, also when it is equal to the one shown.
 */
export function settleConflict(record: AnyRecord, field: string, value: unknown): ChangeSet {
  return {
    label: { key: 'settle-conflict', subject: subjectOf(record) },
    // The field is one that the record has in conflict, and the value one of its siblings or typed for it.
    writes: [writeTo(record, { [field]: value })],
  };
}

/** What a quote in the agreed layer holds that annotators did not draw so. */
export type AgreedFields = Pick<
  QuoteFields,
  'anchor' | 'kind' | 'speakerIds' | 'eventIds' | 'attribution'
>;

/** How a passage is decided. `base`: one of the quotes there; what nobody disputes is taken from it. */
export type Verdict =
  | { readonly verdict: 'accept'; readonly quoteId: Id }
  | { readonly verdict: 'edit'; readonly base: QuoteRecord; readonly fields: AgreedFields }
  /** No quote stands there. */
  | { readonly verdict: 'reject' }
  /** None of the versions is right, and nothing is put in their place. */
  | { readonly verdict: 'none' };

export interface Decided extends Omit<DecisionFields, 'verdict' | 'result'> {
  /** The id of the item, and so of the decision. */
  readonly id: Id;
  readonly documentId: Id;
  /** The words of the passage. */
  readonly exact: string;
  readonly verdict: Verdict;
}

/** What is there already of the agreed layer. */
export interface AgreedState {
  /** Whether the layer has its annotator; else the first quote in it brings one, of this name. */
  readonly named: boolean;
  readonly name: string;
  /** The living quote that a former decision on the same passage put there. */
  readonly former: QuoteRecord | null;
}

/**
 * Decides on a passage that annotators see differently. Their quotes stay as they are: the decision says which one
 * stands, or puts a quote of its own into the agreed layer. Deciding again replaces the decision.
 */
export function decide(decided: Decided, agreed: AgreedState): ChangeSet {
  const { id, documentId, exact, verdict, ...said } = decided;
  const own = agreedQuoteId(id);
  const decision = (result: Id | null): RecordWrite =>
    writeRecord('decision', id, { ...said, verdict: verdict.verdict, result, deleted: false });
  const former = agreed.former && verdict.verdict !== 'edit' ? [tombstone(agreed.former)] : [];
  return {
    label: { key: 'decide', subject: excerptOf(exact) },
    writes:
      verdict.verdict === 'edit'
        ? [
            ...(agreed.named
              ? []
              : [writeRecord('annotator', AGREED_LAYER, { name: agreed.name })]),
            writeQuote({ id: own, documentId }, agreedQuote(documentId, verdict)),
            decision(own),
          ]
        : [...former, decision(verdict.verdict === 'accept' ? verdict.quoteId : null)],
  };
}

const agreedQuote = (
  documentId: Id,
  { base, fields }: Extract<Verdict, { verdict: 'edit' }>,
): WriteFields<'quote'> => ({
  documentId,
  cue: base.cue,
  mention: base.mention,
  tags: base.tags,
  note: '',
  check: { status: 'unchecked', note: '' },
  origin: { by: 'person' },
  ...fields,
  layer: AGREED_LAYER,
  deleted: false,
});

/** Several settlements as one change, undone as one. `subject` says how many, in the interface's words. */
export const settleMany = (changes: readonly ChangeSet[], subject: string): ChangeSet => ({
  label: { key: 'settle-many', subject },
  writes: changes.flatMap(({ writes }) => writes),
});
