import { v5 } from 'uuid';
import type { Span } from './anchor';
import type { Id, TextHash } from './ids';

/**
 * Ids that are made from what a record says, so that everybody who says the same writes the same record.
 * Files hold them: how they are made may never change.
 */

/** The namespace of the name-based UUIDs below (RFC 9562). */
const NAMESPACE = '0c7b8f52-6f0e-4f0d-8a35-3d1d9a5e7b64';
const HASH_DIGITS = 15;
const SPAN_BITS = 31;
const hex = (value: bigint, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * The id of a suggestion, and of the record that rejects it: a UUID of version 8 (RFC 9562, section 5.8) of 60 bits
 * of the text's hash and 31 bits each of start and end.
 */
export function rejectionId(hash: TextHash, { start, end }: Span): Id {
  const span = (BigInt(start) << BigInt(SPAN_BITS)) | BigInt(end);
  const variant = hex((2n << 14n) | (span >> 48n), 4);
  const digits = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(12, HASH_DIGITS)}`;
  return `${digits}-${variant}-${hex(span & 0xffff_ffff_ffffn, 12)}`;
}

/** The words that the id of a rejection names; null for an id of another form. */
export function spanOfRejection(id: Id): Span | null {
  const digits = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-([89ab][0-9a-f]{3})-([0-9a-f]{12})$/.exec(
    id,
  );
  if (!digits) return null;
  const span = ((BigInt(`0x${digits[1]}`) & 0x3fffn) << 48n) | BigInt(`0x${digits[2]}`);
  const [start, end] = [Number(span >> BigInt(SPAN_BITS)), Number(span & 0x7fff_ffffn)];
  return start < end ? { start, end } : null;
}

/** What the id of every mark that somebody is finished begins with. */
export const FINISHED_PREFIX = '66696e69-7368-8';

/**
 * The id of the mark that an annotator is finished with a text: a UUID of version 8 of a fixed beginning and 74 bits of
 * a hash of both. Two desks of one annotator write the same record, two annotators never do.
 */
export function finishedId(hash: TextHash, annotator: Id): Id {
  const digest = v5(`finished ${hash} ${annotator}`, NAMESPACE);
  return `${FINISHED_PREFIX}${digest.slice(15, 18)}-${digest.slice(19)}`;
}

/** The id of what a reader, such as `html@1`, found beside a text. */
export const markupId = (hash: TextHash, reader: string): Id =>
  v5(`markup ${hash} ${reader}`, NAMESPACE);

/** The id of the team's policy, the same in every project. Its name is that of the first thing a team could agree on. */
export const POLICY_ID: Id = v5('blind', NAMESPACE);
