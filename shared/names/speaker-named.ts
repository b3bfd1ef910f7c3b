import { isGeneration, nameWords, tellingWords } from './fold';
import { rankNames } from './find-names';
import type { NamedItem } from './find-names';

const words = (name: string): string => nameWords(name).join(' ');

/**
 * Who of the known people a name of a text means, or null. The same name first, else the one person whose name or
 * alias holds all its words whole (“Pell”, “Mr. Pell” for Dana Pell); a Jr. is not the father, nor the other way. When several do, those with a weight of
 * `present` or more are asked: of two Pells the one who speaks in the article. Never a choice among equals.
 */
export function speakerNamed<T>(
  name: string,
  people: readonly NamedItem<T>[],
  present: number,
): T | null {
  const asked = tellingWords(name);
  if (asked.length === 0) return null;
  const named = people.map((person) => ({ ...person, item: person }));
  const fitting = rankNames(name, named).filter((person) =>
    [person.name, ...person.aliases].some((form) => {
      const own = nameWords(form);
      if (!asked.every((word) => own.includes(word))) return false;
      const last = own.at(-1) ?? '';
      return asked.length < 2 || !isGeneration(last) || asked.includes(last);
    }),
  );
  const same = fitting.filter((person) =>
    [person.name, ...person.aliases].some((form) => words(form) === words(name)),
  );
  const among = same.length > 0 ? same : fitting;
  const here = among.filter(({ weight }) => weight >= present);
  const [only, ...others] = here.length > 0 ? here : among;
  return only && others.length === 0 ? only.item : null;
}
