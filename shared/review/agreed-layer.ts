import { v5 } from 'uuid';
import type { Id } from '../model/ids';

/** The namespace of the ids below (RFC 9562, name-based UUIDs). Never to change: files hold ids made from it. */
const NAMESPACE = '2f0a51c3-8f4e-4a55-9f2b-61d1f2f4c9b7';

/**
 * The layer that holds quotes agreed on in review which no annotator drew so: an annotator's id, the same in every
 * project, so that what two curators agree on apart is one layer after merging. It takes no part in disagreements.
 */
export const AGREED_LAYER: Id = v5('agreed layer', NAMESPACE);

/** The id of the decision on these quotes, in any order: two who decide the same apart write the same record. */
export const decisionId = (items: readonly Id[]): Id =>
  v5(`decision ${items.toSorted().join(' ')}`, NAMESPACE);

/** The id of the quote in the agreed layer that a decision made. */
export const agreedQuoteId = (decision: Id): Id => v5(`agreed ${decision}`, NAMESPACE);
