import { readPacked } from '../../../shared/recovery/salvage';
import type { ReadPacked } from '../../../shared/recovery/salvage';
import { answerQuestions } from '../conversation';

/** What the worker is asked. */
export interface UnpackQuestions {
  /** Reads a snapshot, or what is left of it. */
  unpack(onNews: () => void, packed: Uint8Array<ArrayBuffer>): Promise<ReadPacked | null>;
}

answerQuestions<UnpackQuestions>({ unpack: (_onNews, packed) => readPacked(packed) });
