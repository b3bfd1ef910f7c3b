import type { ProjectContent } from '../model/content';
import type { Id } from '../model/ids';
import type { AnyRecord } from '../model/records';

/** Whether an annotator wrote any value that a record holds now. */
function wroteIn({ revision }: AnyRecord, annotator: Id): boolean {
  const { created, fields, conflicts } = revision;
  return (
    created.by === annotator ||
    Object.values(fields).some(({ by }) => by === annotator) ||
    Object.values(conflicts).some((siblings) => siblings.some(({ by }) => by === annotator))
  );
}

/**
 * What one annotator brings to a team: everything but quotes of others in which nothing is theirs. Their file stays
 * as it is when others' files are merged, so that two people who merge each other's do not write for ever.
 */
export function partOf(content: ProjectContent, annotator: Id): ProjectContent {
  return {
    ...content,
    records: content.records.filter(
      (record) =>
        record.type !== 'quote' || record.layer === annotator || wroteIn(record, annotator),
    ),
  };
}

/** The name of an annotator's file in a team folder: told by their name, told apart by their id. */
export function ownFileName(name: string, annotator: Id): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? ['annotator'];
  const letters = Array.from(words.join('-')).slice(0, 40).join('');
  return `${letters}-${annotator.slice(-8)}.verbatim.json`;
}
