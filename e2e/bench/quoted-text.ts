import { createRandom } from './corpus';

const FIRST =
  'Ada Bruno Clara Dorek Edda Farid Greta Henrik Ilse Jonas Katya Lorne Mira Nadim Oda'.split(' ');
const ONSETS = 'B C D F G H K L M N P R S T V Ar El Or Tal Ven Mor Sel'.split(' ');
const ENDINGS = 'arvelo okar brandt ilsen ance oller uill enwick eston orrow'.split(' ');
const SAID = 'said argued replied warned'.split(' ');
const WORDS =
  'the tide takes what a harbour keeps and nobody on this quay has counted every crane that stood here before winter came to close it'.split(
    ' ',
  );

/**
 * A news text of about `size` UTF-16 units without end: a quotation in about every 300 units, said by several hundred
 * people, some by name, some by surname, some by a pronoun.
 */
export function createQuotedText(size: number): string {
  const random = createRandom(4);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const sentence = (words: number): string => {
    const said = Array.from({ length: words }, () => pick(WORDS)).join(' ');
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
  const paragraphs: string[] = [];
  for (let length = 0; length < size; ) {
    const surname = `${pick(ONSETS)}${pick(ENDINGS)}`;
    const who = `${pick(FIRST)} ${surname.charAt(0).toUpperCase()}${surname.slice(1)}`;
    const paragraph = [
      `${sentence(18)}.`,
      `“${sentence(14)},” ${pick(SAID)} ${who}, who runs the yard.`,
      ...(random() < 0.6 ? [`“${sentence(9)},” ${random() < 0.5 ? 'she' : 'he'} added.`] : []),
      `${sentence(16)}.`,
      ...(random() < 0.3 ? [`${who} called the plan “${sentence(4).toLowerCase()}.”`] : []),
    ].join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}
