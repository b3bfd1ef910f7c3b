import { answerCalls } from '../conversation';
import { VersionsSession } from './versions-session';
import type { VersionQuestions } from './versions-session';

answerCalls<VersionQuestions>(new VersionsSession());
