/** Words that stay small inside a title. */
const SMALL = new Set('a an the and or of in into to by for from as on at with'.split(' '));

/**
 * A command's name as a menu writes it: words begin with a capital, but for small ones within and what stands in
 * parentheses.
 *
 * @example titleCase('Add a tag'); // 'Add a Tag'
 */
export const titleCase = (name: string): string =>
  name.replace(/\([^)]*\)|[\p{L}’-]+/gu, (word, at: number) =>
    word.startsWith('(') || (at > 0 && SMALL.has(word))
      ? word
      : word.charAt(0).toUpperCase() + word.slice(1),
  );
