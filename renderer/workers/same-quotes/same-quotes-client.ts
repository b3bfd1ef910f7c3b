import { converse } from '../conversation';
import type { Conversation } from '../conversation';
import type { SameQuestions } from './same-quotes-session';
import workerAddress from './same-quotes-worker?worker&url';

/** A worker that knows which quotes stand in several articles. It reads the project itself and keeps what it has read. */
export const startSameQuotes = (): Conversation<SameQuestions> => converse(workerAddress);
