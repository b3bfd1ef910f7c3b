import { readTypedName } from '../../shared/names/typed-name';
import type { Mentionable } from './note-transformers';

const OFFERED = 6;
const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/** Those whose name has words beginning with each word of the query, as typed so far; best first, six at most. */
export function findMentionable(
  query: string,
  all: readonly Mentionable[],
): readonly Mentionable[] {
  const asked = fold(query).split(/\s+/).filter(Boolean);
  // Two spaces end a name that is not known: whoever writes on does not want the menu.
  if (/\s{2}$|^\s/.test(query)) return [];
  // A full name that nobody has offers nobody: Enter would otherwise write somebody else's name.
  const named = all.map((one) => ({ name: one.name, aliases: [], item: one, weight: 0 }));
  if (readTypedName(query, named).kind === 'new') return [];
  return all
    .flatMap((one) => {
      const name = fold(one.name);
      const words = name.split(/[\s\-’']+/);
      const fits = asked.every((part) => words.some((word) => word.startsWith(part)));
      return fits ? [{ one, rank: name.startsWith(asked[0] ?? '') ? 0 : 1 }] : [];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, OFFERED)
    .map(({ one }) => one);
}
