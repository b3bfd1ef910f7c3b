/** A part of a text, and whether it differs from the others. */
export interface ComparedPart {
  readonly text: string;
  readonly differs: boolean;
}

const isWord = (char: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(char);

/** Whether a text may be cut there: not within a word, nor within a character. */
const isEdge = (text: string, at: number): boolean => {
  const low = text.charCodeAt(at) >> 10 === 0x37;
  return !low && !(isWord(text.charAt(at - 1)) && isWord(text.charAt(at)));
};

const fromEnd = (text: string, back: number): string | undefined => text[text.length - 1 - back];

/**
 * Each of several texts in up to three parts: what all begin with, what differs, what all end with. Cut between
 * words, so that the eye finds whole ones.
 */
export function diffParts(texts: readonly string[]): readonly (readonly ComparedPart[])[] {
  const [first = '', ...others] = texts;
  const shortest = Math.min(...texts.map(({ length }) => length));
  let start = 0;
  while (start < shortest && others.every((text) => text[start] === first[start])) start += 1;
  while (start > 0 && texts.some((text) => !isEdge(text, start))) start -= 1;
  let end = 0;
  while (
    end < shortest - start &&
    others.every((text) => fromEnd(text, end) === fromEnd(first, end))
  )
    end += 1;
  while (end > 0 && texts.some((text) => !isEdge(text, text.length - end))) end -= 1;
  return texts.map((text) =>
    [
      { text: text.slice(0, start), differs: false },
      { text: text.slice(start, text.length - end), differs: true },
      { text: text.slice(text.length - end), differs: false },
    ].filter((part) => part.text !== ''),
  );
}
