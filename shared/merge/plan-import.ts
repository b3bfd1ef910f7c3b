/**
 * The dry run of an import: what a file would change, before anything is written.
 *
 * `planImport(knownOf(content), incoming): Promise<PlannedImport>` with
 * PlannedImport = { report: ImportReport, records, unknown, texts, project }.
 */
import type { ProjectContent, UnknownRecord } from '../model/content';
import type { Id, TextHash } from '../model/ids';
import type { AnyRecord, Project, TextRecord } from '../model/records';
import { sameJson } from '../lib/canonical-json';
import { linksOf } from '../records/record-links';
import { checkQuote, type SpanFindings } from '../project-file/check-meaning';
import { keepQuarantined } from '../project-file/kept';
import { forEachType, SECTIONS, type RecordType } from '../records/record-types';
import type { ParsedFile } from '../project-file/parse';
import type { FileWarning, MissingLink, Quarantined } from '../project-file/problems';
import { recordText, revisionText } from '../project-file/record-text';
import type { RecordFault } from '../project-file/read-records';
import { tidyRecord } from '../project-file/tidy-record';
import { mergeCopies, mergeUnread, recordKey } from './merge-copies';
import {
  importVerdict,
  newConflicts,
  noCounts,
  type ImportCounts,
  type RecordFields,
} from './import-verdict';
import { forkedFields } from '../revision/merge-record';
import { addTo } from '../lib/group-by';

export interface ImportReport {
  readonly byType: Readonly<Record<RecordType, ImportCounts>>;
  readonly total: ImportCounts;
  readonly texts: { readonly new: number; readonly same: number };
  /** Things of newer versions and quarantined ones, kept unread. */
  readonly unknown: { readonly new: number; readonly same: number };
  /** The conflicts that this import brings, by record. */
  readonly conflicts: readonly RecordFields[];
  /** Records with two values under one stamp: a copied profile, or a file edited by hand. */
  readonly forked: readonly Pick<AnyRecord, 'type' | 'id'>[];
  /** Set aside when the file was read. */
  readonly quarantined: readonly Quarantined[];
  /** Read well, but not fit for this project (an id in use, a span outside the text here). Set aside too. */
  readonly refused: readonly Quarantined[];
  /** Links that neither the file nor this project resolves. */
  readonly missingLinks: readonly MissingLink[];
  /** The same text under two articles: both stay, nothing is rewritten. */
  readonly sameText: readonly {
    readonly textHash: TextHash;
    readonly here: Id;
    readonly incoming: Id;
  }[];
  /** The file says it is of another project. */
  readonly otherProject: boolean;
  /** The other warnings of reading. */
  readonly warnings: readonly FileWarning[];
}

/** What to write, whole: merged records replace those of the same id. Empty when nothing changes. */
export interface PlannedImport {
  readonly report: ImportReport;
  readonly records: readonly AnyRecord[];
  readonly unknown: readonly UnknownRecord[];
  readonly texts: readonly TextRecord[];
  /** Of the file when there is nothing here yet, else null: this project keeps its own. */
  readonly project: Project | null;
}

/** What planning asks of a project. Kept from one file to the next, so that a large project is gone through once. */
export interface ImportTarget {
  readonly project: Project;
  readonly records: Map<string, AnyRecord>;
  readonly types: Map<Id, RecordType>;
  readonly unknown: Map<Id, UnknownRecord>;
  readonly texts: Map<TextHash, TextRecord>;
}

/** All of a project, tombstones and texts included, as planning asks for it. */
export const importTargetOf = ({
  project,
  records,
  unknown,
  texts,
}: ProjectContent): ImportTarget => ({
  project,
  records: new Map(records.map((record) => [recordKey(record), tidyRecord(record)])),
  types: new Map(records.map(({ id, type }) => [id, type])),
  unknown: new Map(unknown.map((entry) => [entry.id, entry])),
  texts: new Map(texts.map((text) => [text.hash, text])),
});

/** What of a record that was read well does not fit this project. */
function misfit(
  record: AnyRecord,
  typesById: ReadonlyMap<Id, RecordType>,
  textOf: (hash: TextHash) => string | undefined,
): {
  readonly fault: RecordFault | null;
  readonly warnings: SpanFindings['warnings'];
} {
  const type = typesById.get(record.id);
  if (type !== undefined && type !== record.type)
    return { fault: { reason: 'id-taken', detail: record.id }, warnings: [] };
  return record.type === 'quote' ? checkQuote(record, textOf) : { fault: null, warnings: [] };
}

const toQuarantined = (record: AnyRecord, fault: RecordFault): Quarantined => ({
  section: SECTIONS[record.type],
  id: record.id,
  ...fault,
  place: '',
  record: JSON.parse(recordText(record)) as unknown,
});

