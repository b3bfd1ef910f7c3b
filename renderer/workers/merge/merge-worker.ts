import { answerCalls } from '../conversation';
import { MergeSession } from './merge-session';
import type { MergeQuestions } from './merge-session';

answerCalls<MergeQuestions>(new MergeSession());
