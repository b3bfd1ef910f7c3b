import { binaryFrom } from '../mime/mime-bytes';
import { parseHeaders, type MimeHeaders } from '../mime/mime-headers';

/** A record of a web archive (WARC, ISO 28500). */
export interface WarcRecord {
  readonly headers: MimeHeaders;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Most heads are no longer than the first of these; one that is longer than the last is none (bytes). */
const HEAD_SIZES = [2048, 64 * 1024] as const;

/** The records of an unpacked web archive in order; what follows a damaged head is passed over up to the next record. */
export function* warcRecords(bytes: Uint8Array<ArrayBuffer>): Generator<WarcRecord> {
  let at = nextRecord(bytes, 0);
  while (at !== -1) {
    const head = headAt(bytes, at);
    if (head === null) {
      at = nextRecord(bytes, at + 1);
      continue;
    }
    const headers = parseHeaders(head.text.replace(/^WARC\/[^\n]*\n/, ''));
    const length = Number(headers.get('content-length')?.[0] ?? 'none');
    if (!Number.isInteger(length) || length < 0 || head.end + length > bytes.length) {
      at = nextRecord(bytes, head.end);
      continue;
    }
    yield { headers, content: bytes.subarray(head.end, head.end + length) };
    at = nextRecord(bytes, head.end + length);
  }
}

const START = Array.from('WARC/', (character) => character.charCodeAt(0));

/** Where the next record begins: at a line that says so. */
function nextRecord(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x57, from); at !== -1; at = bytes.indexOf(0x57, at + 1)) {
    const isLine = at === 0 || bytes[at - 1] === 0x0a;
    if (isLine && START.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** The head that begins at a place, without its blank line, and where the content begins; null when it has no end. */
export function headAt(
  bytes: Uint8Array,
  at: number,
): { readonly text: string; readonly end: number } | null {
  for (const size of HEAD_SIZES) {
    const text = binaryFrom(bytes.subarray(at, at + size));
    const blank = /\r?\n\r?\n/.exec(text);
    if (blank) return { text: text.slice(0, blank.index), end: at + blank.index + blank[0].length };
  }
  return null;
}
