import { answerQuestions } from '../conversation';
import { SameQuotesSession } from './same-quotes-session';
import type { SameQuestions } from './same-quotes-session';

answerQuestions<SameQuestions>(new SameQuotesSession());
