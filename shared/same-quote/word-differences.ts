import { eachWord } from '../checking/find-words';
import { foldWord } from '../checking/fold-word';
import type { Span } from '../model/anchor';
import { wordDiff } from '../text/word-diff';

/** A stretch of words as it differs from other words. */
export type WordsPart =
  | { readonly kind: 'same' | 'differs'; readonly text: string }
  /** Here the others have words that these do not have. */
  | { readonly kind: 'without'; readonly text: string };

/** Longer quotations are shown without differences: nobody reads so many. */
const MOST_WORDS = 190;

/**
 * How words of a quotation differ from those of another one, word by word as they are compared: how they are set is no
 * difference, and neither is what only one of them has before its beginning or behind its end.
 */
export function wordDifferences(exact: string, other: string): readonly WordsPart[] {
  const [own, others] = [wordsOf(exact), wordsOf(other)];
  if (own.length > MOST_WORDS || others.length > MOST_WORDS) return [{ kind: 'same', text: exact }];
  const steps = wordDiff(
    others.map(({ key }) => key).join(' '),
    own.map(({ key }) => key).join(' '),
  ).flatMap(({ kind, text }) => {
    const count = text.split(/\s+/u).filter(Boolean).length;
    return count === 0 ? [] : [{ kind, count }];
  });
  const firstSame = steps.findIndex(({ kind }) => kind === 'same');
  const lastSame = steps.findLastIndex(({ kind }) => kind === 'same');
  const ends = [steps.slice(0, firstSame), steps.slice(lastSame + 1)];
  // At an end only words that stand for others are a difference.
  const [isReplacedBefore, isReplacedBehind] = ends.map(
    (end) => end.some(({ kind }) => kind === 'gone') && end.some(({ kind }) => kind === 'new'),
  );
  const parts: WordsPart[] = [];
  let at = 0;
  let from = 0;
  let othersAt = 0;
  for (const [step, { kind, count }] of steps.entries()) {
    const isOutside =
      (step < firstSame && !isReplacedBefore) || (step > lastSame && !isReplacedBehind);
    if (kind === 'gone') {
      const gone = spanOf(others, othersAt, count);
      othersAt += count;
      const stands = steps[step - 1]?.kind === 'new' || steps[step + 1]?.kind === 'new';
      if (isOutside || stands) continue;
      const until = own[at]?.start ?? exact.length;
      parts.push({ kind: 'same', text: exact.slice(from, until) });
      parts.push({ kind: 'without', text: other.slice(gone.start, gone.end) });
      from = until;
      continue;
    }
    if (kind === 'new' && !isOutside) {
      const { start, end } = spanOf(own, at, count);
      parts.push({ kind: 'same', text: exact.slice(from, start) });
      parts.push({ kind: 'differs', text: exact.slice(start, end) });
      from = end;
    }
    at += count;
    if (kind === 'same') othersAt += count;
  }
  parts.push({ kind: 'same', text: exact.slice(from) });
  return parts.filter(({ text }) => text !== '');
}

interface Word extends Span {
  readonly key: string;
}

function wordsOf(exact: string): readonly Word[] {
  const words: Word[] = [];
  eachWord(exact, (start, end) => {
    const key = foldWord(exact.slice(start, end)).toLowerCase();
    words.push({ start, end, key: key.replaceAll(/\s+/gu, '') });
  });
  return words;
}

const spanOf = (words: readonly Word[], at: number, count: number): Span => ({
  start: words[at]?.start ?? 0,
  end: words[at + count - 1]?.end ?? 0,
});
