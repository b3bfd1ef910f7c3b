import { ALPHABETS, COMMON_SIGNS, LATIN_LETTERS } from './letters';

/** How likely a text is one that somebody wrote, rather than bytes read in a wrong encoding. */
export interface Plausibility {
  /** The mean of the marks given to each character that tells something; from about -8 to 3. 0 when none does. */
  readonly mean: number;
  /** The share of characters that no text holds: control characters, unassigned ones, U+FFFD. */
  readonly junk: number;
}

const BAD = -8;
const WRONG = -3;
const ODD = -1.5;

/** For each profile of a kind the marks of its characters. */
type Profiles = readonly ReadonlyMap<string, number>[];

/** Marks from 3 for the commonest letter down to `lowest` for the rarest. */
const byRank = (letters: string, lowest: number): ReadonlyMap<string, number> => {
  const all = Array.from(letters);
  return new Map(all.map((letter, rank) => [letter, 3 - ((3 - lowest) * rank) / all.length]));
};
const latin: Profiles = LATIN_LETTERS.map((letters) => byRank(letters, 1));
const alphabets: Profiles = ALPHABETS.map((letters) => byRank(letters, -1));
const signs: Profiles = COMMON_SIGNS.map((all) => new Map(Array.from(all, (one) => [one, 3])));
const knownLatin = new Set(LATIN_LETTERS.join(''));

const SCRIPT: readonly (readonly [string, RegExp])[] = [
  ['latin', /^\p{Script=Latin}$/u],
  ['cyrillic', /^\p{Script=Cyrillic}$/u],
  ['greek', /^\p{Script=Greek}$/u],
  ['hebrew', /^\p{Script=Hebrew}$/u],
  ['arabic', /^\p{Script=Arabic}$/u],
  ['thai', /^\p{Script=Thai}$/u],
  ['east-asian', /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]$/u],
];
const JUNK = /^[\p{Cn}\p{Co}\p{Cs}\uFFFD]$|^(?!\s)\p{Cc}$/u;
const LETTER = /^[\p{L}\p{M}]$/u;

interface Kind {
  readonly junk: boolean;
  /** The script of a letter or mark, '' for other characters. */
  readonly script: string;
  readonly upper: boolean;
  readonly lower: boolean;
  /** A letter that is not of ASCII. */
  readonly beyond: boolean;
  /** A mark that a blank follows. */
  readonly stop: boolean;
}
const kinds = new Map<string, Kind>();
/** What a character is; remembered, since a text has few different ones. */
function kindOf(character: string): Kind {
  const known = kinds.get(character);
  if (known) return known;
  const letter = LETTER.test(character);
  const kind = {
    junk: JUNK.test(character),
    script: letter ? (SCRIPT.find(([, is]) => is.test(character))?.[0] ?? 'other') : '',
    upper: letter && /^\p{Lu}$/u.test(character),
    lower: letter && /^\p{Ll}$/u.test(character),
    beyond: letter && character > '\u007f',
    stop: /^[,;:!?]$/u.test(character),
  };
  kinds.set(character, kind);
  return kind;
}

const OPENING = new Set('“‘«„‚‹¿¡「『（《【〈');
const CLOSING = new Set('”’»“‘›」』）》】〉');
const MONEY = new Set('€£¥¢');
const FINE = new Set('–—…·•°§©®™№′″×½¼¾²³ªº، ؛؟،、。，：；！？・～％　');
const INVISIBLE = new Set('\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u202f\u2009');

const isSpace = (character: string): boolean => character === '' || /^\s$/u.test(character);
const isWord = (character: string): boolean => /^[\p{L}\p{N}\p{M}]$/u.test(character);

/** The mark of a character that is no letter, by where it stands. */
function markOfSign(sign: string, before: string, after: string): number {
  if ((sign === '’' || sign === '·') && isWord(before) && isWord(after)) return 2;
  const opens = OPENING.has(sign) && !isWord(before) && !isSpace(after);
  const closes = CLOSING.has(sign) && !isSpace(before) && !isWord(after);
  if (opens || closes) return 2.5;
  // French puts blanks inside its marks; in East Asian scripts words have none around them.
  if (OPENING.has(sign) || CLOSING.has(sign))
    return isSpace(before) !== isSpace(after) || kindOf(before).script === 'east-asian' ? 1 : WRONG;
  if (MONEY.has(sign))
    return /\d/.test(before + after) || (isSpace(before) && after === ' ') ? 2 : WRONG;
  if (FINE.has(sign))
    return isWord(before) && isWord(after) && !/[–—…×·、。，]/u.test(sign) ? WRONG : 1.5;
  if (INVISIBLE.has(sign)) return isWord(before) && isWord(after) && sign === '\u00a0' ? -0.5 : 0;
  if (/^[\u2500-\u259f]$/u.test(sign)) return -4;
  return isWord(before) || isWord(after) ? WRONG : ODD;
}

