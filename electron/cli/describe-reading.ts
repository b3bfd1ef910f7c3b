import type { ParsedFile } from '../../shared/project-file/parse';
import { quarantineSentence, warningSentence } from '../../shared/texts/file-findings';
import { countBy } from '../../shared/lib/group-by';

/** What a person should know of a file that was read: things set aside, each with its place, and warnings, counted. */
export function describeReading({
  quarantine,
  warnings,
}: Pick<ParsedFile, 'quarantine' | 'warnings'>): readonly string[] {
  const kinds = countBy(warnings, ({ kind }) => kind);
  return [
    ...quarantine.map(
      ({ reason, place, section, id }) =>
        `Set aside: ${quarantineSentence(reason, place || `${section} ${id ?? ''}`.trim())}.`,
    ),
    ...Array.from(kinds, ([kind, count]) => warningSentence(kind, count)),
  ];
}
