/** What RTF is made of (RTF 1.9.1, “Basic entities”). */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word with its number, if it has one: `\b0`. Control symbols are words of one sign: `\~`. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** Bytes of text in the code page that holds there. */
  | { readonly kind: 'bytes'; readonly bytes: readonly number[] };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const isLetter = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isLineEnd = (byte: number): boolean => byte === 0x0d || byte === 0x0a;
/** The specification's own limit of a control word. */
const LONGEST_WORD = 40;
const LONGEST_NUMBER = 11;

/** Takes RTF apart, byte by byte. Binary data of `\bin` are passed over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === OPEN || byte === CLOSE) {
      at += 1;
      yield { kind: byte === OPEN ? 'open' : 'close' };
    } else if (byte === BACKSLASH) {
      const control = controlAt(bytes, at + 1);
      at = control.end;
      if (control.token.kind === 'word' && control.token.word === 'bin')
        at += Math.max(0, control.token.value ?? 0);
      else yield control.token;
    } else {
      const text: number[] = [];
      while (at < bytes.length && !isControl(bytes[at] ?? 0) && text.length < 4096) {
        if (!isLineEnd(bytes[at] ?? 0)) text.push(bytes[at] ?? 0);
        at += 1;
      }
      if (text.length > 0) yield { kind: 'bytes', bytes: text };
    }
  }
}

const isControl = (byte: number): boolean => byte === BACKSLASH || byte === OPEN || byte === CLOSE;

/** The control word or symbol behind a backslash, and where it ends. */
function controlAt(
  bytes: Uint8Array,
  from: number,
): { readonly token: RtfToken; readonly end: number } {
  const first = bytes[from];
  if (first === undefined) return { token: { kind: 'bytes', bytes: [] }, end: from };
  if (!isLetter(first)) {
    if (first === 0x27) {
      const code = Number.parseInt(
        String.fromCharCode(bytes[from + 1] ?? 0, bytes[from + 2] ?? 0),
        16,
      );
      return { token: { kind: 'bytes', bytes: Number.isNaN(code) ? [] : [code] }, end: from + 3 };
    }
    const word = isLineEnd(first) ? 'par' : String.fromCharCode(first);
    const isEscaped = isControl(first);
    return {
      token: isEscaped ? { kind: 'bytes', bytes: [first] } : { kind: 'word', word, value: null },
      end: from + 1,
    };
  }
  let end = from;
  while (end - from < LONGEST_WORD && isLetter(bytes[end] ?? 0)) end += 1;
  const word = String.fromCharCode(...bytes.subarray(from, end));
  const numberFrom = end;
  if (bytes[end] === 0x2d && isDigit(bytes[end + 1] ?? 0)) end += 1;
  while (end - numberFrom < LONGEST_NUMBER && isDigit(bytes[end] ?? 0)) end += 1;
  const digits = String.fromCharCode(...bytes.subarray(numberFrom, end));
  // One blank behind a control word belongs to it.
  return {
    token: { kind: 'word', word, value: digits === '' ? null : Number(digits) },
    end: bytes[end] === 0x20 ? end + 1 : end,
  };
}
