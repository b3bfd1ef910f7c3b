import type { Id } from '../../shared/model/ids';
import type { AnnotatorRecord } from '../../shared/model/records';
import { initialsOf } from '../../shared/names/initials';
import { AGREED_LAYER } from '../../shared/review/agreed-layer';

/** An annotator as lists, columns and avatars show them. */
export interface AnnotatorEntry {
  readonly id: Id;
  /** '' when the project does not say. */
  readonly name: string;
  readonly initials: string;
  /** An index into the palette, 0–7; null for an author nobody knows. Never the only sign of who is meant. */
  readonly colour: number | null;
  /** Whether it is the one at this desk. */
  readonly isMe: boolean;
}

/**
 * The annotators of some layers, the one at this desk first, then by name. What was agreed on in review is nobody's
 * own and left out.
 */
export function annotatorEntries(
  layers: Iterable<Id>,
  known: readonly AnnotatorRecord[],
  me: Id,
): readonly AnnotatorEntry[] {
  const records = new Map(known.map((one) => [one.id, one]));
  return [...new Set(layers)]
    .filter((id) => id !== AGREED_LAYER)
    .map((id): AnnotatorEntry => {
      const record = records.get(id);
      return {
        id,
        name: record?.name ?? '',
        initials: record ? initialsOf(record.name) : '?',
        colour: record?.colour ?? null,
        isMe: id === me,
      };
    })
    .toSorted(
      (a, b) =>
        Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
    );
}
