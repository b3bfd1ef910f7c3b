/** What every packed text begins with, before anything of it was read (MS-OXRTFCP 2.1.2.1). */
const BEGINNING =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const WINDOW = 4096;
const PACKED = 0x75465a4c;
const PLAIN = 0x414c454d;

/** The RTF that Outlook packs into a message (MS-OXRTFCP); null where it is damaged or larger than `limit` bytes. */
export function unpackRtf(bytes: Uint8Array, limit: number): Uint8Array | null {
  if (bytes.length < 16) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = view.getUint32(8, true);
  const size = view.getUint32(4, true);
  if (size > limit) return null;
  if (kind === PLAIN) return bytes.subarray(16, 16 + size);
  if (kind !== PACKED) return null;
  const dictionary = new Uint8Array(WINDOW);
  for (let at = 0; at < BEGINNING.length; at += 1) dictionary[at] = BEGINNING.charCodeAt(at);
  const out = new Uint8Array(size);
  const done = { length: 0, place: BEGINNING.length };
  const put = (byte: number) => {
    if (done.length < size) out[done.length] = byte;
    done.length += 1;
    dictionary[done.place] = byte;
    done.place = (done.place + 1) % WINDOW;
  };
  let at = 16;
  while (at < bytes.length && done.length < out.length) {
    const control = bytes[at] ?? 0;
    at += 1;
    for (let bit = 0; bit < 8; bit += 1) {
      if (at >= bytes.length) break;
      if ((control & (1 << bit)) === 0) {
        put(bytes[at] ?? 0);
        at += 1;
        continue;
      }
      const token = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const from = token >> 4;
      // A reference to the place that is written next is the end.
      if (from === done.place) return out.subarray(0, done.length);
      for (let step = 0; step < (token & 15) + 2; step += 1)
        put(dictionary[(from + step) % WINDOW] ?? 0);
    }
  }
  return out.subarray(0, done.length);
}
