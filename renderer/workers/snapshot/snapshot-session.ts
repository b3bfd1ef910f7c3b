import type { Id } from '../../../shared/model/ids';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { agreesWith } from '../../../shared/recovery/counters';
import { markSnapshot } from '../../../shared/recovery/mark-snapshot';
import type { MarkedSnapshot, SnapshotOrder } from '../../../shared/recovery/mark-snapshot';
import { ImportConnection } from '../../db/write/import-connection';
import { DATABASE_NAME } from '../../db/schema';

/** A snapshot that was taken; `agrees` says whether the rows that were read are what the store says it holds. */
export interface TakenSnapshot extends MarkedSnapshot {
  readonly agrees: boolean;
}

/** What the worker of snapshots is asked. */
export interface SnapshotQuestions {
  /** Reads the whole project and packs it; null where there is nothing to keep yet. */
  take(onNews: () => void, order: SnapshotOrder): Promise<TakenSnapshot | null>;
  /** The whole project as a file; null where there is nothing yet, or what was read is not what the store says it holds. */
  asFile(onNews: () => void, version: string): Promise<ProjectAsFile | null>;
}

/** The whole project as a Verbatim file. */
export interface ProjectAsFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly projectId: Id;
}

/** Takes snapshots over a connection of its own, so that the window is not held up. `name` of the database for tests. */
export class SnapshotSession implements SnapshotQuestions {
  readonly #name: string;

  constructor(name: string = DATABASE_NAME) {
    this.#name = name;
  }

  take = async (_onNews: () => void, order: SnapshotOrder): Promise<TakenSnapshot | null> => {
    const read = await this.#read();
    if (!read) return null;
    const { content, state, agrees } = read;
    return { ...(await markSnapshot(content, state, order)), agrees };
  };

  asFile = async (_onNews: () => void, version: string): Promise<ProjectAsFile | null> => {
    const read = await this.#read();
    if (!read?.agrees) return null;
    const generator = { name: 'Verbatim', version };
    const { bytes } = await serialiseProject(read.content, { generator, texts: true });
    return { bytes, projectId: read.content.project.id };
  };

  async #read() {
    const connection = new ImportConnection(this.#name);
    try {
      const { content, state } = await connection.read();
      if (state === null || state.revision === 0) return null;
      return { content, state, agrees: agreesWith(state, content.records) };
    } finally {
      connection.close();
    }
  }
}
