import { converse } from '../conversation';
import type { Conversation } from '../conversation';
import type { VersionQuestions } from './versions-session';
import workerAddress from './versions-worker?worker&url';

/** A worker that looks for versions of articles: it reads the project itself. */
export const startVersions = (): Conversation<VersionQuestions> => converse(workerAddress);