function sameTexts(
  current: Iterable<AnyRecord>,
  incoming: readonly AnyRecord[],
): ImportReport['sameText'] {
  const here = new Map<TextHash, Id[]>();
  for (const record of current)
    if (record.type === 'document' && !record.deleted) addTo(here, record.textHash, record.id);
  return incoming.flatMap((record) => {
    if (record.type !== 'document' || record.deleted) return [];
    const { id, textHash } = record;
    const twins = here.get(textHash) ?? [];
    const other = twins.includes(id) ? undefined : twins[0];
    return other === undefined ? [] : [{ textHash, here: other, incoming: id }];
  });
}

/** Plans the import of a file into a project. Writes nothing. */
export async function planImport(
  current: ImportTarget,
  incoming: ParsedFile,
): Promise<PlannedImport> {
  const { content } = incoming;
  const { records: before, types: typesById, texts: textsHere } = current;
  const byType = forEachType(noCounts);
  const total = noCounts();
  const records: AnyRecord[] = [];
  const refused: Quarantined[] = [];
  const aside: UnknownRecord[] = [];
  const conflicts: RecordFields[] = [];
  const forked: ImportReport['forked'][number][] = [];

  const textsInFile = new Set(content.texts.map(({ hash }) => hash));
  const toldAnchors = new Set(
    incoming.warnings.flatMap((one) => ('id' in one ? [`${one.kind} ${one.id}`] : [])),
  );
  const isTold = (kind: string, id: Id) => toldAnchors.has(`${kind} ${id}`);
  const anchors: FileWarning[] = [];

  for (const record of content.records) {
    const { fault, warnings } = misfit(record, typesById, (hash) => textsHere.get(hash)?.text);
    // Of what the file has the text of, this was told when it was read.
    if (record.type === 'quote' && !textsInFile.has(record.anchor.textHash))
      for (const kind of warnings)
        if (!isTold(kind, record.id)) anchors.push({ kind, place: '', id: record.id });
    if (fault) {
      const entry = toQuarantined(record, fault);
      const revision = JSON.parse(revisionText(record.revision)) as unknown;
      const { id: _id, ...kept } = entry;
      aside.push(await keepQuarantined({ ...kept, revision }));
      refused.push(entry);
      continue;
    }
    const mine = before.get(recordKey(record));
    const merged = mergeCopies(mine, record);
    const verdict = importVerdict(mine, merged);
    const { type, id } = merged;
    byType[type][verdict] += 1;
    total[verdict] += 1;
    if (!mine || (merged !== mine && !sameJson(mine, merged))) records.push(merged);
    const fields = newConflicts(mine, merged);
    if (fields.length > 0) {
      conflicts.push({ type, id, fields });
      if (forkedFields(merged).length > 0) forked.push({ type, id });
    }
  }

  const brought = [...content.unknown, ...aside];
  const unknown = brought.flatMap((entry) => {
    const mine = current.unknown.get(entry.id);
    const merged = mergeUnread(mine, entry);
    return merged === mine ? [] : [merged];
  });
  const texts = content.texts.filter(({ hash }) => !textsHere.has(hash));
  const isHere = (id: Id, types: readonly RecordType[]): boolean =>
    types.some((type) => typesById.get(id) === type);
  const missingLinks = incoming.warnings.filter((warning) => warning.kind === 'missing-link');
  const authorless = incoming.warnings.filter((warning) => warning.kind === 'unknown-author');
  const told = new Set([
    ...missingLinks.map(({ from }) => from),
    ...authorless.map(({ id }) => id),
  ]);
  const byId = new Map(
    told.size === 0
      ? []
      : content.records.flatMap((one) => (told.has(one.id) ? [[one.id, one] as const] : [])),
  );
  const leadsHere = ({ from, field, to }: MissingLink): boolean => {
    const record = byId.get(from);
    const links = record ? linksOf(record) : [];
    return isHere(to, links.find((link) => link.field === field && link.to === to)?.types ?? []);
  };
  const isAuthorHere = (id: Id): boolean => {
    const record = byId.get(id);
    return record?.type === 'quote' && isHere(record.layer, ['annotator']);
  };
  return {
    report: {
      byType,
      total,
      texts: { new: texts.length, same: content.texts.length - texts.length },
      unknown: { new: unknown.length, same: brought.length - unknown.length },
      conflicts,
      forked,
      quarantined: incoming.quarantine,
      refused,
      missingLinks: missingLinks.filter((link) => !leadsHere(link)),
      sameText: sameTexts(before.values(), content.records),
      otherProject: before.size > 0 && current.project.id !== content.project.id,
      warnings: [
        ...incoming.warnings.filter(
          (warning) =>
            warning.kind !== 'missing-link' &&
            (warning.kind !== 'unknown-author' || !isAuthorHere(warning.id)),
        ),
        ...anchors,
      ],
    },
    records,
    unknown,
    texts,
    project: before.size === 0 ? content.project : null,
  };
}
