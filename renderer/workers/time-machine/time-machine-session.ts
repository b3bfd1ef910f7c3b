import { countBy } from '../../../shared/lib/group-by';
import { recordKey } from '../../../shared/merge/merge-copies';
import type { ProjectContent } from '../../../shared/model/content';
import type { Id } from '../../../shared/model/ids';
import type { AnyRecord } from '../../../shared/model/records';
import { createSessionId } from '../../../shared/model/ids';
import type { ChangeLabel } from '../../../shared/operations/change-set';
import { serialiseProject } from '../../../shared/project-file/serialise';
import { markSnapshot } from '../../../shared/recovery/mark-snapshot';
import type { MarkedSnapshot, SnapshotOrder } from '../../../shared/recovery/mark-snapshot';
import { readPacked } from '../../../shared/recovery/salvage';
import type { ReadPacked } from '../../../shared/recovery/salvage';
import type { RecordType } from '../../../shared/records/record-types';
import { compareThen, countTurnover } from '../../../shared/time-machine/compare-then';
import type { SnapshotDifference, Turnovers } from '../../../shared/time-machine/compare-then';
import { articlesThen, articleThen, sightThen } from '../../../shared/time-machine/read-then';
import type { ArticleLine, ArticleThen } from '../../../shared/time-machine/read-then';
import { planPuttingBack } from '../../../shared/time-machine/put-back';
import { sees } from '../../../shared/visibility/sight';
import type { Sight } from '../../../shared/visibility/sight';
import { ImportConnection } from '../../db/write/import-connection';
import type { StoredProject } from '../../db/write/import-connection';
import type { ImportEnd, ImportTicket } from '../../db/repository';
import type { OnStep } from '../conversation';
import { DifferenceRows, isListed } from './difference-rows';
import type { DifferenceRow } from './difference-rows';

/** A snapshot that was looked into. */
export interface OpenedSnapshot {
  readonly projectName: string;
  /** Whether it was read in full. */
  readonly whole: boolean;
  /** Records that cannot be read any more. */
  readonly unreadable: number;
}

/** How a snapshot and the project as it is differ. */
export interface Comparison {
  /** Records of the listed kinds: those that only the project has count as added. */
  readonly turnovers: Turnovers;
  /** Living quotes that are alike on both sides. */
  readonly same: number;
  /** Quotes that differ and that blind mode hides: they are not listed. */
  readonly hidden: number;
  /** Differences of other kinds of records, such as decisions of the review: how many of each. */
  readonly others: readonly (readonly [RecordType, number])[];
  /** Whether the snapshot is of another project. */
  readonly otherProject: boolean;
}

/** Which lines are asked for. */
export interface RowsAsked {
  readonly change: DifferenceRow['change'];
  /** Only those with these words, or said by somebody with them; '' for all. */
  readonly find: string;
  readonly limit: number;
}
export interface Rows {
  readonly rows: readonly DifferenceRow[];
  /** How many there are. */
  readonly of: number;
}

/** Who puts back, and what: everything, or the records of these keys. */
export interface PutBackOrder {
  readonly wanted: 'whole' | readonly string[];
  readonly label: ChangeLabel;
  readonly by: Id;
}

/** What the worker of the time machine is asked. */
export interface TimeMachineQuestions {
  /** Reads a snapshot; null when nothing of it can be read. */
  open(onStep: OnStep, packed: Uint8Array<ArrayBuffer>): Promise<OpenedSnapshot | null>;
  /** Reads the project as it is now and compares. */
  compare(onStep: OnStep, me: Id): Promise<Comparison>;
  rows(onStep: OnStep, asked: readonly RowsAsked[]): Promise<readonly Rows[]>;
  /** The articles of the snapshot, by title. */
  articles(onStep: OnStep, me: Id): Promise<readonly ArticleLine[]>;
  /** One of them to be read; null where the snapshot does not have it. */
  article(onStep: OnStep, me: Id, id: Id): Promise<ArticleThen | null>;
  /** All that can be read of the snapshot, as a Verbatim file by the Verbatim of this version. */
  file(onStep: OnStep, version: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The project as it was compared, as a snapshot ready to be written; null where it holds nothing. */
  snapshot(onStep: OnStep, order: SnapshotOrder): Promise<MarkedSnapshot | null>;
  /** Puts back, if the project still is as it was compared. */
  putBack(
    onStep: OnStep,
    order: PutBackOrder,
    ticket: Pick<ImportTicket, 'job' | 'version' | 'at'>,
  ): Promise<ImportEnd>;
}

const EMPTY: Rows = { rows: [], of: 0 };

interface Compared {
  readonly now: StoredProject;
  readonly sight: Sight;
  readonly differences: readonly SnapshotDifference[];
  readonly maker: DifferenceRows;
}

/** Whether any of these words is in a line. */
function hasWords({ words, speakers, article }: DifferenceRow, find: string): boolean {
  const sought = find.toLocaleLowerCase('en');
  return [words, article, ...speakers.map(({ name }) => name)].some((one) =>
    one.toLocaleLowerCase('en').includes(sought),
  );
}

/** Looks into one snapshot over a connection of its own, away from the window. `name` of the database for tests. */
export class TimeMachineSession implements TimeMachineQuestions {
  readonly #name: string | undefined;
  #then: ReadPacked | null = null;
  #compared: Compared | null = null;

  constructor(name?: string) {
    this.#name = name;
  }

