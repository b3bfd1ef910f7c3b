import { converse } from '../conversation';
import type { Conversation } from '../conversation';
import type { IntakeQuestions } from './intake-session';
import workerAddress from './intake-worker?worker&url';

/** The window's side of the worker that unpacks archives and looks for articles that are alike. */
export type IntakeConversation = Conversation<IntakeQuestions>;

export const startIntake = (): IntakeConversation => converse(workerAddress);
