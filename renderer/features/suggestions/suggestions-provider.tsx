import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { joinSpans } from '../../../shared/anchoring/spans';
import type { Span } from '../../../shared/model/anchor';
import type { Id } from '../../../shared/model/ids';
import { useLive, useRepository } from '../../queries/database-context';
import { useOpenArticle } from '../../queries/open-article';
import { useCommand } from '../../session/use-command';
import { SuggestionsContextProvider } from '../../session/suggestions';
import type { Suggestions } from '../../session/suggestions';
import { SUGGESTIONS } from '../../texts/suggestions';
import { useToast } from '../../ui/toast';
import { SuggestClient } from '../../workers/suggest/suggest-client';
import type { SuggestionsFound } from '../../workers/suggest/suggest-client';
import { findingAt, openSuggestions, suggestionAbout } from './open-suggestions';
import { placesOf } from './places-of';
import { useAnswers } from './use-answers';

interface SuggestionsProviderProps {
  readonly wanted: boolean;
  readonly onWanted: (wanted: boolean) => void;
  readonly children: ReactNode;
}

/** Has the open article looked through by a worker, and keeps what is not answered yet for whoever shows it. */
export function SuggestionsProvider({ wanted, onWanted, children }: SuggestionsProviderProps) {
  const repository = useRepository();
  const toast = useToast();
  const open = useOpenArticle();
  const { documentId } = open;
  const [client] = useState(() => new SuggestClient());
  useEffect(() => () => client.close(), [client]);
  /** The article in which somebody asked what was found, though suggestions are off or the work is done. */
  const [asked, setAsked] = useState<Id | null>(null);
  const {
    document = null,
    text = null,
    quotes,
  } = (wanted || asked === documentId ? open.article : null) ?? {};
  const hash = document?.textHash ?? null;
  const rejected = useLive(
    async (reading) => (hash === null ? [] : await reading.rejected(hash)),
    [hash],
  );
  // A finished article is searched only on request, since nothing is left to find.
  const on = wanted && document !== null && document.progress !== 'done';
  const found = useFound(
    client,
    on || asked === documentId ? text : null,
    hash,
    document?.language ?? '',
  );
  const suggestions = found === 'failed' ? undefined : found?.suggestions;

  const me = repository.annotatorId();
  const quoted = useMemo(
    () =>
      text === null || hash === null
        ? []
        : joinSpans(placesOf(text, hash, quotes?.filter(({ layer }) => layer === me) ?? [])),
    [text, hash, quotes, me],
  );
  const answers = useAnswers({ document, text, quotes, rejected });
  const { answering } = answers;
  const offered = useSame(
    useMemo(
      () =>
        on && suggestions && rejected
          ? openSuggestions(suggestions, quoted, rejected, answering)
          : [],
      [on, suggestions, quoted, rejected, answering],
    ),
  );
  const about = useCallback(
    (span: Span) => suggestionAbout(suggestions ?? [], span),
    [suggestions],
  );
  const finding = useMemo(
    (): Suggestions['finding'] => ({
      now: (span) => (text === null ? null : findingAt(suggestions ?? [], span, text)),
      ask: async ({ id, textHash, language }, whole, span) => {
        setAsked(id);
        const all = await client.all({ hash: textHash, text: whole, language });
        return all && findingAt(all.suggestions, span, whole);
      },
    }),
    [client, suggestions, text],
  );
  const [why, setWhy] = useState(false);

  useCommand('toggle-suggestions', () => {
    onWanted(!wanted);
    toast({ text: wanted ? SUGGESTIONS.off : SUGGESTIONS.on });
  });

  const { accept, changed, acceptAll, reject } = answers;
  const value = useMemo(
    (): Suggestions => ({
      state:
        !on || text === null
          ? 'off'
          : found === 'failed'
            ? 'failed'
            : found?.done
              ? 'ready'
              : 'looking',
      wanted,
      offered,
      about,
      finding,
      language: found && found !== 'failed' ? found.language : null,
      why,
      setWhy,
      accept,
      changed,
      acceptAll,
      reject,
    }),
    [wanted, on, text, found, about, finding, offered, why, accept, changed, acceptAll, reject],
  );
  return <SuggestionsContextProvider value={value}>{children}</SuggestionsContextProvider>;
}

/** The list as it was while the same is in it: an answer that is read back changes nothing that is shown. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const [shown, setShown] = useState(list);
  if (shown === list) return shown;
  if (shown.length === list.length && shown.every((one, at) => one === list[at])) return shown;
  setShown(list);
  return list;
}

/** What is found in a text; null before anything is. */
function useFound(
  client: SuggestClient,
  text: string | null,
  hash: string | null,
  language: string,
) {
  const key = hash === null ? null : `${hash} ${language}`;
  const [state, setState] = useState<{ of: string; found: SuggestionsFound | 'failed' } | null>(
    null,
  );
  useEffect(() => {
    if (text === null || hash === null || key === null) return undefined;
    const request = { hash, text, language };
    return client.look(request, (found) => setState({ of: key, found }));
  }, [client, text, hash, language, key]);
  return text !== null && state?.of === key ? state.found : null;
}
