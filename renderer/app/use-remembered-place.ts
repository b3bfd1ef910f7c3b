import { useEffect, useRef } from 'react';
import { TITLE_LIMIT } from '../../shared/host/limits';
import { useLive } from '../queries/database-context';
import { useOpenArticle } from '../queries/open-article';
import { useHost } from '../host/host-context';
import { selectedQuote } from '../session/session';
import { useSession } from '../session/session-context';
import { SEARCH } from '../texts/search';
import { canBeShown } from './can-be-shown';
import { rememberedPlaceOf } from './preferences';
import { usePreferences } from './preferences-context';

/** Remembers where one is and was, for the next start. */
export function useRememberedPlace(): void {
  const [session] = useSession();
  const [{ place, trail }, prefer] = usePreferences();
  const now = rememberedPlaceOf(session);
  const differs = JSON.stringify(now) !== JSON.stringify(place);
  const walked = session.trail !== trail;
  useEffect(() => {
    if (differs) prefer('place', now);
    if (walked) prefer('trail', session.trail);
  });
}

/** The host's title follows the article. */
export function useTitle(): void {
  const host = useHost();
  const { document } = useOpenArticle();
  const title = document ? (document.title || SEARCH.untitled).slice(0, TITLE_LIMIT) : null;
  useEffect(() => host.setTitle(title), [host, title]);
}

/**
 * When what is shown or selected is taken away (by undo, a deletion, an import), the session lets go of it. Only
 * what was there before counts: a record that is just being written is not gone.
 */
export function useGone(): void {
  const [session, dispatch] = useSession();
  const { main } = session;
  const quoteId = selectedQuote(session);
  const seen = useRef(new Set<string>());
  const documentId = main.view === 'article' ? main.documentId : null;
  const shown = documentId ?? ('id' in main ? main.id : null);
  const there = useLive(
    async (repository) => {
      const found: Record<string, boolean> = {};
      if (shown !== null) found[shown] = await canBeShown(repository, main);
      if (documentId !== null && quoteId !== null)
        found[quoteId] = (await repository.quote(documentId, quoteId)) !== undefined;
      return found;
    },
    [main.view, shown, documentId, quoteId],
  );
  useEffect(() => {
    for (const [id, found] of Object.entries(there ?? {})) {
      if (found) seen.current.add(id);
      else if (seen.current.delete(id)) dispatch({ type: 'gone', id });
    }
  }, [there, dispatch]);
}
