import type { LanguagePack } from './languages/pack';
import type { WrittenName } from './names-in-text';
import type { Person } from './person';

/** Titles tell gender and role; a longer form of the name is kept. */
export function learnFromTitles(
  person: Person,
  { words, titles }: WrittenName,
  pack: LanguagePack,
): void {
  person.mentions += 1;
  for (const title of titles) {
    if (learnGender(person, title, pack)) person.isThing = false;
    const role = pack.abbreviations.get(title) ?? title;
    if (pack.roles.has(role)) person.roles.add(role);
  }
  if (titles.length > 0 && !person.isThing) person.isSomebody = true;
  if (words.length > 1) person.full += 1;
  if (words.length > person.words.length && words[0] === person.words[0] && !person.isThing) {
    person.words = words;
    person.name = words.join(' ');
  }
}

/** “Mrs.”, “spokeswoman”, “widow”: whether a word tells the gender. */
function learnGender(person: Person, word: string, pack: LanguagePack): boolean {
  const gender = pack.titles.get(word);
  if (gender !== 'female' && gender !== 'male') return false;
  person.gender = gender;
  person.isGenderTold = true;
  return true;
}

/** The word before a name, with the comma between: “economist Ada Pell”, “the economist, Ada Pell”. */
const BEFORE = /([\p{L}-]+)(,?)$/u;
const EXPLANATION = /^,\s+(?:(?:a|an|the|who|whose|\d+)(?!\p{L}))?((?:\s*[\p{L}-]+){1,6})/u;

/** The last word, a short title left out, of a text that ends with a blank. */
function lastWordOf(lead: string): string {
  if (!/\s$/u.test(lead)) return '';
  const words = lead.trimEnd().split(/\s+/u);
  const [last = ''] = words.slice(-1);
  return /^\p{Lu}\p{L}*\.$/u.test(last) ? (words.at(-2) ?? '') : last;
}

/** What stands around a name tells that it is somebody, and what they are: “economist Ines Okafor, the head of …”. */
export function learnFromWords(
  text: string,
  person: Person,
  { start, end }: WrittenName,
  pack: LanguagePack,
): void {
  if (person.isThing) return;
  const after = text.slice(end, end + 70);
  const next = /^[’']?\s+(?:\p{L}+ly\s+)?(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  if (pack.saying.has(next)) person.isSomebody = true;
  const lead = text.slice(Math.max(0, start - 50), start);
  const isPair = person.words.length === 2 || person.words.length === 3;
  if (isPair && pack.closed.get(next) === 'auxiliary' && !/(?:the|an?)\s+$/iu.test(lead))
    person.isSomebody = true;
  const [, written = '', comma = ''] = BEFORE.exec(lastWordOf(lead.slice(-32))) ?? [];
  const role = /^\p{Ll}/u.test(written) ? written.toLowerCase() : '';
  // “, said Ada Pell”: a verb of saying before the name, after a quotation.
  if (comma === '' && pack.saying.has(role) && /[,”"'’]\s+\p{Ll}+\s+$/u.test(lead.slice(-24)))
    person.isSomebody = true;
  if (pack.roles.has(role) && (comma === '' || isPair)) {
    person.isSomebody = true;
    person.roles.add(role);
    if (isPair) learnGender(person, role, pack);
  }
  // “In Port Hale, the mayor said”: a place explains nobody.
  if (!after.startsWith(',') || /(?:^|\s)(?:in|at|from|near)\s+$/iu.test(lead)) return;
  const explained = EXPLANATION.exec(after);
  if (!explained) return;
  const words = explained[1]?.trim().split(/\s+/u) ?? [];
  const found = words.findIndex((word) => pack.roles.has(word.toLowerCase()));
  // Only the head counts: “a friend of the mayor” is no mayor.
  const link = words.findIndex((word) => /^(?:of|for|at|in|to|with|from|by|and|who)$/u.test(word));
  if (found < 0 || (link >= 0 && link < found)) return;
  const head = words[found]?.toLowerCase() ?? '';
  if (pack.roles.has(words[found + 1]?.toLowerCase() ?? ''))
    person.roles.add(words[found + 1]?.toLowerCase() ?? '');
  person.roles.add(head);
  person.isSomebody = true;
}
