import { answerQuestions } from '../conversation';
import { SearchSession } from './search-session';
import type { SearchQuestions } from './search-session';

answerQuestions<SearchQuestions>(new SearchSession());
