import { v7 } from 'uuid';

/** A UUIDv7 as text. Time-ordered, so that records made together are stored together; never read as a clock. */
export type Id = string;
/** Lower-case hexadecimal SHA-256 (64 digits) of a normalised text as UTF-8. */
export type TextHash = string;
/** ISO 8601 instant in UTC with milliseconds, as `Date.prototype.toISOString` writes it. For showing only. */
export type Instant = string;

/**
 * Names that every JavaScript object has, and `prototype`. As an id or a key of a map they could be taken for what is
 * not there, or reach the prototype of all objects: no file may use them so.
 */
export const RESERVED_NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
];

/** A new record id. */
export const createId = (): Id => v7();

/** The session of one start of the app: 128 random bits as 32 hexadecimal digits, never reused. */
export function createSessionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
