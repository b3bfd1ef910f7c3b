const IN_WORD = /[\p{L}\p{M}\p{N}_]/u;
/** Scripts that put no blanks between words: each of their characters may begin or end one. */
const WITHOUT_BLANKS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Whether a word may begin or end at an offset of a text: it does not stand inside a word. */
export function isWordEdge(text: string, offset: number): boolean {
  const before = seenBefore(text, offset);
  const after = seenFrom(text, offset);
  if (!IN_WORD.test(before) || !IN_WORD.test(after)) return true;
  return WITHOUT_BLANKS.test(before) || WITHOUT_BLANKS.test(after);
}

/** The character before an offset, those left out that nobody sees; '' at the beginning. */
function seenBefore(text: string, offset: number): string {
  for (let at = offset; at > 0; ) {
    const low = text.charCodeAt(at - 1);
    const isPair = low >= 0xdc00 && low < 0xe000 && at > 1;
    const character = String.fromCodePoint(text.codePointAt(at - (isPair ? 2 : 1)) ?? 0);
    if (!UNSEEN.test(character)) return character;
    at -= character.length;
  }
  return '';
}

/** The character at an offset, those left out that nobody sees; '' at the end. */
function seenFrom(text: string, offset: number): string {
  for (let at = offset; at < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (!UNSEEN.test(character)) return character;
    at += character.length;
  }
  return '';
}
