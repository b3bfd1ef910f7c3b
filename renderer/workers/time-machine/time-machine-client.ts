import { converse } from '../conversation';
import type { Conversation } from '../conversation';
import type { TimeMachineQuestions } from './time-machine-session';
import workerAddress from './time-machine-worker?worker&url';
import type { TurnoverQuestions } from './turnover-session';

/** A worker that looks into one snapshot. Ending it ends whatever it does. */
export const startTimeMachine = (): Conversation<TimeMachineQuestions> => converse(workerAddress);

/** A worker that goes from snapshot to snapshot. */
export const startTurnovers = (): Conversation<TurnoverQuestions> => converse(workerAddress);
