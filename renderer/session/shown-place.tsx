import { createContext, useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import type { Span } from '../../shared/model/anchor';
import type { Id } from '../../shared/model/ids';
import { useRequired } from '../required-context';
import { useSession } from './session-context';

/** Words that an article is to open at, until it has. */
class AskedPlace {
  #asked: { readonly documentId: Id; readonly span: Span } | null = null;

  ask(documentId: Id, span: Span | null): void {
    this.#asked = span && { documentId, span };
  }

  take(documentId: Id): Span | null {
    const asked = this.#asked;
    if (asked?.documentId !== documentId) return null;
    this.#asked = null;
    return asked.span;
  }
}

const PlaceContext = createContext<AskedPlace | null>(null);

export function ShownPlaceProvider({ children }: { readonly children: ReactNode }) {
  const [place] = useState(() => new AskedPlace());
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

const usePlace = () => useRequired(PlaceContext, 'ShownPlaceProvider');

/** Opens an article at words of it, which are selected there; at a quote, where they are one. */
export function useShowPlace(): (documentId: Id, span: Span, quoteId?: Id | null) => void {
  const place = usePlace();
  const [, dispatch] = useSession();
  return useCallback(
    (documentId, span, quoteId) => {
      place.ask(documentId, quoteId ? null : span);
      dispatch({ type: 'open-article', documentId, ...(quoteId ? { quoteId } : {}) });
    },
    [place, dispatch],
  );
}

/** Gives the words that an article was asked to open at, once; null when it was not asked for any. */
export function useAskedPlace(): (documentId: Id) => Span | null {
  const place = usePlace();
  return useCallback((documentId) => place.take(documentId), [place]);
}
