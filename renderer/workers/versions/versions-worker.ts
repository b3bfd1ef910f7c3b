import { answerQuestions } from '../conversation';
import { VersionsSession } from './versions-session';
import type { VersionQuestions } from './versions-session';

answerQuestions<VersionQuestions>(new VersionsSession());
