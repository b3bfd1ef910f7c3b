import { Gunzip } from 'fflate';
import type { Result } from '../../lib/result';
import { err, ok } from '../../lib/result';
import { READER_LIMITS } from '../limits';
import type { ReadProblem } from '../reader';

/** Packed bytes that are unpacked at a time. */
const CHUNK = 16 * 1024;
/** From here on the ratio is looked at (bytes). */
const SMALL = 1024 * 1024;

export const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** What bytes in gzip unpack to, all of their members one behind the other, held to the limits while it is unpacked. */
export function unpackGzip(
  bytes: Uint8Array,
  what: string,
): Result<Uint8Array<ArrayBuffer>, ReadProblem> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const gunzip = new Gunzip((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const isLast = at + CHUNK >= bytes.length;
    try {
      gunzip.push(bytes.slice(at, at + CHUNK), isLast);
    } catch {
      // What was unpacked up to the damage is whole; records that are not are passed over.
      if (size === 0) return err({ kind: 'broken', what });
      break;
    }
    const isTooMuch = size > SMALL && size > bytes.length * READER_LIMITS.ratio;
    if (size > READER_LIMITS.unpacked || isTooMuch)
      return err({ kind: 'unpacks-too-large', limit: READER_LIMITS.unpacked });
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return ok(whole);
}

/** A body as a server coded it; null for codings that are not read, and for damage. */
export function unpackBody(
  body: Uint8Array<ArrayBuffer>,
  coding: string,
): Uint8Array<ArrayBuffer> | null {
  if (coding === '' || coding === 'identity') return body;
  if (coding === 'gzip' || coding === 'x-gzip') {
    // Some programs unpack the body and leave the header as it was.
    if (!isGzip(body)) return body;
    const unpacked = unpackGzip(body, 'a page');
    return unpacked.ok ? unpacked.value : null;
  }
  return null;
}
