import type { FileWarning } from '../project-file/problems';
import type { ImportReport } from './plan-import';
import { countBy } from '../lib/group-by';

/** Set-aside things are named one by one up to this many. */
const NAMED = 20;

/** An {@link ImportReport} in figures, so that a report over 100,000 quotes is small enough to be shown and sent. */
export interface ImportSummary
  extends Pick<
    ImportReport,
    'byType' | 'total' | 'texts' | 'unknown' | 'sameText' | 'otherProject'
  > {
  readonly forked: number;
  /** What cannot be used and is kept unread: how many in each section of the file, and the first of them. */
  readonly aside: {
    readonly count: number;
    readonly bySection: Readonly<Record<string, number>>;
    readonly first: readonly { readonly reason: string; readonly place: string }[];
  };
  readonly warnings: readonly { readonly kind: FileWarning['kind']; readonly count: number }[];
}

/** Counts a report. */
export function summariseImport(report: ImportReport): ImportSummary {
  const { byType, total, texts, unknown, sameText, otherProject } = report;
  const aside = [...report.quarantined, ...report.refused];
  const kinds = countBy([...report.missingLinks, ...report.warnings], ({ kind }) => kind);
  return {
    byType,
    total,
    texts,
    unknown,
    sameText,
    otherProject,
    forked: report.forked.length,
    aside: {
      count: aside.length,
      bySection: Object.fromEntries(countBy(aside, ({ section }) => section)),
      first: aside.slice(0, NAMED).map(({ reason, place, section, id }) => ({
        reason,
        place: place || `${section} ${id ?? ''}`.trim(),
      })),
    },
    warnings: Array.from(kinds, ([kind, count]) => ({ kind, count })),
  };
}
