import { v5 } from 'uuid';
import type { Id, TextHash } from '../model/ids';
import type { DecisionRecord, DocumentRecord } from '../model/records';

/** The namespace of the ids below (RFC 9562, name-based UUIDs). Never to change: files hold ids made from it. */
const NAMESPACE = '0c7b8f52-6f0e-4f0d-8a35-3d1d9a5e7b64';

/** What the ids of all marks that an article is finished begin with, so that they are read as a range of the key. */
export const FINISHED_PREFIX = '66696e69-7368-8';

/**
 * The id of the mark that an annotator is finished with a text: a UUID of version 8 (RFC 9562, section 5.8) of a fixed
 * beginning and 74 bits of a hash of both. Two desks of one annotator write the same record.
 */
export function finishedId(hash: TextHash, annotator: Id): Id {
  const digest = v5(`finished ${hash} ${annotator}`, NAMESPACE);
  return `${FINISHED_PREFIX}${digest.slice(15, 18)}-${digest.slice(19)}`;
}

/** Whether a decision is such a mark, standing or taken back: on no quote, of the text `seenHash`, by `by`. */
export const isFinishedMark = ({ id, items, verdict, by, seenHash }: DecisionRecord): boolean =>
  items.length === 0 && verdict === 'accept' && id === finishedId(seenHash, by);

/** The id of the decision that the team works blind: the same in every project. */
export const BLIND_ID: Id = v5('blind', NAMESPACE);

/** Whether one copy made a decision and another took it back, each without knowing of the other. */
export const isContested = ({ revision }: DecisionRecord): boolean =>
  new Set(revision.conflicts['deleted']?.map(({ value }) => value)).size > 1;

/**
 * Whether the team works blind. Agreed on here and revoked there it holds until somebody settles it: what is hidden
 * can be shown at any time, what was seen cannot be unseen.
 */
export const isBlind = (agreement: DecisionRecord | undefined): boolean =>
  agreement !== undefined && (!agreement.deleted || isContested(agreement));

/** Who says that an article is done: all who do, when merging left several answers. */
function doneBy({ progress, revision }: DocumentRecord): readonly Id[] {
  const said = revision.conflicts['progress'];
  if (said) return said.filter(({ value }) => value === 'done').map(({ by }) => by);
  return progress === 'done' ? [(revision.fields['progress'] ?? revision.created).by] : [];
}

/**
 * Who is finished with which text: whose mark stands undisputed, and who called the article done (files of before the
 * marks say nothing else). `decisions` may hold others.
 */
export function finishersOf(
  documents: readonly DocumentRecord[],
  decisions: readonly DecisionRecord[],
): ReadonlyMap<TextHash, ReadonlySet<Id>> {
  const finishers = new Map<TextHash, Set<Id>>();
  const add = (hash: TextHash, annotator: Id) => {
    const known = finishers.get(hash);
    if (known) known.add(annotator);
    else if (annotator !== '') finishers.set(hash, new Set([annotator]));
  };
  for (const document of documents)
    if (!document.deleted) for (const by of doneBy(document)) add(document.textHash, by);
  for (const mark of decisions)
    if (!mark.deleted && !isContested(mark) && isFinishedMark(mark)) add(mark.seenHash, mark.by);
  return finishers;
}
