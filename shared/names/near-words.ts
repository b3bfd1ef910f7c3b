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

/** Equal, or one edit apart: an insertion, a deletion, a substitution or two neighbours swapped. Linear. */
function isMisspelt(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short.length < LONG_ENOUGH) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped && short.slice(at + 2) === long.slice(at + 2);
}
