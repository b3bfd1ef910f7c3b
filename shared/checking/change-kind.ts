import type { ChangeKind } from './change';
import { countDifferently, denyDifferently, tellTimeDifferently, writtenOut } from './word-classes';

/** So many words that were added or are gone deny something; in more, a negation is only part of it. */
const FEW = 3;
/** So many more words on one side are not other words but words gone or added. */
const MANY_MORE = 4;

/**
 * What kind of change it is when some words stand for others. Words as they are compared, in lower case; `isJoined` says
 * whether those of the source reach over the end of a sentence.
 */
export function changeKind(
  draft: readonly string[],
  source: readonly string[],
  isJoined: boolean,
): ChangeKind {
  const gone = isJoined ? 'joined' : 'cut';
  if (draft.length === 0)
    return source.length <= (isJoined ? 1 : FEW) && denyDifferently(source, []) ? 'negation' : gone;
  if (source.length === 0)
    return draft.length <= FEW && denyDifferently(draft, []) ? 'negation' : 'inserted';
  if (source.length - draft.length >= MANY_MORE) return gone;
  if (draft.length - source.length >= MANY_MORE) return 'inserted';
  const [some, others] = withoutCommon(writtenOut(draft), writtenOut(source));
  if (denyDifferently(some, others)) return 'negation';
  if (countDifferently(some, others)) return 'number';
  return tellTimeDifferently(some, others) ? 'tense' : 'word';
}

/** Two rows of words without those at both ends that they share. */
function withoutCommon(
  some: readonly string[],
  others: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const shorter = Math.min(some.length, others.length);
  let before = 0;
  while (before < shorter && some[before] === others[before]) before += 1;
  let after = 0;
  while (after < shorter - before && some.at(-1 - after) === others.at(-1 - after)) after += 1;
  return [some.slice(before, some.length - after), others.slice(before, others.length - after)];
}
