import { TextFinder } from '../../../shared/find/text-finder';
import { answerQuestions } from '../conversation';
import type { FindQuestions } from './find-questions';

let finder = new TextFinder('');

answerQuestions<FindQuestions>({
  read: (_, text) => {
    finder = new TextFinder(text);
    finder.prepare();
    return Promise.resolve(null);
  },
  find: (onHits, query) => Promise.resolve(finder.find(query, onHits)),
});
