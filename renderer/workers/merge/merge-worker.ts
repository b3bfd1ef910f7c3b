import { answerQuestions } from '../conversation';
import { MergeSession } from './merge-session';
import type { MergeQuestions } from './merge-session';

answerQuestions<MergeQuestions>(new MergeSession());
