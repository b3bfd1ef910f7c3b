import { ok, type Result } from '../../lib/result';
import { decodeBytes, type Decoded, type DecodeProblem, type ReadAs } from '../../text/decode';
import { firstInvalidByte } from '../../text/encoding/utf8';

/** How much of a page is looked at for the encoding that it names (bytes). Browsers look at 1024. */
const HEAD = 4096;
const DECLARED =
  /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)|^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w.:-]+)/i;

/**
 * The markup of a page: in the encoding that a person asks for, else by its byte-order mark, else in the one that it
 * names, else in the likeliest one. What is UTF-8 throughout is UTF-8 whatever the page says, since programs that save
 * pages often write them anew and leave the name of the former encoding; a person is then asked to look.
 */
export async function decodePage(
  bytes: Uint8Array,
  reading: ReadAs,
): Promise<Result<Decoded, DecodeProblem>> {
  if (reading.encoding !== undefined) return decodeBytes(bytes, reading);
  const { encodingName } = await import('../../text/encoding/decode-as');
  const [, meta, xml] = DECLARED.exec(String.fromCharCode(...bytes.subarray(0, HEAD))) ?? [];
  const label = meta ?? xml;
  const declared = label === undefined ? null : encodingName(label);
  const isWide = declared === null || declared === 'utf-8' || declared.startsWith('utf-16');
  if (isWide) return decodeBytes(bytes, reading);
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (!isAscii && firstInvalidByte(bytes) === null) {
    const decoded = await decodeBytes(bytes, reading);
    if (!decoded.ok) return decoded;
    const others = decoded.value.alternatives.filter((one) => one !== declared);
    return ok({ ...decoded.value, certain: false, alternatives: [declared, ...others] });
  }
  const asDeclared = await decodeBytes(bytes, { ...reading, encoding: declared });
  return asDeclared.ok || asDeclared.error.kind !== 'undecodable'
    ? asDeclared
    : decodeBytes(bytes, reading);
}
