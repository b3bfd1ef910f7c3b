/**
 * Merging whole files into one, one file in memory at a time besides the result: in any order the same content.
 *
 * `createMerger()` → `.add(name, file)` for each file, then `.finish(): MergedFiles`.
 */
import type { ProjectContent, UnknownRecord } from '../model/content';
import type { Id } from '../model/ids';
import type { AnyRecord, Project, TextRecord } from '../model/records';
import { canonicalJson, compareCodeUnits } from '../lib/canonical-json';
import { asKept } from '../project-file/kept';
import { forEachType, type RecordType } from '../records/record-types';
import type { FileContent } from '../project-file/read-content';
import type { FileWarning, MissingLink, Quarantined } from '../project-file/problems';
import {
  importVerdict,
  noCounts,
  type ImportCounts,
  type ImportVerdict,
  type RecordFields,
} from './import-verdict';
import { eitherWay, mergeCopies, mergeUnread, recordKey } from './merge-copies';
import { conflictsOf, forkedFields } from '../revision/merge-record';

/** What one file brought to those before it. */
export interface MergedFile {
  readonly name: string;
  readonly byType: Readonly<Record<RecordType, ImportCounts>>;
  readonly total: ImportCounts;
  /** Set aside when the file was read: kept unread, and written out again. */
  readonly quarantined: readonly Quarantined[];
  /** Warnings of reading, but for links: those are looked at when all files are in. */
  readonly warnings: readonly FileWarning[];
  /** It says it is of another project than the first file. */
  readonly otherProject: boolean;
}

export interface FilesMergeReport {
  readonly files: readonly MergedFile[];
  /** What is not settled in the result, by record. */
  readonly conflicts: readonly RecordFields[];
  /** Records with two values under one stamp: a copied profile, or a file edited by hand. */
  readonly forked: readonly Pick<AnyRecord, 'type' | 'id'>[];
  /** Links that none of the files resolves. */
  readonly missingLinks: readonly MissingLink[];
}

export interface MergedFiles {
  readonly content: ProjectContent;
  readonly report: FilesMergeReport;
}

export interface Merger {
  /**
   * Takes a file in. It may be let go afterwards. `apart` counts quotes of it that are kept elsewhere, as lines
   * (electron/cli/bulk).
   */
  readonly add: (
    name: string,
    file: FileContent,
    apart?: { readonly new: number; readonly same: number },
  ) => MergedFile;
  /** Takes in a record of a file that was added before, which had been kept elsewhere. */
  readonly hold: (record: AnyRecord) => void;
  /** Whether something of this id, of any type, is held. */
  readonly knows: (id: Id) => boolean;
  /** All that was taken in. Throws when that was nothing. */
  readonly finish: () => MergedFiles;
}

/** Starts with nothing. Commutative, associative and idempotent over files, as the merge of records is. */
export function createMerger(): Merger {
  const records = new Map<string, AnyRecord>();
  const unknown = new Map<string, UnknownRecord>();
  const texts = new Map<string, TextRecord>();
  const missing = new Map<string, MissingLink>();
  const ids = new Set<Id>();
  const files: MergedFile[] = [];
  let project: Project | null = null;
  let first: Id | null = null;

  const take = (record: AnyRecord, counts: Record<ImportVerdict, number>) => {
    const key = recordKey(record);
    const mine = records.get(key);
    ids.add(record.id);
    const merged = mergeCopies(mine, record);
    if (merged !== mine) records.set(key, merged);
    counts[importVerdict(mine, merged)] += 1;
  };

  return {
    knows: (id) => ids.has(id),

    hold(record) {
      ids.add(record.id);
      records.set(recordKey(record), record);
    },

    add(name, { content, quarantine, warnings }, apart = { new: 0, same: 0 }) {
      const byType = forEachType(noCounts);
      byType.quote.new = apart.new;
      byType.quote.same = apart.same;
      for (const record of content.records) take(record, byType[record.type]);
      for (const entry of content.unknown) {
        const kept = asKept(entry);
        if (kept.keeps === 'record') ids.add(kept.recordId);
        unknown.set(entry.id, mergeUnread(unknown.get(entry.id), entry));
      }
      for (const text of content.texts) texts.set(text.hash, text);
      const others: FileWarning[] = [];
      for (const warning of warnings)
        if (warning.kind === 'missing-link')
          missing.set(canonicalJson([warning.from, warning.field, warning.to]), warning);
        else others.push(warning);
      project = project === null ? content.project : eitherWay<Project>(project, content.project);
      first ??= content.project.id;
      const total = noCounts();
      for (const counts of Object.values(byType))
        for (const verdict of Object.keys(total) as ImportVerdict[])
          total[verdict] += counts[verdict];
      const otherProject = content.project.id !== first;
      const report = {
        name,
        byType,
        total,
        quarantined: quarantine,
        warnings: others,
        otherProject,
      };
      files.push(report);
      return report;
    },

    finish() {
      if (project === null) throw new Error('Nothing was merged.');
      const all = [...records].toSorted(([a], [b]) => compareCodeUnits(a, b)).map(([, one]) => one);
      const conflicts: RecordFields[] = [];
      const forked: FilesMergeReport['forked'][number][] = [];
      for (const record of all) {
        const fields = conflictsOf(record).map(({ field }) => field);
        const { type, id } = record;
        if (fields.length > 0) conflicts.push({ type, id, fields });
        if (forkedFields(record).length > 0) forked.push({ type, id });
      }
      return {
        content: {
          project,
          records: all,
          unknown: [...unknown.values()],
          texts: [...texts.values()],
        },
        report: {
          files,
          conflicts,
          forked,
          missingLinks: [...missing.values()].filter(({ to }) => !ids.has(to)),
        },
      };
    },
  };
}
