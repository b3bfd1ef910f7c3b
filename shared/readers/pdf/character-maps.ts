/** The table of a predefined character map of East Asian fonts, in the packed form of PDF.js; null when it is not known. */
export function predefinedCharacterMap(_name: string): Uint8Array | null {
  return null;
}
