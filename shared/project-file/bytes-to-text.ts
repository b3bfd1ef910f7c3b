/**
 * Stage 1 of reading a file: size, kind by first bytes, encoding. `bytesToText(bytes, limit)`.
 */
import { err, ok, type Result } from '../lib/result';
import { firstInvalidByte } from '../text/encoding/utf8';
import { knownKind } from '../text/file-signatures';
import type { TextProblem } from './problems';

export interface DecodedFile {
  /** Without BOM. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function encodingOf(bytes: Uint8Array): DecodedFile['encoding'] | TextProblem {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff]))
    return { kind: 'not-utf8', looksLike: 'utf-32' };
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  // UTF-16 without BOM: JSON starts with ASCII, so every other byte is zero. As UTF-8 it would even be valid.
  if (bytes[0] === 0 && bytes[1] !== 0) return { kind: 'not-utf8', looksLike: 'utf-16be' };
  if (bytes[0] !== 0 && bytes[1] === 0) return { kind: 'not-utf8', looksLike: 'utf-16le' };
  return 'utf-8';
}

/**
 * The text of a Verbatim file. UTF-8, or UTF-16 that says so by its BOM; everything else is refused by name,
 * never read with replacement characters. `limit` in bytes.
 */
export function bytesToText(bytes: Uint8Array, limit: number): Result<DecodedFile, TextProblem> {
  if (bytes.length > limit) return err({ kind: 'too-large', size: bytes.length, limit });
  if (bytes.length === 0) return err({ kind: 'empty' });
  const what = knownKind(bytes);
  if (what !== null) return err({ kind: 'other-kind', what });
  const encoding = encodingOf(bytes);
  if (typeof encoding !== 'string') return err(encoding);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const byteOffset = encoding === 'utf-8' ? firstInvalidByte(bytes) : null;
    return err({ kind: 'invalid-text', encoding, byteOffset });
  }
  const start = text.slice(0, 1000).trimStart();
  if (start === '' && text.trim() === '') return err({ kind: 'empty' });
  if (/^<(!doctype\s+html|html|head|body)\b/i.test(start))
    return err({ kind: 'other-kind', what: 'a web page (HTML)' });
  // Not what git puts around two sides of a conflict.
  if (/^<(?!<{6})/.test(start)) return err({ kind: 'other-kind', what: 'an XML document' });
  return ok({ text, encoding });
}
