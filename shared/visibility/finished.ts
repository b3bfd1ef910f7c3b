import type { Id, TextHash } from '../model/ids';
import type { DocumentRecord, FinishedRecord, PolicyRecord } from '../model/records';

/** Whether copies differ about a field, each without knowing of the other. */
const isContested = ({ revision }: FinishedRecord | PolicyRecord, field: string): boolean =>
  new Set(revision.conflicts[field]?.map(({ value }) => value)).size > 1;

/**
 * Whether the team works blind. Agreed on here and revoked there it holds until somebody settles it: what is hidden
 * can be shown at any time, what was seen cannot be unseen.
 */
export const isBlind = (policy: PolicyRecord | undefined): boolean =>
  policy !== undefined && !policy.deleted && policy.blind;

/** Whether the team works blind only until somebody settles that one copy agreed on it and another ended it. */
export const isBlindContested = (policy: PolicyRecord | undefined): boolean =>
  policy !== undefined &&
  isBlind(policy) &&
  (isContested(policy, 'blind') || isContested(policy, 'deleted'));

/** Who says that an article is done: all who do, when merging left several answers. */
function doneBy({ progress, revision }: DocumentRecord): readonly Id[] {
  const said = revision.conflicts['progress'];
  if (said) return said.filter(({ value }) => value === 'done').map(({ by }) => by);
  return progress === 'done' ? [(revision.fields['progress'] ?? revision.created).by] : [];
}

/**
 * Who is finished with which text: whose mark stands undisputed, and who called the article done (files of before the
 * marks say nothing else).
 */
export function finishersOf(
  documents: readonly DocumentRecord[],
  marks: readonly FinishedRecord[],
): ReadonlyMap<TextHash, ReadonlySet<Id>> {
  const finishers = new Map<TextHash, Set<Id>>();
  const add = (hash: TextHash, annotator: Id) => {
    const known = finishers.get(hash);
    if (known) known.add(annotator);
    else if (annotator !== '') finishers.set(hash, new Set([annotator]));
  };
  for (const document of documents)
    if (!document.deleted) for (const by of doneBy(document)) add(document.textHash, by);
  for (const mark of marks)
    if (!mark.deleted && !isContested(mark, 'deleted')) add(mark.textHash, mark.annotator);
  return finishers;
}
