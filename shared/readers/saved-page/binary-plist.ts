/** A value of a property list. */
export type PlistValue = string | number | Uint8Array<ArrayBuffer> | null | PlistDictionary;
/** A dictionary of a property list, by its keys. */
export type PlistDictionary = ReadonlyMap<string, () => PlistValue>;

const TRAILER = 32;
const MAGIC = 'bplist00';

/**
 * Opens a binary property list, as Apple's programs write it (CFBinaryPList.c). Read are dictionaries, texts, data and
 * whole numbers; members only when they are asked for, so that no circle is ever followed. Null when it is none or its
 * table lies outside.
 */
export function openPlist(bytes: Uint8Array<ArrayBuffer>): PlistValue {
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC || bytes.length < MAGIC.length + TRAILER) return null;
  const list = new BinaryPlist(bytes);
  return list.top();
}

class BinaryPlist {
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #offsetSize: number;
  readonly #referenceSize: number;
  readonly #count: number;
  readonly #table: number;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
    const trailer = bytes.length - TRAILER;
    this.#offsetSize = bytes[trailer + 6] ?? 0;
    this.#referenceSize = bytes[trailer + 7] ?? 0;
    this.#count = this.#number(trailer + 8, 8);
    this.#table = this.#number(trailer + 24, 8);
  }

  top(): PlistValue {
    return this.#object(this.#number(this.#bytes.length - TRAILER + 16, 8));
  }

  /** A whole number of some bytes; those that lie outside are 0. */
  #number(at: number, size: number): number {
    let value = 0;
    // A place beyond all whole numbers would never be counted past.
    for (let byte = 0; byte < size; byte += 1) value = value * 256 + (this.#bytes[at + byte] ?? 0);
    return value;
  }

  #object(index: number): PlistValue {
    if (index >= this.#count) return null;
    const at = this.#number(this.#table + index * this.#offsetSize, this.#offsetSize);
    const marker = this.#bytes[at];
    if (marker === undefined) return null;
    const kind = marker >> 4;
    if (kind === 1) return this.#number(at + 1, 1 << (marker & 15));
    const { size, start } = this.#size(at, marker & 15);
    if (start + size > this.#bytes.length) return null;
    if (kind === 4) return this.#bytes.slice(start, start + size);
    if (kind === 5) return this.#text(start, size, 1);
    if (kind === 6) return this.#text(start, size, 2);
    const isWhole = start + size * 2 * this.#referenceSize <= this.#bytes.length;
    return kind === 13 && isWhole ? this.#dictionary(start, size) : null;
  }

  /** How many things a thing holds: in its first byte, or in a number behind it. */
  #size(at: number, nibble: number): { readonly size: number; readonly start: number } {
    if (nibble !== 15) return { size: nibble, start: at + 1 };
    const width = 1 << ((this.#bytes[at + 1] ?? 0) & 15);
    return { size: this.#number(at + 2, width), start: at + 2 + width };
  }

  /** A key is a text; anything else may be the very dictionary that it would be a key of. */
  #key(index: number): string | null {
    const at = this.#number(this.#table + index * this.#offsetSize, this.#offsetSize);
    const kind = (this.#bytes[at] ?? 0) >> 4;
    const key = kind === 5 || kind === 6 ? this.#object(index) : null;
    return typeof key === 'string' ? key : null;
  }

  #text(start: number, length: number, width: number): string {
    let text = '';
    for (let unit = 0; unit < length; unit += 1)
      text += String.fromCharCode(this.#number(start + unit * width, width));
    return text.toWellFormed();
  }

  #dictionary(start: number, size: number): PlistDictionary {
    const reference = (index: number): number =>
      this.#number(start + index * this.#referenceSize, this.#referenceSize);
    const members = new Map<string, () => PlistValue>();
    for (let index = 0; index < size; index += 1) {
      const key = this.#key(reference(index));
      const value = reference(size + index);
      if (key !== null) members.set(key, () => this.#object(value));
    }
    return members;
  }
}
