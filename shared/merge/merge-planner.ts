/**
 * The dry run of merging several files at once: each is planned against the project with the files before it, so
 * that one file is in memory at a time. `new MergePlanner(current)`, `add(file)`, `plan()`.
 */
import type { ProjectContent, UnknownRecord } from '../model/content';
import type { Id, TextHash } from '../model/ids';
import type { AnyRecord, Project, TextRecord } from '../model/records';
import { canonicalJson } from '../lib/canonical-json';
import type { ParsedFile } from '../project-file/parse';
import { recordKey } from './merge-copies';
import { importTargetOf, planImport } from './plan-import';
import type { ImportReport, ImportTarget, PlannedImport } from './plan-import';

/** What merging the files writes, whole; nothing when all of it is here. */
export interface PlannedMerge extends Omit<PlannedImport, 'report'> {
  /** Quotes that lie in another article than before, with the one they leave. */
  readonly moved: readonly { readonly id: Id; readonly documentId: Id }[];
}

const put = <T>(into: Map<string, T>, items: readonly T[], keyOf: (item: T) => string): void => {
  for (const item of items) into.set(keyOf(item), item);
};

/** Plans the merge of files into a project (`current`: all of it). Writes nothing. */
export class MergePlanner {
  readonly #current: ProjectContent;
  readonly #known: ImportTarget;
  readonly #changed = new Map<string, AnyRecord>();
  readonly #unknown = new Map<Id, UnknownRecord>();
  readonly #texts = new Map<TextHash, TextRecord>();
  #project: Project | null = null;

  constructor(current: ProjectContent) {
    this.#current = current;
    this.#known = importTargetOf(current);
  }

  /** Adds a file to the plan and answers what it brings to the project and the files before it. */
  async add(file: ParsedFile): Promise<ImportReport> {
    const known = this.#known;
    const project = this.#project ?? known.project;
    const planned = await planImport({ ...known, project }, file);
    for (const into of [known.records, this.#changed]) put(into, planned.records, recordKey);
    for (const { id, type } of planned.records) known.types.set(id, type);
    for (const into of [known.unknown, this.#unknown]) put(into, planned.unknown, ({ id }) => id);
    for (const into of [known.texts, this.#texts]) put(into, planned.texts, ({ hash }) => hash);
    if (this.#current.records.length === 0) this.#adopt(file.content.project);
    return planned.report;
  }

  /** What all files added so far would write. */
  plan(): PlannedMerge {
    const before = new Map(
      this.#current.records.flatMap((record) =>
        record.type === 'quote' ? [[record.id, record.documentId] as const] : [],
      ),
    );
    const records = [...this.#changed.values()];
    return {
      records,
      unknown: [...this.#unknown.values()],
      texts: [...this.#texts.values()],
      project: this.#project,
      moved: records.flatMap((record) => {
        const documentId = record.type === 'quote' ? before.get(record.id) : undefined;
        return documentId === undefined ||
          (record.type === 'quote' && record.documentId === documentId)
          ? []
          : [{ id: record.id, documentId }];
      }),
    };
  }

  /** Names of projects carry no stamp: of several, the one that sorts first, so that the order of files is no matter. */
  #adopt(project: Project): void {
    if (!this.#project || canonicalJson(project) < canonicalJson(this.#project))
      this.#project = project;
  }
}
