/** Letters of Cyrillic and Greek that look like Latin ones, after the Unicode list of confusables (UTS 39), and those. */
const PAIRS =
  'аa еe оo рp сc хx уy іi јj ѕs ԁd һh ԛq ԝw АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ІI ЈJ ЅS οo νv ρp ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX';
const LATIN = new Map(PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const));

const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const MIXED = /\p{Script=Latin}/u;
const WORD = /[\p{L}\p{M}]+/gu;

/** A letter that looks like another one of its word. */
export interface LookAlike {
  /** UTF-16 offset of the letter, which is one unit long. */
  readonly at: number;
  /** The Latin letter that it looks like. */
  readonly latin: string;
}

/**
 * The letters of other scripts that stand inside Latin words and look as if they belonged there. A word of one script
 * alone is what it is, whatever it looks like.
 */
export function lookAlikesIn(text: string): readonly LookAlike[] {
  if (!OTHER.test(text)) return [];
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }) => {
    if (!OTHER.test(word) || !MIXED.test(word)) return [];
    return Array.from({ length: word.length }, (_, at) => at).flatMap((at) => {
      const latin = LATIN.get(word.charAt(at));
      return latin === undefined ? [] : [{ at: index + at, latin }];
    });
  });
}
