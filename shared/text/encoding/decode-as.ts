import { normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import { DOS_PAGES } from './dos-pages';
import { ENCODINGS } from './encodings';
import { firstWhere } from '../../lib/first-where';

const NAMES: ReadonlySet<string> = new Set(ENCODINGS.map(({ name }) => name));
/** Other words for DOS code pages, as IANA registers them; those of the others are the Encoding Standard's. */
const DOS_LABEL = /^(?:cp|ibm|dos|dos-|csibm|cspc8codepage)?(437|850|852)$/;

/** The name of the encoding that a label stands for (“latin1” for `windows-1252`); null for none that is known. */
export function encodingName(label: string): string | null {
  const given = label.trim().toLowerCase();
  const page = DOS_LABEL.exec(given)?.[1];
  const name = page === undefined ? normalizeEncoding(given) : `cp${page}`;
  return name !== null && NAMES.has(name) ? name : null;
}

/**
 * The text of bytes in an encoding, as the Encoding Standard has it and so the same on every host: Node's own decoder
 * reads nine of these encodings otherwise than browsers do. What does not fit becomes U+FFFD; a byte-order mark is left
 * out. Throws RangeError when `name` is no {@link encodingName}.
 */
export function decodeAs(bytes: Uint8Array, name: string): string {
  const page = DOS_PAGES[name];
  return page === undefined ? new TextDecoder(name).decode(bytes) : decodePage(bytes, page);
}

function decodePage(bytes: Uint8Array, page: string): string {
  const table = Uint16Array.from({ length: 256 }, (_, byte) =>
    byte < 128 ? byte : page.charCodeAt(byte - 128),
  );
  let text = '';
  // As many at once as a call takes as arguments on every engine.
  for (let at = 0; at < bytes.length; at += 8192) {
    const codes = Array.from(bytes.subarray(at, at + 8192), (byte) => table[byte] ?? 0xfffd);
    text += String.fromCharCode(...codes);
  }
  return text;
}

/** Whether the bytes, as the beginning of a stream, hold nothing that does not fit. */
function fits(bytes: Uint8Array, name: string): boolean {
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The place of the first byte that does not fit: the end of the longest start that does, found by halving. */
export const firstMisfit = (bytes: Uint8Array, name: string): number =>
  firstWhere(bytes.length, (at) => !fits(bytes.subarray(0, at + 1), name));
