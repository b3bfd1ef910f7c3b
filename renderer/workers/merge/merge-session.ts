import { err, ok } from '../../../shared/lib/result';
import type { Result } from '../../../shared/lib/result';
import { MergePlanner } from '../../../shared/merge/merge-planner';
import { partOf } from '../../../shared/merge/part-of';
import { summariseImport } from '../../../shared/merge/summarise-import';
import type { ImportSummary } from '../../../shared/merge/summarise-import';
import { markSnapshot } from '../../../shared/recovery/mark-snapshot';
import type { MarkedSnapshot, SnapshotOrder } from '../../../shared/recovery/mark-snapshot';
import type { StoreState } from '../../../shared/recovery/store-state';
import type { ProjectContent } from '../../../shared/model/content';
import type { Id } from '../../../shared/model/ids';
import type { ChangeLabel } from '../../../shared/operations/change-set';
import { parseProjectFile } from '../../../shared/project-file/parse';
import type { ProjectFileError } from '../../../shared/project-file/problems';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { ImportConnection } from '../../db/write/import-connection';
import type { ImportEnd, ImportTicket } from '../../db/repository';
import type { OnStep } from '../conversation';

/** What one merge of files is asked for, in this order; each takes its progress first. */
export interface MergeQuestions {
  /** Reads the project. Answers whether it is empty, and so has nothing to keep a snapshot of. */
  begin(onStep: OnStep): Promise<{ readonly empty: boolean }>;
  /** Reads one file and plans it on top of the project and the files before it. */
  add(
    onStep: OnStep,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Result<ImportSummary, ProjectFileError>>;
  /** The project as it is before the merge, as a snapshot ready to be written. */
  snapshot(onStep: OnStep, order: SnapshotOrder): Promise<MarkedSnapshot>;
  /** What one annotator brings to a team, as a Verbatim file; null while that is nothing. */
  ownPart(onStep: OnStep, version: string, annotator: Id): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Writes the plan in one transaction. */
  write(
    onStep: OnStep,
    label: ChangeLabel,
    ticket: Pick<ImportTicket, 'job' | 'version' | 'at'>,
  ): Promise<MergeAim>;
  /** Stops what `write` does; it answers `cancelled` unless it is done already. */
  cancel(onStep: OnStep): Promise<null>;
}

/** How a merge ended, and an article it brought to look at. */
export interface MergeAim {
  readonly end: ImportEnd;
  readonly documentId: string | null;
}

const asFile = async (content: ProjectContent, version: string) =>
  (await serialiseProject(content, { generator: { name: 'Verbatim', version }, texts: true }))
    .bytes;

/**
 * Merges files into the project over a connection of its own, so that nothing of it runs where the window is drawn:
 * read the project, plan file after file, then write. `name` of the database for tests.
 */
export class MergeSession implements MergeQuestions {
  readonly #connection: ImportConnection;
  #content: ProjectContent | null = null;
  #planner: MergePlanner | null = null;
  #changes = 0;
  #state: StoreState | null = null;
  #cancelled = false;

  constructor(name?: string) {
    this.#connection = new ImportConnection(name);
  }

  begin = async () => {
    const { content, changes, state } = await this.#connection.read();
    this.#content = content;
    this.#state = state;
    this.#changes = changes;
    this.#planner = new MergePlanner(content);
    return { empty: content.records.length === 0 };
  };

  add = async (_onStep: OnStep, bytes: Uint8Array<ArrayBuffer>) => {
    const parsed = await parseProjectFile(bytes);
    if (!parsed.ok) return err(parsed.error);
    return ok(summariseImport(await this.#begun().add(parsed.value)));
  };

  snapshot = (_onStep: OnStep, order: SnapshotOrder) => {
    if (!this.#state) throw new Error('The project has not been read');
    return markSnapshot(this.#read(), this.#state, order);
  };

  ownPart = async (_onStep: OnStep, version: string, annotator: Id) => {
    const content = this.#read();
    return content.records.some(({ type }) => type === 'document')
      ? asFile(partOf(content, annotator), version)
      : null;
  };

  write = async (
    onStep: OnStep,
    label: ChangeLabel,
    ticket: Pick<ImportTicket, 'job' | 'version' | 'at'>,
  ): Promise<MergeAim> => {
    const plan = { label, ...this.#begun().plan() };
    // What the project was is in the database; what it becomes is in the plan.
    this.#content = null;
    const end = await this.#connection.write(
      plan,
      this.#changes,
      // Who gives up waiting ends the whole worker, and with it the transaction.
      { ...ticket, signal: new AbortController().signal },
      { cancelled: () => this.#cancelled, progress: onStep },
    );
    const first = plan.records.find(({ type, deleted }) => type === 'document' && !deleted);
    this.#connection.close();
    return { end, documentId: first?.id ?? null };
  };

  cancel = async () => {
    this.#cancelled = true;
    return null;
  };

  #read(): ProjectContent {
    if (!this.#content) throw new Error('A merge begins with reading the project');
    return this.#content;
  }

  #begun(): MergePlanner {
    if (!this.#planner) throw new Error('A merge begins with reading the project');
    return this.#planner;
  }
}
