import type { IdentityVerdict } from '../../../shared/identities/resolve-identities';
import type {
  DuplicateSuggestion,
  NamedRecord,
} from '../../../shared/identities/suggest-duplicates';

/** What the worker is asked that compares names. */
export interface DuplicateQuestions {
  suggest(
    onNews: () => void,
    all: readonly NamedRecord[],
    verdicts: readonly IdentityVerdict[],
  ): Promise<readonly DuplicateSuggestion[]>;
}
