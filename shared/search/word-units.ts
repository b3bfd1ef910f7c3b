import { lookAlikesIn } from '../text/look-alikes';
import { foldText } from '../names/fold';
import { LONGEST_WORD } from './search-entry';

/** What a character is to the index. */
const SEPARATOR = 1;
const LETTER = 2;
/** A character that is a word of its own: of a script written without blanks between words, or an emoji. */
const SINGLE = 3;
/** What nobody sees; it neither ends a word nor belongs to it. */
const UNSEEN = 4;
/** A mark that belongs to the character before it. */
const MARK = 5;

const IS_UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const IS_MARK = /[\p{M}\uFF9E\uFF9F]/u;
/** Letters by their type that people type and read as apostrophes: they part words like those. */
const IS_APOSTROPHE = /[\u02B9-\u02BF\u02C8\u02CA\u02CB\u055A\u07F4\u07F5\uA78B\uA78C]/u;
const IS_LETTER = /[\p{L}\p{N}]/u;
const IS_SINGLE =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const IS_EMOJI = /\p{Emoji_Presentation}/u;
const IS_MODIFIER = /\p{Emoji_Modifier}/u;
/** Vowels and finals of Korean syllables that were taken apart belong to the consonant before them. */
const IS_JAMO_BEHIND = /[\u1160-\u11FF\uD7B0-\uD7FB]/u;

function classify(character: string): number {
  if (IS_UNSEEN.test(character) || IS_MODIFIER.test(character)) return UNSEEN;
  if (IS_MARK.test(character) || IS_JAMO_BEHIND.test(character)) return MARK;
  if (IS_APOSTROPHE.test(character)) return SEPARATOR;
  if (IS_LETTER.test(character)) return IS_SINGLE.test(character) ? SINGLE : LETTER;
  return IS_EMOJI.test(character) ? SINGLE : SEPARATOR;
}

/** By UTF-16 unit; 0 where nobody asked yet. */
const UNITS = new Uint8Array(0x10000);
const PAIRS = new Map<number, number>();

function classOfUnit(unit: number): number {
  const known = UNITS[unit] ?? 0;
  if (known !== 0) return known;
  return (UNITS[unit] = classify(String.fromCharCode(unit)));
}

function classOfPair(code: number): number {
  const known = PAIRS.get(code);
  if (known !== undefined) return known;
  const found = classify(String.fromCodePoint(code));
  PAIRS.set(code, found);
  return found;
}

/**
 * Hears of the words of a text in their order: where each begins and ends (UTF-16), and whether it is a single
 * character. Answers whether to go on.
 */
export type OnWord = (start: number, end: number, isSingle: boolean) => boolean;

/**
 * Finds the words of a text: runs of letters, marks and digits. Apostrophes, dashes and all other marks part words, so
 * that "d'Arc" is two, however its apostrophe is written. Scripts without blanks between words give a word for each
 * character, so that words in them are found as phrases: Intl.Segmenter cuts them by dictionaries, which differ between
 * Node and Chromium. `from` is where a word begins, or where none is.
 */
export function eachWordPlace(text: string, from: number, hear: OnWord): void {
  const { length } = text;
  let start = -1;
  let end = -1;
  let isSingle = false;
  for (let at = from; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    let kind = classOfUnit(unit);
    let size = 1;
    if (unit >= 0xd800 && unit < 0xdc00) {
      const code = text.codePointAt(at) ?? unit;
      if (code > 0xffff) {
        kind = classOfPair(code);
        size = 2;
      }
    }
    if (kind === UNSEEN) {
      at += size - 1;
      continue;
    }
    if (start >= 0 && (kind === MARK || (kind === LETTER && !isSingle))) {
      end = at + size;
    } else {
      if (start >= 0 && !hear(start, end, isSingle)) return;
      start = kind === SEPARATOR ? -1 : at;
      end = at + size;
      isSingle = kind === SINGLE;
    }
    at += size - 1;
  }
  if (start >= 0) hear(start, end, isSingle);
}

const NOT_ASCII = /[^\0-\x7f]/;
const OTHER_THAN_LETTERS = /[^\p{L}\p{M}\p{N}\p{Emoji_Presentation}]/gu;

/** A word as the index holds it. Empty for one that nothing is left of, such as a mark alone. */
export function indexedWord(word: string): string {
  if (!NOT_ASCII.test(word)) return word.toLowerCase().slice(0, LONGEST_WORD);
  let letters = word;
  for (const { at, latin } of lookAlikesIn(word))
    letters = letters.slice(0, at) + latin + letters.slice(at + 1);
  return foldText(letters)
    .replaceAll(OTHER_THAN_LETTERS, '')
    .replaceAll('ς', 'σ')
    .slice(0, LONGEST_WORD);
}

/** A word of a text with its place (UTF-16). */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** All words of a text as the index holds them. */
export function wordsIn(text: string): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  eachWordPlace(text, 0, (start, end) => {
    const word = indexedWord(text.slice(start, end));
    if (word !== '') words.push({ word, start, end });
    return true;
  });
  return words;
}
