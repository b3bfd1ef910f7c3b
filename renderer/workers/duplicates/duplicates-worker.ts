import { resolveIdentities } from '../../../shared/identities/resolve-identities';
import { suggestDuplicates } from '../../../shared/identities/suggest-duplicates';
import { answerQuestions } from '../conversation';
import type { DuplicateQuestions } from './duplicate-questions';

answerQuestions<DuplicateQuestions>({
  suggest: (_onNews, all, verdicts) =>
    Promise.resolve(suggestDuplicates(all, verdicts, resolveIdentities(verdicts))),
});
