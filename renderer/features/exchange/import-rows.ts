import type { ImportSummary } from '../../../shared/merge/summarise-import';
import { RECORD_TYPES, SECTIONS } from '../../../shared/records/record-types';
import { quarantineSentence, warningSentence } from '../../../shared/texts/file-findings';
import { IMPORT_TEXTS, projectNotes } from '../../texts/project-files';

/** How many things an import does something to. */
export interface ImportFigures {
  readonly new: number;
  readonly same: number;
  readonly changed: number;
  readonly conflicting: number;
  /** Set aside: kept unread. */
  readonly quarantined: number;
}
/** One kind of things in the table of an import. */
export interface ImportRow extends ImportFigures {
  readonly kind: string;
}

/** The table: kinds that the file holds, in a fixed order. */
export function importRows(summary: ImportSummary): readonly ImportRow[] {
  const aside = (section: string) => summary.aside.bySection[section] ?? 0;
  const rows = RECORD_TYPES.map((type) => ({
    kind: IMPORT_TEXTS.kinds[type] ?? type,
    ...summary.byType[type],
    quarantined: aside(SECTIONS[type]),
  }));
  const plain = (kind: string, counts: { readonly new: number; readonly same: number }) => ({
    kind: IMPORT_TEXTS.kinds[kind] ?? kind,
    ...counts,
    changed: 0,
    conflicting: 0,
    quarantined: aside(`${kind}s`),
  });
  return [...rows, plain('text', summary.texts), plain('unknown', summary.unknown)].filter(
    (row) => row.new + row.same + row.changed + row.conflicting + row.quarantined > 0,
  );
}

const NOTHING: ImportFigures = { new: 0, same: 0, changed: 0, conflicting: 0, quarantined: 0 };

/** All rows of a file, or of several, in one. */
export const sumRows = (rows: readonly ImportFigures[]): ImportFigures =>
  rows.reduce(
    (sum, row) => ({
      new: sum.new + row.new,
      same: sum.same + row.same,
      changed: sum.changed + row.changed,
      conflicting: sum.conflicting + row.conflicting,
      quarantined: sum.quarantined + row.quarantined,
    }),
    NOTHING,
  );

/** Whether importing would change anything that can be seen. */
export const bringsNothing = ({ total, texts, unknown }: ImportSummary): boolean =>
  total.new + total.changed + total.conflicting + texts.new + unknown.new === 0;

/** The notes beside the table, most serious first. */
export function importNotes(summary: ImportSummary): readonly string[] {
  const { aside, total, forked, sameText } = summary;
  const notes: string[] = [];
  if (summary.otherProject) notes.push(projectNotes.otherProject);
  if (total.conflicting > 0) notes.push(IMPORT_TEXTS.conflicts);
  if (forked > 0) notes.push(projectNotes.forked(forked));
  if (aside.count > 0) {
    notes.push(IMPORT_TEXTS.setAside(aside.count));
    for (const { reason, place } of aside.first) notes.push(quarantineSentence(reason, place));
    if (aside.count > aside.first.length)
      notes.push(projectNotes.more(aside.count - aside.first.length));
  }
  if (sameText.length > 0) notes.push(projectNotes.sameText(sameText.length));
  return [...notes, ...summary.warnings.map(({ kind, count }) => warningSentence(kind, count))];
}
