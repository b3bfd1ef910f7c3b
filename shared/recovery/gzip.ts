/**
 * Members of a gzip file (RFC 1952), each with a label in its header, so that a damaged one is told from its whole
 * neighbours and what the others hold is known without it. `packMember(label, text)`, `readMembers(bytes)`.
 */
import { crc32 } from '../lib/crc32';

/** Sends bytes through a (de)compressor. Rejects where they are no deflate stream or something follows it. */
async function pipe(
  Stream: typeof CompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new Stream('deflate-raw');
  const writer = writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  // Of a damaged stream both ends fail; the reading end tells.
  written.catch(() => undefined);
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (value) chunks.push(value);
  }
  await written;
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Identification, deflate, flags FHCRC and FEXTRA, no time, no hint, unknown system. */
const FIXED = [0x1f, 0x8b, 8, 0x06, 0, 0, 0, 0, 0, 0xff] as const;
/** "Vb", the name of our part of the extra field. */
const PART = [0x56, 0x62] as const;
/** Where the label's own JSON begins: the fixed part, two lengths, the name, and the compressed length. */
const LABEL_AT = FIXED.length + 2 + PART.length + 2 + 4;
/** Of a label, in bytes: the extra field holds 65,535 with what stands before it. */
const LABEL_LIMIT = 60_000;

/** One member that is whole. `label` is what was given with it. */
export interface Member {
  readonly label: unknown;
  readonly text: string;
}

/** Packs a text as one member. Throws where the label is too long for a header. */
export async function packMember(label: unknown, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  const body = await pipe(CompressionStream, bytes);
  const named = new TextEncoder().encode(JSON.stringify(label));
  if (named.length > LABEL_LIMIT) throw new RangeError('The label of a member is too long');
  const headerLength = LABEL_AT + named.length + 2;
  const member = new Uint8Array(headerLength + body.length + 8);
  const view = new DataView(member.buffer);
  member.set(FIXED);
  view.setUint16(FIXED.length, PART.length + 2 + 4 + named.length, true);
  member.set(PART, FIXED.length + 2);
  view.setUint16(FIXED.length + 2 + PART.length, 4 + named.length, true);
  view.setUint32(LABEL_AT - 4, body.length, true);
  member.set(named, LABEL_AT);
  view.setUint16(headerLength - 2, crc32(member.subarray(0, headerLength - 2)) & 0xffff, true);
  member.set(body, headerLength);
  view.setUint32(headerLength + body.length, crc32(bytes), true);
  view.setUint32(headerLength + body.length + 4, bytes.length, true);
  return member;
}

interface Header {
  readonly label: unknown;
  readonly body: number;
  readonly end: number;
}

/** The label from its bytes; null for the one damage in 65,536 that the header's checksum does not notice. */
function parseLabel(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** The header that begins at `at`; null where none does, or a damaged one. */
function readHeader(bytes: Uint8Array<ArrayBuffer>, at: number): Header | null {
  if (at + LABEL_AT + 2 > bytes.length) return null;
  if (FIXED.some((byte, index) => bytes[at + index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const labelLength = view.getUint16(at + FIXED.length, true) - PART.length - 2 - 4;
  const body = at + LABEL_AT + labelLength + 2;
  if (labelLength < 0 || body > bytes.length) return null;
  if (view.getUint16(body - 2, true) !== (crc32(bytes.subarray(at, body - 2)) & 0xffff))
    return null;
  const label = parseLabel(bytes.subarray(at + LABEL_AT, body - 2));
  if (label === null) return null;
  return { label, body, end: body + view.getUint32(at + LABEL_AT - 4, true) + 8 };
}

async function readBody(
  bytes: Uint8Array<ArrayBuffer>,
  { body, end }: Header,
): Promise<string | null> {
  if (end > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked: Uint8Array<ArrayBuffer>;
  try {
    unpacked = await pipe(DecompressionStream, bytes.slice(body, end - 8));
  } catch (error) {
    // How an engine names a stream that is damaged differs; none of them is a bug of ours.
    if (!(error instanceof Error)) throw error;
    return null;
  }
  const fits =
    view.getUint32(end - 8, true) === crc32(unpacked) &&
    view.getUint32(end - 4, true) === unpacked.length;
  return fits ? new TextDecoder().decode(unpacked) : null;
}

/** The whole members of a file, in order, and whether there was anything else in it. */
export async function readMembers(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly members: readonly Member[]; readonly whole: boolean }> {
  const members: Member[] = [];
  let whole = bytes.length > 0;
  let at = 0;
  while (at < bytes.length) {
    const header = readHeader(bytes, at);
    const text = header && (await readBody(bytes, header));
    if (header && text !== null) {
      members.push({ label: header.label, text });
      at = header.end;
    } else {
      whole = false;
      // The length in a whole header may be trusted, but its member may have been cut short: look for the next one.
      do at = bytes.indexOf(FIXED[0], at + 1);
      while (at > 0 && readHeader(bytes, at) === null);
      if (at < 0) break;
    }
  }
  return { members, whole };
}
