import type { Anchor, Span } from '../model/anchor';
import { editDistance } from '../text/edit-distance';
import { contextLikeness, reversed } from './align';

/** The words of an anchor with what stood around them; more than the anchor keeps where the text is at hand. */
export type WordsInContext = Pick<Anchor, 'exact' | 'prefix' | 'suffix'>;

/** What speaks for a place being that of an anchor's words. */
export interface Weight {
  readonly span: Span;
  /** 0–1: 1 less the edits per UTF-16 unit of the words. */
  readonly likeness: number;
  /** 0–1: how much of the context stands around the place, above what chance gives. */
  readonly context: number;
  /** 0–1: how sure it is that this is the place and not another. Times the likeness, the confidence that is told. */
  readonly sureness: number;
}

/** The least confidence with which a place is claimed. */
export const CLAIMED = 0.7;
/** Words are called the same from this share of unchanged units on; below, only with one edit. */
const SAME_WORDS = 0.75;
/** Words of fewer units say nothing after an edit: “no” and “so” are not one word corrected. */
const SHORTEST = 3;
/**
 * Words of this many UTF-16 units say of themselves, standing once, which words they are. How surely they do: where the
 * anchor keeps no context, and where it keeps one of which nothing is there, since long quotes too are said twice.
 */
const TELLING = 64;
const WORDS_ALONE = 0.9;
const WITHOUT_THEIR_CONTEXT = 0.6;
/** A context of fewer units than this cannot tell a place from another by itself. */
const LEAST_CONTEXT = 20;
/** Words longer than this are compared by their beginning and end: comparing costs the square of it. */
const COMPARED = 400;

/** Whether words that differ may be called the same words, edited. */
export const mayBeEdited = (likeness: number, words: string): boolean =>
  likeness >= SAME_WORDS ||
  (words.length >= SHORTEST && likeness >= 1 - 1 / words.length - Number.EPSILON * 4);

/**
 * How much of the words' context stands around a span, 0–1. What lay beyond the ends of the text at hand cannot be
 * compared and counts neither way.
 */
export function contextAround(text: string, { start, end }: Span, words: WordsInContext): number {
  const prefix =
    start < words.prefix.length ? words.prefix.slice(words.prefix.length - start) : words.prefix;
  const suffix = words.suffix.slice(0, text.length - end);
  const before = text.slice(Math.max(0, start - prefix.length * 2), start);
  const after = text.slice(end, end + suffix.length * 2);
  const left = contextLikeness(reversed(prefix), reversed(before)) * prefix.length;
  const right = contextLikeness(suffix, after) * suffix.length;
  return (left + right) / Math.max(LEAST_CONTEXT, prefix.length + suffix.length);
}

/** How alike two texts are: 1 less the edits per unit of the first, 0–1. Long ones by their two ends and lengths. */
export function wordsLikeness(words: string, found: string): number {
  if (words === found) return 1;
  if (words.length <= COMPARED * 2 && found.length <= COMPARED * 4)
    return Math.max(0, 1 - editDistance(words, found) / words.length);
  const difference = Math.abs(words.length - found.length) / words.length;
  const ends = [
    editDistance(words.slice(0, COMPARED), found.slice(0, COMPARED)),
    editDistance(words.slice(-COMPARED), found.slice(-COMPARED)),
  ];
  // They are not the same, however like their ends: never 1.
  const least = Math.min(1 - Math.max(...ends) / COMPARED, 1 - difference, 1 - 1 / words.length);
  return Math.max(0, least);
}

/**
 * Weighs a place. Either the context or the words themselves may tell that it is the one, as independent witnesses
 * (noisy or): words by their length, the less the more edits there are and the more often they stand in the text
 * (`times`); the context by how much of it is there.
 */
export function weighPlace(text: string, span: Span, words: WordsInContext, times: number): Weight {
  const { exact } = words;
  const likeness = wordsLikeness(exact, text.slice(span.start, span.end));
  const context = contextAround(text, span, words);
  const unchanged = Math.max(0, 2 * likeness - 1);
  const alone = words.prefix + words.suffix === '' ? WORDS_ALONE : WITHOUT_THEIR_CONTEXT;
  const telling = (alone * Math.min(1, exact.length / TELLING) * unchanged) / times;
  return { span, likeness, context, sureness: 1 - (1 - context) * (1 - telling) };
}
