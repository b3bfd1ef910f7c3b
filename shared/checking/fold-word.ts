import { lookAlikesIn } from '../text/look-alikes';

/** What nobody sees: soft hyphens, joiners, spaces of no width. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const APOSTROPHES = /[\u0060\u00B4\u02B9\u02BB\u02BC\u2018-\u201B\u2032\uFF07\uFF40]/gu;
/** Ligatures of printing, and letters and figures as wide as a character of Chinese. */
const WIDE = /[\uFB00-\uFB06\uFF01-\uFF5E]+/gu;
const SINGLE_LETTERS = /^\p{L}(?:\.\p{L})+\.?$/u;
const GROUPED = /^\d{1,3}(?:[, \u00A0\u2009\u202F]\d{3})+(?:\.\d+)?$/u;
const ASCII = /^[A-Za-z0-9]*$/;

/**
 * A word as it is compared, its case kept: without what is not seen, with one apostrophe, of one width, composed
 * (NFC), letters that look like those of the word's script taken for them. “U.S.” is “US”, “1,000” is “1000”.
 * Diacritics stay: “resume” is another word than “résumé”.
 */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word;
  let folded = word.replaceAll(UNSEEN, '');
  for (const { at, latin } of lookAlikesIn(folded))
    folded = folded.slice(0, at) + latin + folded.slice(at + 1);
  folded = folded
    .replaceAll(WIDE, (wide) => wide.normalize('NFKC'))
    .normalize('NFC')
    .replaceAll(APOSTROPHES, "'");
  if (SINGLE_LETTERS.test(folded)) return folded.replaceAll('.', '');
  if (GROUPED.test(folded)) return folded.replaceAll(/[, \u00A0\u2009\u202F]/gu, '');
  return folded === '−' ? '-' : folded;
}
