import type { ImportReport } from '../../../shared/merge/plan-import';
import type { FileWarning } from '../../../shared/project-file/problems';
import { RECORD_TYPES, SECTIONS } from '../../../shared/project-file/layout';
import { quarantineSentence, warningSentence } from '../../../shared/texts/file-findings';
import { IMPORT_TEXTS, projectNotes } from '../../texts/project-files';

/** One kind of things in the table of an import. */
export interface ImportRow {
  readonly kind: string;
  readonly new: number;
  readonly same: number;
  readonly changed: number;
  readonly conflicting: number;
  /** Set aside: kept unread. */
  readonly quarantined: number;
}

/** The table: kinds that the file holds, in a fixed order. */
export function importRows(report: ImportReport): readonly ImportRow[] {
  const aside = [...report.quarantined, ...report.refused];
  const rows = RECORD_TYPES.map((type) => ({
    kind: IMPORT_TEXTS.kinds[type] ?? type,
    ...report.byType[type],
    quarantined: aside.filter(({ section }) => section === SECTIONS[type]).length,
  }));
  const plain = (kind: string, counts: { readonly new: number; readonly same: number }) => ({
    kind: IMPORT_TEXTS.kinds[kind] ?? kind,
    ...counts,
    changed: 0,
    conflicting: 0,
    quarantined: aside.filter(({ section }) => section === `${kind}s`).length,
  });
  return [...rows, plain('text', report.texts), plain('unknown', report.unknown)].filter(
    (row) => row.new + row.same + row.changed + row.conflicting + row.quarantined > 0,
  );
}

/** Whether importing would change anything that can be seen. */
export const bringsNothing = ({ total, texts, unknown }: ImportReport): boolean =>
  total.new + total.changed + total.conflicting + texts.new + unknown.new === 0;

/** Set-aside things are listed one by one up to this many. */
const LISTED = 20;

/** What is told beside the table, most serious first. */
export function importNotes(report: ImportReport): readonly string[] {
  const aside = [...report.quarantined, ...report.refused];
  const notes: string[] = [];
  if (report.otherProject) notes.push(projectNotes.otherProject);
  if (report.total.conflicting > 0) notes.push(IMPORT_TEXTS.conflicts);
  if (report.forked.length > 0) notes.push(projectNotes.forked(report.forked.length));
  if (aside.length > 0) {
    notes.push(IMPORT_TEXTS.setAside(aside.length));
    for (const { reason, place, section, id } of aside.slice(0, LISTED)) {
      notes.push(quarantineSentence(reason, place || `${section} ${id ?? ''}`.trim()));
    }
    if (aside.length > LISTED) notes.push(projectNotes.more(aside.length - LISTED));
  }
  if (report.sameText.length > 0) notes.push(projectNotes.sameText(report.sameText.length));
  const kinds = new Map<FileWarning['kind'], number>();
  for (const { kind } of [...report.missingLinks, ...report.warnings]) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of kinds) notes.push(warningSentence(kind, count));
  return notes;
}
