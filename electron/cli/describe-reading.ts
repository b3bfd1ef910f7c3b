import type { ParsedFile } from '../../shared/project-file/parse';
import type { FileWarning } from '../../shared/project-file/problems';
import { quarantineSentence, warningSentence } from '../../shared/texts/file-findings';

/** What a person should know of a file that was read: things set aside, each with its place, and warnings, counted. */
export function describeReading({
  quarantine,
  warnings,
}: Pick<ParsedFile, 'quarantine' | 'warnings'>): readonly string[] {
  const kinds = new Map<FileWarning['kind'], number>();
  for (const { kind } of warnings) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [
    ...quarantine.map(
      ({ reason, place, section, id }) =>
        `Set aside: ${quarantineSentence(reason, place || `${section} ${id ?? ''}`.trim())}.`,
    ),
    ...Array.from(kinds, ([kind, count]) => warningSentence(kind, count)),
  ];
}
