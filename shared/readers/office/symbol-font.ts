/** The Greek letters of the Symbol font by the Latin letters on their keys. */
const GREEK = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const FIRST = 0x41;

/** Signs that documents take from Symbol and Wingdings, by font and code. */
const SIGNS: Readonly<Partial<Record<string, Readonly<Partial<Record<number, string>>>>>> = {
  symbol: {
    0xa3: '≤',
    0xa5: '∞',
    0xa7: '♣',
    0xab: '↔',
    0xac: '←',
    0xae: '→',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '•',
    0xb8: '÷',
    0xb9: '≠',
    0xba: '≡',
    0xbb: '≈',
    0xbc: '…',
    0xd7: '⋅',
    0xe5: '∑',
  },
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x71: '❑',
    0x76: '❖',
    0x9f: '•',
    0xa7: '▪',
    0xa8: '◻',
    0xd8: '➢',
    0xe0: '→',
    0xfc: '✔',
    0xfb: '✘',
  },
};

/**
 * The character that a code of a symbol font shows, such as → for Symbol 174. Codes come as they are or in the private
 * use area from U+F000 on; one that is not known stays the character that the file has.
 */
export function symbolCharacter(font: string, code: number): string {
  const key = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = font.toLowerCase();
  const sign = SIGNS[name]?.[key];
  if (sign !== undefined) return sign;
  const greek = name === 'symbol' ? Array.from(GREEK)[key - FIRST] : undefined;
  return greek ?? String.fromCodePoint(code);
}
