import { v5 } from 'uuid';
import type { Id } from '../model/ids';

/** The namespace of identity ids (RFC 9562, name-based UUIDs). Never to change: files already hold ids made from it. */
const NAMESPACE = '6f1c1f0e-2f5b-4a8e-9d0a-7c3b5e9a4d21';

/** The two ids of a pair in the order in which an identity holds them. */
export const pairOf = (one: Id, other: Id): readonly [a: Id, b: Id] =>
  one < other ? [one, other] : [other, one];

/**
 * The id of the record that says whether two speakers (or events) are one: a name-based UUID of the pair in either
 * order. Two annotators who judge the same pair apart write the same record, and their verdicts meet in merging.
 */
export const identityId = (one: Id, other: Id): Id => v5(pairOf(one, other).join(' '), NAMESPACE);
