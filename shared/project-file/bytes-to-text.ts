/**
 * Stage 1 of reading a file: size, kind by first bytes, encoding. `bytesToText(bytes, limit)`.
 */
import { err, ok, type Result } from '../lib/result';
import { firstInvalidByte } from '../text/encoding/utf8';
import type { OtherKind, TextProblem } from './problems';

export interface FileText {
  /** Without BOM. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
}

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
/** First bytes of files that people rename. */
const MAGIC: readonly (readonly [readonly number[], OtherKind])[] = [
  [ascii('PK\u0003\u0004'), 'zip'],
  [ascii('PK\u0005\u0006'), 'zip'],
  [ascii('7z\u00bc\u00af'), 'zip'],
  [[0x1f, 0x8b], 'gzip'],
  [ascii('%PDF-'), 'pdf'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'office'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [ascii('GIF8'), 'image'],
  [ascii('{\\rtf'), 'rtf'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'],
  [ascii('MZ'), 'program'],
  [ascii('SQLite format 3\u0000'), 'database'],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function encodingOf(bytes: Uint8Array): FileText['encoding'] | TextProblem {
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
export function bytesToText(bytes: Uint8Array, limit: number): Result<FileText, TextProblem> {
  if (bytes.length > limit) return err({ kind: 'too-large', size: bytes.length, limit });
  if (bytes.length === 0) return err({ kind: 'empty' });
  const magic = MAGIC.find(([start]) => startsWith(bytes, start));
  if (magic) return err({ kind: 'other-kind', what: magic[1] });
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
    return err({ kind: 'other-kind', what: 'html' });
  // Not what git puts around two sides of a conflict.
  if (/^<(?!<{6})/.test(start)) return err({ kind: 'other-kind', what: 'xml' });
  return ok({ text, encoding });
}
