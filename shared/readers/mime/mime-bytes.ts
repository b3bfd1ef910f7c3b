/** Bytes as a string of one character each, U+0000 to U+00FF, in which headers and boundaries are looked for. */
export function binaryFrom(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // As many at once as a call takes as arguments on every engine.
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}

/** The bytes that such a string stands for. */
export function bytesFrom(binary: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = Uint8Array.from({ length: 256 }, (_, code) =>
  Math.max(0, DIGITS.indexOf(String.fromCharCode(code))),
);

/** The bytes of base64; whatever is no digit of it is passed over, as mail programs do. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const digits = text.replaceAll(/[^A-Za-z0-9+/]/g, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let at = 0;
  for (let digit = 0; digit < digits.length; digit += 4) {
    const [first = 0, second = 0, third = 0, fourth = 0] = [0, 1, 2, 3].map(
      (offset) => VALUES[digits.charCodeAt(digit + offset)] ?? 0,
    );
    const group = (first << 18) | (second << 12) | (third << 6) | fourth;
    for (const shift of [16, 8, 0]) if (at < bytes.length) bytes[at++] = (group >> shift) & 255;
  }
  return bytes;
}

/** The bytes of a quoted-printable body. A sign that begins no code stands for itself. */
export const bytesOfQuotedPrintable = (text: string): Uint8Array<ArrayBuffer> =>
  bytesFrom(
    text
      .replaceAll(/[ \t]+(?=\r?\n|$)/g, '')
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([\dA-Fa-f]{2})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
  );
