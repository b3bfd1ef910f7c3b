/**
 * Offset of the first byte that is not UTF-8 (Encoding Standard: no overlong forms, no surrogates, at most U+10FFFF);
 * null when all bytes are.
 */
export function firstInvalidByte(bytes: Uint8Array): number | null {
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length === 0 || lead > 0xf4) return index;
    for (let step = 1; step < length; step += 1) {
      const byte = bytes[index + step] ?? 0;
      const low = step > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
      const high = step > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
      if (byte < low || byte > high) return index;
    }
    index += length;
  }
  return null;
}

/** Whether the bytes hold many whole UTF-8 sequences and few stray ones: broken UTF-8, not another encoding. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const follow = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    const next = bytes.subarray(at + 1, at + 1 + follow);
    if (follow > 0 && next.length === follow && next.every((one) => one >> 6 === 0b10)) {
      whole += 1;
      at += follow;
    } else stray += 1;
  }
  return whole >= 3 && whole > stray * 2;
}
