import { encodingName } from '../../text/encoding/decode-as';

/** A font of an RTF document, as far as its letters depend on it. */
export interface RtfFont {
  readonly name: string;
  /** `\fcharset`; null where the font says none. */
  readonly charset: number | null;
  /** `\cpg`, a code page of its own; null where the font says none. */
  readonly codePage: number | null;
}

/** The code pages of Windows' sets of characters, by `\fcharset`. */
const PAGES: Readonly<Partial<Record<number, number>>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};
export const SYMBOL_CHARSET = 2;
const ANSI_CHARSET = 0;
const LATIN = 1252;

const LABELS: Readonly<Partial<Record<number, string>>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  51932: 'euc-jp',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The encoding of a Windows code page; windows-1252 for one that is not known. */
export function encodingOfPage(page: number): string {
  const label =
    LABELS[page] ??
    (page >= 28591 && page <= 28606 ? `iso-8859-${page - 28590}` : null) ??
    (page >= 1250 && page <= 1258 ? `windows-${page}` : `cp${page}`);
  return encodingName(label) ?? 'windows-1252';
}

/**
 * The code page of text in a font. Fonts of the Western set are read in the document's own code page, unless other
 * fonts stand for that: then they are Western indeed.
 */
export function pageOfFont(
  font: RtfFont | undefined,
  documentPage: number,
  fonts: ReadonlyMap<number, RtfFont>,
): number {
  if (font?.codePage) return font.codePage;
  if (font?.charset === ANSI_CHARSET) {
    const others = Array.from(fonts.values(), ({ charset }) => PAGES[charset ?? -1]);
    return others.includes(documentPage) ? LATIN : documentPage;
  }
  return PAGES[font?.charset ?? -1] ?? documentPage;
}
