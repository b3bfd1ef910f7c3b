import { answerQuestions } from '../conversation';
import { IntakeSession } from './intake-session';
import type { IntakeQuestions } from './intake-session';

answerQuestions<IntakeQuestions>(new IntakeSession());
