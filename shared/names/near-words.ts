import { isOneEditApart } from '../text/edit-distance';
import { isGeneration, nameWords, tellingWords } from './fold';

/** Shorter words are too like many others to be taken for a misspelling. */
const LONG_ENOUGH = 4;

/**
 * Whether a typed name may be mistaken for that of somebody who does not have all its words: every word of theirs is in
 * it (“Dana Maria Pell” for Dana Pell), or each word is theirs with one letter more, less, changed or two swapped.
 */
export function isNear(
  typed: string,
  { name, aliases }: { readonly name: string; readonly aliases: readonly string[] },
): boolean {
  const asked = tellingWords(typed).filter((word) => !isGeneration(word));
  if (asked.length === 0) return false;
  return [name, ...aliases].some((form) => {
    const own = nameWords(form);
    const telling = tellingWords(form);
    if (telling.length > 1 && telling.every((word) => asked.includes(word))) return true;
    return asked.every((word) => own.some((other) => isMisspelt(word, other)));
  });
}

/** Equal, or one edit apart and long enough for that to say something. */
const isMisspelt = (one: string, other: string): boolean =>
  one === other ||
  (Math.min(one.length, other.length) >= LONG_ENOUGH && isOneEditApart(one, other));
