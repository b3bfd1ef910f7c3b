/** Words that stand beside page numbers, in the languages of most office files. */
const BESIDE_NUMBERS =
  /^(?:p|pp|pg|page|pages|s|seite|seiten|pág|pag|página|paginas|páginas|pagina|blz|sida|side|sivu|strona|str|стр|страница|of|von|de|di|du|sur|van|af|av|z|из|total|第|頁|页|共)$/iu;

/** Whether a header or footer says no more than which page it stands on: “Page 3 of 9”, “– iv –”. */
export const isPageNumber = (text: string): boolean =>
  (text.match(/\p{L}+/gu) ?? []).every(
    (word) => BESIDE_NUMBERS.test(word) || /^[ivxlc]{1,6}$/iu.test(word),
  );

/** Headers and footers of a document, of which each stands in its text once. */
export class MarginTexts {
  readonly #seen = new Set<string>();
  /** How many are left out because they say no more than a page number. */
  pageNumbers = 0;

  /** Whether one with this text is to be written: one with words that were not written before. */
  isNew(text: string): boolean {
    const bare = text.replaceAll(/\s+/gu, ' ').trim();
    if (bare === '' || this.#seen.has(bare)) return false;
    this.#seen.add(bare);
    if (!isPageNumber(bare)) return true;
    this.pageNumbers += 1;
    return false;
  }
}
