import { v7 } from 'uuid';

/** A UUIDv7 as text. Time-ordered, so that records made together are stored together; never read as a clock. */
export type Id = string;
/** Lower-case hexadecimal SHA-256 (64 digits) of a normalised text as UTF-8. */
export type TextHash = string;
/** ISO 8601 instant in UTC with milliseconds, as `Date.prototype.toISOString` writes it. For showing only. */
export type Instant = string;

/** A new record id. */
export const createId = (): Id => v7();

/** The session of one start of the app: 128 random bits as 32 hexadecimal digits, never reused. */
export function createSessionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
