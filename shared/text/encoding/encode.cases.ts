import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { createSinglebyteEncoder } from '@exodus/bytes/single-byte.js';
import { DOS_PAGES } from './dos-pages';

const MULTI = new Set(['gbk', 'gb18030', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr']);

/** The bytes of a text in an encoding. Throws when a character is not in it. */
export function encodeText(text: string, name: string): Uint8Array<ArrayBuffer> {
  const page = DOS_PAGES[name];
  if (name === 'utf-8') return new TextEncoder().encode(text);
  if (name === 'utf-16le') return new Uint8Array(Buffer.from(text, 'utf16le'));
  if (name === 'utf-16be') return new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  if (page !== undefined) return encodeInPage(text, page);
  if (MULTI.has(name)) return Uint8Array.from(createMultibyteEncoder(name)(text));
  return Uint8Array.from(createSinglebyteEncoder(name)(text));
}

function encodeInPage(text: string, page: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    const upper = page.indexOf(character);
    if (code >= 128 && upper < 0) throw new TypeError(`${character} is not in this code page`);
    return code < 128 ? code : 128 + upper;
  });
}

/** The text with what an old encoding does not have in plainer characters, as programs of its time wrote it. */
export const plainer = (text: string): string =>
  text
    .replaceAll(/[“”«»]/gu, '"')
    .replaceAll('’', "'")
    .replaceAll(/[–—]/gu, '-');
