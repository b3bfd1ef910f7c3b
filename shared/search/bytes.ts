/** Bytes that grow while numbers are written behind them, small numbers in few bytes (LEB128). */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** A whole number from 0 to 2^32 - 1. */
  number(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Fills up to a multiple of four, where a view of 32-bit numbers can begin. */
  align(): void {
    this.#reserve(4);
    while (this.#length % 4 !== 0) this.#bytes[this.#length++] = 0;
  }

  clear(): void {
    this.#length = 0;
  }

  /** What was written; valid until more is. */
  view(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    // Half as much again: these are the largest pieces of memory that there are.
    const larger = new Uint8Array(
      Math.max(this.#length + more, Math.ceil(this.#bytes.length * 1.5)),
    );
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads numbers that a `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  number(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; shift < 35; shift += 7) {
      byte = bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  }
}

/** The numbers at the beginning of bytes whose count is a multiple of four; a copy where they do not lie evenly. */
export function numbersOf(bytes: Uint8Array): Uint32Array {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(whole.buffer, whole.byteOffset, whole.length >> 2);
}

/** 64 bits that differ for bytes that differ by accident: 16 hexadecimal digits. */
export function checksumOf(bytes: Uint8Array): string {
  const words = numbersOf(bytes.subarray(0, bytes.length - (bytes.length % 4)));
  let one = 0x811c9dc5;
  let other = bytes.length;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    one = Math.imul(one ^ word, 0x01000193);
    one ^= one >>> 15;
    other = Math.imul(other + word, 0x85ebca6b);
    other ^= other >>> 13;
  }
  for (let at = words.length * 4; at < bytes.length; at += 1) {
    one = Math.imul(one ^ (bytes[at] ?? 0), 0x01000193);
    other = Math.imul(other + (bytes[at] ?? 0), 0x85ebca6b);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
