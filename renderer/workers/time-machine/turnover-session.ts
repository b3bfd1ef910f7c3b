import { readPacked } from '../../../shared/recovery/salvage';
import { compareThen, countTurnover } from '../../../shared/time-machine/compare-then';
import type { Turnovers } from '../../../shared/time-machine/compare-then';
import type { ProjectContent } from '../../../shared/model/content';

/** What the worker is asked that compares snapshots with each other. */
export interface TurnoverQuestions {
  /**
   * Reads the snapshot before the one that was given last, and answers what changed between the two. Null for the first
   * one, and where one of the two cannot be read in full.
   */
  before(onNews: () => void, packed: Uint8Array<ArrayBuffer>): Promise<Turnovers | null>;
}

/** Goes back from snapshot to snapshot; one of them is in memory at a time, and the next. */
export class TurnoverSession implements TurnoverQuestions {
  #later: ProjectContent | null = null;

  before = async (_onNews: () => void, packed: Uint8Array<ArrayBuffer>) => {
    const later = this.#later;
    const read = await readPacked(packed);
    // Of what cannot be read nobody knows whether it came or went.
    this.#later = read?.whole ? read.content : null;
    return later && this.#later ? countTurnover(compareThen(this.#later, later)) : null;
  };
}
