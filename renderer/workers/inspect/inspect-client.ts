import { askOnce, converse } from '../conversation';
import type { InspectQuestions } from './inspect-worker';
import workerAddress from './inspect-worker?worker&url';

/** Reads the whole store in a worker, and names what is damaged. Null when it was stopped. */
export const inspectInWorker = (signal: AbortSignal): Promise<readonly string[] | null> =>
  askOnce(converse<InspectQuestions>(workerAddress), signal, 'inspect', []);
