import { converse } from '../conversation';
import type { Conversation } from '../conversation';
import workerAddress from './check-draft-worker?worker&url';
import type { CheckQuestions } from './check-draft-session';

/** A worker that checks drafts against the project; it reads the project itself and keeps its index. */
export const startCheckDraft = (): Conversation<CheckQuestions> => converse(workerAddress);
