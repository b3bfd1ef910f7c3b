import type { IdentityVerdict } from '../../../shared/identities/resolve-identities';
import type {
  DuplicateSuggestion,
  NamedRecord,
} from '../../../shared/identities/suggest-duplicates';
import { converse } from '../conversation';
import type { Conversation } from '../conversation';
import type { DuplicateQuestions } from './duplicate-questions';
import workerAddress from './duplicates-worker?worker&url';

/** The window's side of the worker that compares names, which is started with the first question. */
export class DuplicatesClient {
  #conversation: Conversation<DuplicateQuestions> | null = null;

  /** Pairs that may be one, see `suggestDuplicates`. Null when the client was closed first. */
  suggest(
    all: readonly NamedRecord[],
    verdicts: readonly IdentityVerdict[],
  ): Promise<readonly DuplicateSuggestion[] | null> {
    this.#conversation ??= converse(workerAddress);
    return this.#conversation.ask('suggest', [all, verdicts]);
  }

  close(): void {
    this.#conversation?.end();
    this.#conversation = null;
  }
}
