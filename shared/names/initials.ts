import { tellingWords } from './fold';

/** Small words of organisations' names that give no initial. */
const SMALL = new Set(['of', 'and', 'for', 'de', 'la', 'von', 'van', 'der', 'the', 'in', 'on']);

/** One or two capital letters for a name: first and last telling word. `?` when it has no letters. */
export function initialsOf(name: string): string {
  const telling = tellingWords(name).filter((word) => !SMALL.has(word));
  const words = telling.length > 0 ? telling : tellingWords(name);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return '?';
  const letters = words.length === 1 ? [first] : [first, last];
  return letters
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 63).toUpperCase())
    .join('');
}
