import { converse } from '../conversation';
import type { Conversation } from '../conversation';
import type { MergeQuestions } from './merge-session';
import workerAddress from './merge-worker?worker&url';

/** The worker of one merge. */
export type MergeConversation = Conversation<MergeQuestions>;

/** A worker for one merge: it reads the project itself. */
export const startMerger = (): MergeConversation => converse(workerAddress);
