import { answerQuestions } from '../conversation';
import { lookThrough } from './look-through';
import type { SuggestQuestions } from './look-through';

answerQuestions<SuggestQuestions>({ lookThrough });
