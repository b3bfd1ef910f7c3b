import { decodeAs } from '../../text/encoding/decode-as';
import { symbolCharacter } from '../office/symbol-font';
import { encodingOfPage, pageOfFont, SYMBOL_CHARSET, type RtfFont } from './rtf-fonts';

const LATIN = 1252;
const BLANK = 0x20;

/**
 * Gathers the letters of one stretch of RTF: bytes in the code page of its font, the second of two-byte letters among them
 * written in any way, and units of UTF-16, which come one by one.
 */
export class RtfLetters {
  /** The code page of the document. */
  page = LATIN;
  readonly #fonts = new Map<number, RtfFont>();
  #bytes: number[] = [];
  #text = '';

  describeFont(number: number, more: Partial<RtfFont>): void {
    const known = this.#fonts.get(number) ?? { name: '', charset: null, codePage: null };
    this.#fonts.set(number, { ...known, ...more });
  }

  addBytes(bytes: readonly number[]): void {
    for (const byte of bytes) this.#bytes.push(byte);
  }

  /** Adds characters behind the bytes that came before, which are in this font. */
  add(characters: string, font: number): void {
    this.#decode(font);
    this.#text += characters;
  }

  /** Adds a unit of UTF-16 as `\u` writes it, those from 32,768 on below zero. */
  addUnit(value: number, font: number): void {
    const code = (value < 0 ? value + 65_536 : value) & 0xffff;
    const { charset, name } = this.#fonts.get(font) ?? { charset: null, name: '' };
    const isSign = charset === SYMBOL_CHARSET && code >= 0xf000 && code <= 0xf0ff;
    this.add(isSign ? symbolCharacter(name, code) : String.fromCharCode(code), font);
  }

  /** All letters so far, of which the last bytes are in this font; null for the names of fonts themselves. */
  take(font: number | null): string {
    this.#decode(font);
    const text = this.#text;
    this.#text = '';
    return text;
  }

  #decode(at: number | null): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    const font = at === null ? undefined : this.#fonts.get(at);
    if (font?.charset === SYMBOL_CHARSET)
      this.#text += Array.from(bytes, (byte) =>
        byte === BLANK ? ' ' : symbolCharacter(font.name, 0xf000 + byte),
      ).join('');
    else {
      const page = at === null ? LATIN : pageOfFont(font, this.page, this.#fonts);
      this.#text += decodeAs(bytes, encodingOfPage(page));
    }
  }
}
