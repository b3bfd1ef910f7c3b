import { inspectStore } from '../../db/inspect-store';
import { answerQuestions } from '../conversation';

/** What the worker is asked. */
export interface InspectQuestions {
  /** Reads the whole store, and names what is damaged. */
  inspect(onNews: () => void): Promise<readonly string[]>;
}

answerQuestions<InspectQuestions>({ inspect: () => inspectStore() });