  open = async (_onStep: OnStep, packed: Uint8Array<ArrayBuffer>) => {
    this.#then = await readPacked(packed);
    if (!this.#then) return null;
    const { content, whole, unreadable } = this.#then;
    return { projectName: content.project.name, whole, unreadable };
  };

  compare = async (_onStep: OnStep, me: Id): Promise<Comparison> => {
    const { content: then } = this.#opened();
    const connection = new ImportConnection(this.#name);
    try {
      const now = await connection.read();
      const sight = await connection.readSight(me);
      const differences = compareThen(then, now.content);
      const maker = new DifferenceRows(then, now.content);
      this.#compared = { now, sight, differences, maker };
      const changed = new Set(differences.map(({ key }) => key));
      const living = then.records.filter(
        (record) => record.type === 'quote' && !record.deleted && !changed.has(recordKey(record)),
      );
      return {
        turnovers: countTurnover(differences),
        same: living.length,
        hidden: differences.filter(({ record }) => !isSeen(sight, record)).length,
        others: [
          ...countBy(
            differences.filter(({ type }) => !isListed(type)),
            ({ type }) => type,
          ),
        ],
        otherProject: then.project.id !== now.content.project.id,
      };
    } finally {
      connection.close();
    }
  };

  rows = async (_onStep: OnStep, asked: readonly RowsAsked[]) =>
    asked.map((one) => this.#rows(one));

  articles = async (_onStep: OnStep, me: Id) =>
    articlesThen(this.#opened().content, this.#sight(me));

  article = async (_onStep: OnStep, me: Id, id: Id) =>
    articleThen(this.#opened().content, this.#sight(me), id);

  file = async (_onStep: OnStep, version: string) => {
    const generator = { name: 'Verbatim', version };
    const { bytes } = await serialiseProject(this.#opened().content, { generator, texts: true });
    return bytes;
  };

  snapshot = async (_onStep: OnStep, order: SnapshotOrder) => {
    const { content, state } = this.#seen().now;
    return state === null || state.revision === 0 ? null : markSnapshot(content, state, order);
  };

  putBack = async (
    onStep: OnStep,
    { wanted, label, by }: PutBackOrder,
    ticket: Pick<ImportTicket, 'job' | 'version' | 'at'>,
  ): Promise<ImportEnd> => {
    const { now } = this.#seen();
    const plan = planPuttingBack(
      this.#opened(),
      now.content,
      wanted === 'whole' ? wanted : new Set(wanted),
      { session: createSessionId(), n: 1, at: ticket.at, by },
    );
    const connection = new ImportConnection(this.#name);
    try {
      return await connection.write(
        { label, ...plan, project: null },
        now.changes,
        // Who gives up waiting ends the whole worker, and with it the transaction.
        { ...ticket, signal: new AbortController().signal },
        { cancelled: () => false, progress: onStep },
      );
    } finally {
      connection.close();
    }
  };

  #rows({ change, find, limit }: RowsAsked): Rows {
    const { sight, maker } = this.#seen();
    const rows: DifferenceRow[] = [];
    let of = 0;
    for (const one of this.#inOrder(change)) {
      const { record, fields } = one;
      if (!isListed(record.type) || !isSeen(sight, record)) continue;
      if (find === '' && rows.length >= limit) {
        of += 1;
        continue;
      }
      const row = maker.rowOf({ record, fields, change }, record.type);
      if (find !== '' && !hasWords(row, find)) continue;
      of += 1;
      if (rows.length < limit) rows.push(row);
    }
    return of === 0 ? EMPTY : { rows, of };
  }

  /** What is listed under a heading, in the order of the articles. */
  #inOrder(
    change: DifferenceRow['change'],
  ): readonly Pick<SnapshotDifference, 'record' | 'fields'>[] {
    const { differences, maker, now } = this.#seen();
    const some =
      change === 'same'
        ? unchanged(this.#opened().content, now.content, differences)
        : differences.filter((one) => one.change === change);
    return some
      .map((one) => ({ one, order: maker.orderOf(one.record) }))
      .toSorted(
        ({ order: [a, b, c] }, { order: [d, e, f] }) =>
          a.localeCompare(d) || b.localeCompare(e, 'en') || c - f,
      )
      .map(({ one }) => one);
  }

  /** What blind mode hides now; where the project cannot be asked, what it hid then. */
  #sight(me: Id): Sight {
    return this.#compared?.sight ?? sightThen(this.#opened().content, me);
  }

  #opened(): ReadPacked {
    if (!this.#then) throw new Error('A snapshot is opened first');
    return this.#then;
  }

  #seen(): Compared {
    if (!this.#compared) throw new Error('A snapshot is compared first');
    return this.#compared;
  }
}

const isSeen = (sight: Sight, record: AnyRecord): boolean =>
  record.type !== 'quote' || sees(sight, record);

/** The living records that are alike on both sides. */
function unchanged(
  then: ProjectContent,
  now: ProjectContent,
  differences: readonly SnapshotDifference[],
): readonly Pick<SnapshotDifference, 'record' | 'fields'>[] {
  const changed = new Set(differences.map(({ key }) => key));
  const living = new Set(now.records.flatMap((one) => (one.deleted ? [] : [recordKey(one)])));
  return then.records.flatMap((record) => {
    const key = recordKey(record);
    return living.has(key) && !changed.has(key) && !record.deleted ? [{ record, fields: [] }] : [];
  });
}
