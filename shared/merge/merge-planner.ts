/**
 * The dry run of merging several files at once: each is planned against the project with the files before it, so
 * that one file is in memory at a time. `new MergePlanner(current)`, `add(file)`, `plan()`.
 */
import type { ProjectContent } from '../model/content';
import type { Id } from '../model/ids';
import type { AnyRecord, Project } from '../model/records';
import { canonicalJson } from '../project-file/canonical-json';
import type { ParsedFile } from '../project-file/parse';
import { recordKey } from './merge-content';
import { planImport } from './plan-import';
import type { ImportReport, PlannedImport } from './plan-import';

/** What merging the files writes, whole; nothing when all of it is here. */
export interface PlannedMerge extends Omit<PlannedImport, 'report'> {
  /** Quotes that lie in another article than before, with the one they leave. */
  readonly moved: readonly { readonly id: Id; readonly documentId: Id }[];
}

type Held = Pick<ProjectContent, 'unknown' | 'texts'>;

const put = <T>(into: Map<string, T>, items: readonly T[], keyOf: (item: T) => string): void => {
  for (const item of items) into.set(keyOf(item), item);
};

/** Plans the merge of files into a project (`current`: all of it). Writes nothing. */
export class MergePlanner {
  readonly #current: ProjectContent;
  readonly #records: Map<string, AnyRecord>;
  readonly #unknown: Map<string, Held['unknown'][number]>;
  readonly #texts: Map<string, Held['texts'][number]>;
  readonly #changed = new Map<string, AnyRecord>();
  readonly #newUnknown = new Map<string, Held['unknown'][number]>();
  readonly #newTexts = new Map<string, Held['texts'][number]>();
  #project: Project | null = null;

  constructor(current: ProjectContent) {
    this.#current = current;
    this.#records = new Map(current.records.map((record) => [recordKey(record), record]));
    this.#unknown = new Map(current.unknown.map((entry) => [entry.id, entry]));
    this.#texts = new Map(current.texts.map((text) => [text.hash, text]));
  }

  /** Adds a file to the plan and answers what it brings to the project and the files before it. */
  async add(file: ParsedFile): Promise<ImportReport> {
    const planned = await planImport(this.#content(), file);
    put(this.#records, planned.records, recordKey);
    put(this.#changed, planned.records, recordKey);
    for (const into of [this.#unknown, this.#newUnknown])
      put(into, planned.unknown, ({ id }) => id);
    for (const into of [this.#texts, this.#newTexts]) put(into, planned.texts, ({ hash }) => hash);
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
      unknown: [...this.#newUnknown.values()],
      texts: [...this.#newTexts.values()],
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

  /** The project as it would be, for what is asked of the whole: which articles are versions of one another. */
  #content(): ProjectContent {
    return {
      project: this.#project ?? this.#current.project,
      records: [...this.#records.values()],
      unknown: [...this.#unknown.values()],
      texts: [...this.#texts.values()],
    };
  }

  /** Names of projects carry no stamp: of several, the one that sorts first, so that the order of files is no matter. */
  #adopt(project: Project): void {
    if (!this.#project || canonicalJson(project) < canonicalJson(this.#project))
      this.#project = project;
  }
}
