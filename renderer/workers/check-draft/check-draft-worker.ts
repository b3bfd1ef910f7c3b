import { answerQuestions } from '../conversation';
import { CheckDraftSession } from './check-draft-session';
import type { CheckQuestions } from './check-draft-session';

answerQuestions<CheckQuestions>(new CheckDraftSession());
