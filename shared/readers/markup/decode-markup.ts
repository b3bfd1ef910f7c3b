import type { Result } from '../../lib/result';
import { ok } from '../../lib/result';
import { decodeBytes, type DecodeProblem, type Decoded, type ReadAs } from '../../text/decode';
import { firstInvalidByte } from '../../text/encoding/utf8';
import { encodingName } from '../../text/encoding/decode-as';

/**
 * The text of markup whose form is known, in the encoding that a person asked for, else in the one that it names in its
 * head, else in the likeliest. What is valid UTF-8 beyond ASCII is UTF-8: programs save pages in it and leave the old name.
 */
export async function decodeMarkup(
  bytes: Uint8Array,
  reading: ReadAs,
): Promise<Result<Decoded, DecodeProblem>> {
  const isUtf8 = firstInvalidByte(bytes) === null && bytes.some((byte) => byte >= 128);
  const named = isUtf8 ? null : charsetInMarkup(bytes);
  if (reading.encoding !== undefined || named === null) return decodeBytes(bytes, reading);
  const decoded = await decodeBytes(bytes, { ...reading, encoding: named, asText: true });
  return decoded.ok ? ok({ ...decoded.value, certain: decoded.value.bad === null }) : decoded;
}

/** The encoding that markup names in its head; null for none that is known. */
export function charsetInMarkup(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const [, label] = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head) ?? [];
  return label === undefined ? null : encodingName(label);
}
