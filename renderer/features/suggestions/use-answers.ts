import { useCallback, useMemo, useRef, useState } from 'react';
import type { Span } from '../../../shared/model/anchor';
import { createId } from '../../../shared/model/ids';
import type { Id } from '../../../shared/model/ids';
import type { DocumentRecord, QuoteRecord } from '../../../shared/model/records';
import type { ChangeSet } from '../../../shared/operations/change-set';
import { acceptSuggestions, rejectSuggestion } from '../../../shared/operations/suggestions';
import type { FoundSuggestion } from '../../../shared/operations/suggestions';
import { useRepository } from '../../queries/database-context';
import { directoryOf } from '../../queries/directory';
import { SUGGESTIONS } from '../../texts/suggestions';
import { useToast } from '../../ui/toast';
import { accepterOf, namerOf } from '../../queries/name-speakers';
import { aboutSame } from './open-suggestions';

interface Answered {
  readonly suggestion: FoundSuggestion;
  /** The quote it becomes; null when it is rejected. */
  readonly quoteId: Id | null;
}

interface AnswersOf {
  readonly document: DocumentRecord | null;
  readonly text: string | null;
  readonly quotes: readonly QuoteRecord[] | undefined;
  readonly rejected: readonly Span[] | undefined;
}

/**
 * Writes answers one after another, each from the project as it is when its turn comes, so that quick keys make one
 * speaker and not two. `answering` holds those that are given and not read back yet.
 */
export function useAnswers({ document, text, quotes, rejected }: AnswersOf) {
  const repository = useRepository();
  const toast = useToast();
  const changing = useRef<Id | null>(null);
  const [answered, setAnswered] = useState<readonly Answered[]>([]);

  // What is read back is known by the project from now on, and may be undone.
  const [read, setRead] = useState({ quotes, rejected });
  if (read.quotes !== quotes || read.rejected !== rejected) {
    setRead({ quotes, rejected });
    const ids = new Set(quotes?.map(({ id }) => id));
    setAnswered(
      answered.filter(({ suggestion, quoteId }) =>
        quoteId === null
          ? rejected?.some((span) => aboutSame(span, suggestion)) !== true
          : !ids.has(quoteId),
      ),
    );
  }

  const write = useCallback(
    (answers: readonly Answered[], change: () => ChangeSet | null | Promise<ChangeSet | null>) => {
      setAnswered((before) => [...before, ...answers]);
      repository.inTurn(async () => {
        let stored = false;
        try {
          const made = await change();
          if (!made) toast({ text: SUGGESTIONS.articleGone, tone: 'bad' });
          // What storage refused is kept by it, and is still the answer.
          stored = made !== null;
          if (made) await repository.apply(made);
        } finally {
          // Offered again, since nothing came of it.
          if (!stored) setAnswered((given) => given.filter((one) => !answers.includes(one)));
        }
      }, 'article');
    },
    [repository, toast],
  );

  return useMemo(() => {
    const take = (suggestions: readonly FoundSuggestion[], named: boolean): Id => {
      const answers = suggestions.map((suggestion) => ({ suggestion, quoteId: createId() }));
      write(answers, async () => {
        const fresh = document && (await repository.everything.document(document.id));
        if (!fresh || text === null) return null;
        const directory = directoryOf(
          await repository.shown.speakers(),
          await repository.shown.identities(),
        );
        const me = repository.annotatorId();
        const speakerOf = accepterOf(
          namerOf(directory, await repository.shown.quotesOf(fresh.id), me),
        );
        return acceptSuggestions(
          answers.map(({ suggestion, quoteId: id }) => ({
            suggestion,
            id,
            speaker: named ? speakerOf(suggestion) : null,
          })),
          { document: fresh, text, layer: me },
          SUGGESTIONS.count(answers.length),
        );
      });
      return answers[0]?.quoteId ?? '';
    };
    return {
      answering: new Set(answered.map(({ suggestion }) => suggestion.id)),
      accept: (suggestion: FoundSuggestion, { speaker }: { readonly speaker: boolean }) => {
        const id = take([suggestion], speaker);
        changing.current = speaker ? null : id;
        return id;
      },
      changed: (id: Id): boolean => {
        const was = changing.current === id;
        changing.current = null;
        return was;
      },
      acceptAll: (suggestions: readonly FoundSuggestion[]) => {
        take(suggestions, true);
      },
      reject: (suggestion: FoundSuggestion) =>
        write([{ suggestion, quoteId: null }], () =>
          document && text !== null ? rejectSuggestion(document.textHash, text, suggestion) : null,
        ),
    };
  }, [answered, write, repository, document, text]);
}
