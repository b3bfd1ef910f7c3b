import { nameWords, tellingWords } from './fold';

/** Something with a name to be found by. Of equal matches the one with more `weight` (such as its quotes) comes first. */
export interface NamedItem<T> {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly item: T;
  readonly weight: number;
}

/**
 * The items that a typed name may mean, best first. Each word typed must begin a word of the name or of one alias
 * (so initials match too); titles before the name, case, diacritics, punctuation and the order of words do not matter. An empty
 * query finds all, by weight.
 */
export function rankNames<T>(query: string, items: readonly NamedItem<T>[]): T[] {
  const asked = tellingWords(query);
  return items
    .map((entry) => ({
      entry,
      score: Math.max(
        scoreOf(asked, entry.name),
        ...entry.aliases.map((alias) => scoreOf(asked, alias) - 0.5),
      ),
    }))
    .filter(({ score }) => score > 0)
    .toSorted(
      (a, b) =>
        b.score - a.score ||
        b.entry.weight - a.entry.weight ||
        a.entry.name.localeCompare(b.entry.name),
    )
    .map(({ entry }) => entry.item);
}

/** 0 for no match; higher for whole words, for the first and last word of the name, and for a whole match. */
function scoreOf(asked: readonly string[], name: string): number {
  if (asked.length === 0) return 1;
  const words = [...nameWords(name)];
  if (asked.join(' ') === words.join(' ')) return 20;
  let score = 1;
  for (const word of asked) {
    const exact = words.indexOf(word);
    const at = exact >= 0 ? exact : words.findIndex((own) => own.startsWith(word));
    if (at < 0) return 0;
    score += (exact >= 0 ? 3 : 1) + (at === 0 || at === words.length - 1 ? 1 : 0);
    words[at] = '\u0000'; // one word typed answers for one word of the name
  }
  return score;
}
