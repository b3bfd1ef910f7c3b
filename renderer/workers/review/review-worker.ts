import { answerQuestions } from '../conversation';
import { ReviewSession } from './review-session';
import type { ReviewQuestions } from './review-session';

answerQuestions<ReviewQuestions>(new ReviewSession());
