import type { NamedItem } from './find-names';
import type { OneWord } from './typed-name';

/** What is typed, whom the project knows, what that means, and whom it concerns. */
export interface TypedCase {
  readonly name: string;
  readonly typed: string;
  readonly known: readonly (string | readonly [name: string, ...aliases: string[]])[];
  readonly kind: 'same' | 'search' | 'new';
  readonly items: readonly string[];
  readonly oneWord?: OneWord;
}

/** The items of a case. Of equals the one named first weighs most. */
export const namedItems = ({ known }: TypedCase): readonly NamedItem<string>[] =>
  known.map((one, at) => {
    const [name, ...aliases] = typeof one === 'string' ? [one] : one;
    return { name, aliases, item: name, weight: known.length - at };
  });

const row =
  (kind: TypedCase['kind']) =>
  (
    name: string,
    typed: string,
    known: TypedCase['known'],
    items: readonly string[] = [],
    oneWord: OneWord = 'search',
  ): TypedCase => ({ name, typed, known, kind, items, oneWord });
const same = row('same');
const search = row('search');
const fresh = row('new');

export const TYPED_CASES: readonly TypedCase[] = [
  same('the name', 'Dana Pell', ['Dana Pell'], ['Dana Pell']),
  same('case', 'dana PELL', ['Dana Pell'], ['Dana Pell']),
  same('diacritics', 'Elodie du Pre', ['Élodie du Pré'], ['Élodie du Pré']),
  same('letters with a stroke', 'Soren Strauss', ['Søren Strauß'], ['Søren Strauß']),
  same('apostrophes', "Jeanne d'Arc", ['Jeanne d’Arc'], ['Jeanne d’Arc']),
  same('white space', ' Dana  \tPell ', ['Dana Pell'], ['Dana Pell']),
  same('pasted with marks and a comma', '“Dana Pell,”', ['Dana Pell'], ['Dana Pell']),
  same('full stops and commas', 'Rita Raco, Jr', ['Rita Raco Jr.'], ['Rita Raco Jr.']),
  same('a hyphen or a blank', 'Anne Marie Lee', ['Anne-Marie Lee'], ['Anne-Marie Lee']),
  same('surname first', 'Pell, Dana', ['Dana Pell'], ['Dana Pell']),
  same('known surname first', 'Dana Pell', ['Pell, Dana'], ['Pell, Dana']),
  same('an alias', 'the board', [['Harbour Board', 'The Board']], ['Harbour Board']),
  same('the exact one of two', 'Ann Lee', ['Anne Lee', 'Ann Lee'], ['Ann Lee']),
  same('one word that is a whole name', 'Pell', ['Dana Pell', 'Pell'], ['Pell']),
  same(
    'two of one name: both',
    'Jo Hale',
    ['Jo Hale', 'JO HALE', 'Jo Halen'],
    ['Jo Hale', 'JO HALE'],
  ),
  same('a name before an alias', 'Ada', [['Ada Pell', 'Ada'], 'Ada'], ['Ada', 'Ada Pell']),
  same('Cyrillic, yo and ye', 'Артем Королев', ['Артём Королёв'], ['Артём Королёв']),
  same('full-width letters', 'Ｄａｎａ Pell', ['Dana Pell'], ['Dana Pell']),
  same('a sign that is nothing else', '…', ['…'], ['…']),

  search('two letters', 'us', ['Dana Pell', 'Yuri Ushakov'], ['Yuri Ushakov']),
  search('two letters with a capital', 'Us', ['Yuri Ushakov'], ['Yuri Ushakov']),
  search('almost all of it, in small letters', 'ushako', ['Yuri Ushakov'], ['Yuri Ushakov']),
  search('a surname', 'Ushakov', ['Yuri Ushakov'], ['Yuri Ushakov']),
  search('a surname of two: both', 'Pell', ['Dana Pell', 'Karl Pell'], ['Dana Pell', 'Karl Pell']),
  search('a title', 'Mr. Ushakov', ['Yuri Ushakov'], ['Yuri Ushakov']),
  search('several titles', 'Prof. Dr. Pell', ['Dana Pell'], ['Dana Pell']),
  search('a first name', 'Yuri', ['Yuri Ushakov'], ['Yuri Ushakov']),
  search('an initial and a surname', 'T. Arvelo', ['Tomas Arvelo'], ['Tomas Arvelo']),
  search('a first name and an initial', 'Dana P.', ['Dana Pell'], ['Dana Pell']),
  search('without the middle name', 'Dana Pell', ['Dana Maria Pell'], ['Dana Maria Pell']),
  search('the other order', 'Ushakov Yuri', ['Yuri Ushakov'], ['Yuri Ushakov']),
  search('a surname with its particle', 'van Dijk', ['Rosa van Dijk'], ['Rosa van Dijk']),
  search('without the particle', 'Rosa Dijk', ['Rosa van Dijk'], ['Rosa van Dijk']),
  search('half of a hyphen', 'paul', ['Jean-Paul Roux'], ['Jean-Paul Roux']),
  search('after an apostrophe', 'neil', ['Ada O’Neil'], ['Ada O’Neil']),
  search('on the way, in small letters', 'dana pe', ['Dana Pell'], ['Dana Pell']),
  search('two beginnings, the second of one letter', 'ann l', ['Anne Lee'], ['Anne Lee']),
  search('an organisation on the way', 'county off', ['County official'], ['County official']),
  search('a surname of a Jr.', 'raco', ['Rita Raco Jr.'], ['Rita Raco Jr.']),
  search('Cyrillic letters', 'уш', ['Юрий Ушаков'], ['Юрий Ушаков']),
  search(
    'Cyrillic, no patronymic',
    'Юрий Ушаков',
    ['Юрий Викторович Ушаков'],
    ['Юрий Викторович Ушаков'],
  ),
  search('a Chinese family name', '王', ['王小明'], ['王小明']),
  search('a Japanese family name', '山田', ['山田太郎'], ['山田太郎']),
  search('Hangul, the family name', '김', ['김민수'], ['김민수']),
  search(
    'who fits comes before who does not',
    'Ann Lee',
    ['Anne Lee', 'Ann Marie Lee'],
    ['Ann Marie Lee', 'Anne Lee'],
  ),

  fresh('a first name with a letter less', 'Ann Lee', ['Anne Lee'], ['Anne Lee']),
  fresh('the same in small letters', 'ann lee', ['Anne Lee'], ['Anne Lee']),
  fresh('a surname with a letter less', 'Dana Pel', ['Dana Pell'], ['Dana Pell']),
  fresh('a surname first with a letter less', 'Lee, Ann', ['Anne Lee'], ['Anne Lee']),
  fresh('a Jr.', 'Rita Raco Jr.', ['Rita Raco'], ['Rita Raco']),
  fresh('a Jr. after a comma', 'Rita Raco, Jr.', ['Rita Raco'], ['Rita Raco']),
  fresh('a third', 'Rita Raco III', ['Rita Raco Jr.', 'Rita Raco'], ['Rita Raco Jr.', 'Rita Raco']),
  fresh('the father of a Jr.', 'Rita Raco', ['Rita Raco Jr.'], ['Rita Raco Jr.']),
  fresh('the father in small letters', 'rita raco', ['Rita Raco Jr.'], ['Rita Raco Jr.']),
  fresh('a middle name more', 'Dana Maria Pell', ['Dana Pell'], ['Dana Pell']),
  fresh('a second surname less', 'Martin Luther', ['Martin Luther King'], ['Martin Luther King']),
  fresh('a surname that is also a title', 'Stephen King', ['Stephen Hawking']),
  fresh('the same with a bishop', 'Mason Bishop', ['Mason Pell'], []),
  fresh('a misspelling', 'Yuri Ushakow', ['Yuri Ushakov'], ['Yuri Ushakov']),
  fresh('two letters swapped', 'Yuri Ushakvo', ['Yuri Ushakov'], ['Yuri Ushakov']),
  fresh('one word that others only begin with', 'Martin', ['Ada Martinez'], ['Ada Martinez']),
  fresh('the same after a title', 'Ms. Martin', ['Ada Martinez'], ['Ada Martinez']),
  fresh('his name begins hers', 'Ушаков', ['Анна Ушакова'], ['Анна Ушакова']),
  fresh('the same with a first name', 'Анна Ушаков', ['Анна Ушакова'], ['Анна Ушакова']),
  fresh(
    'a first name and patronymic',
    'Юрий Викторович',
    ['Юрий Викторович Ушаков'],
    ['Юрий Викторович Ушаков'],
  ),
  fresh('another hyphen', 'Anne-Marie Lee', ['Anne Lee'], ['Anne Lee']),
  fresh('one more hyphenated surname', 'Dana Pell-Hale', ['Dana Pell'], ['Dana Pell']),
  fresh('initials only', 'A. L.', ['Ann Lee'], ['Ann Lee']),
  fresh('an initial that is not theirs', 'B. Arvelo', ['Tomas Arvelo'], []),
  fresh('a Chinese name of three', '欧阳小', ['欧阳小明'], ['欧阳小明']),
  fresh('one voiced Kana', 'たかだ', ['たかた'], []),
  fresh('one vowel sign', 'राम', ['रमा'], []),
  fresh('a possessive is part of a name', 'McDonald’s', ['Ronald McDonald'], ['Ronald McDonald']),
  fresh('nobody', 'Ola Fenwick', ['Dana Pell']),
  fresh('nobody known', 'Ola Fenwick', []),
  fresh('a sign', '?!', ['Dana Pell']),

  search('a tag on the way', 'fer', ['ferry'], ['ferry'], 'name'),
  same('a tag', 'Ferry', ['ferry traffic', 'ferry'], ['ferry'], 'name'),
  same('a tag by its path', 'harbour / Ferry', [['ferry', 'harbour / ferry']], ['ferry'], 'name'),
  fresh('a tag that another begins with', 'ferry', ['ferry traffic'], ['ferry traffic'], 'name'),
  fresh('signs tell tags apart', 'C++', ['C'], ['C'], 'name'),
];