/** What is wrong with how a letter stands among its neighbours; 0 for nothing. */
function misplaced(letter: Kind, before: Kind, after: Kind): number {
  const apart = (other: Kind): boolean => other.script !== '' && other.script !== letter.script;
  if (letter.script !== 'east-asian' && (apart(before) || apart(after))) return -4;
  if (letter.script === 'east-asian' && apart(before) && apart(after)) return ODD;
  if ((letter.upper && before.lower) || (letter.lower && after.upper)) return WRONG;
  // Between A to Z the other letters of Latin script stand apart; a letter right behind a comma is a quotation mark.
  if (letter.script === 'latin' && before.beyond && after.beyond) return ODD;
  if (letter.script !== 'east-asian' && before.stop) return ODD;
  return 0;
}

const MARKS: Readonly<Record<string, Profiles>> = { latin, 'east-asian': signs };

/** The mark of a letter when the text is in the language of a profile. */
function markOfLetter(letter: string, kind: Kind, profile: ReadonlyMap<string, number>): number {
  const small = kind.upper ? letter.toLowerCase() : letter;
  const mark = profile.get(small) ?? profile.get(letter);
  if (mark !== undefined) return kind.upper ? mark - 0.75 : mark;
  switch (kind.script) {
    case 'latin':
      return /^[ﬁﬂªº]$/u.test(letter) ? 0 : knownLatin.has(small) ? -0.5 : WRONG;
    case 'east-asian':
      if (/^[\p{Script=Hiragana}]$/u.test(letter)) return 2.5;
      if (/^[\uff61-\uff9f]$/u.test(letter)) return ODD;
      return /^[\p{Script=Katakana}ー]$/u.test(letter) ? 1.5 : 0;
    case 'other':
      return 0.5;
    default:
      return /^\p{M}$/u.test(letter) ? 0.5 : ODD;
  }
}

/**
 * How plausible a reading is. Each character beyond ASCII gets a mark for what it is and where it stands: letters of one
 * language, a capital that begins a word, quotation marks on the right side of words. When `wide` is true (UTF-16) ASCII
 * counts too, since another reading of the same bytes may have none.
 */
export function plausibility(text: string, wide: boolean): Plausibility {
  const characters = Array.from(text);
  let sum = 0;
  let counted = 0;
  let junk = 0;
  const letters: (readonly [string, Kind])[] = [];
  for (const [at, character] of characters.entries()) {
    const code = character.codePointAt(0) ?? 0;
    const kind = kindOf(character);
    if (kind.junk) {
      junk += 1;
      counted += 1;
      sum += BAD;
    } else if (code < 0x80) {
      if (!wide || isSpace(character)) continue;
      counted += 1;
      sum += 1.5;
    } else {
      const [before = '', after = ''] = [characters[at - 1], characters[at + 1]];
      counted += 1;
      if (kind.script === '') sum += markOfSign(character, before, after);
      else {
        sum += misplaced(kind, kindOf(before), kindOf(after));
        letters.push([character, kind]);
      }
    }
  }
  return {
    mean: counted === 0 ? 0 : (sum + bestMarks(letters)) / counted,
    junk: junk / Math.max(1, characters.length),
  };
}

/** The marks of all letters in the one language of each script that they fit best. */
function bestMarks(letters: readonly (readonly [string, Kind])[]): number {
  let sum = 0;
  for (const script of new Set(letters.map(([, kind]) => kind.script))) {
    const tally = new Map<string, { readonly kind: Kind; count: number }>();
    for (const [letter, kind] of letters) {
      if (kind.script !== script) continue;
      const entry = tally.get(letter) ?? { kind, count: 0 };
      entry.count += 1;
      tally.set(letter, entry);
    }
    let best = -Infinity;
    for (const profile of MARKS[script] ?? alphabets) {
      let marks = 0;
      for (const [letter, { kind, count }] of tally)
        marks += count * markOfLetter(letter, kind, profile);
      best = Math.max(best, marks);
    }
    sum += best;
  }
  return sum;
}
