import { useEffect, useRef, useState } from 'react';
import type { SearchAnswer, SearchState } from '../../../shared/search/search-answer';
import { useSearchClient } from '../../session/search-context';

/** Hits of each kind that are asked for: more would be a list to read, which the table of quotes is. */
const MOST = 60;

/** What was found last, for which query, and how much of the project was looked through. */
export interface Searched {
  /** The query that is answered; null before the first answer. It may be behind what is typed. */
  readonly answered: string | null;
  /** Null where nothing was to be looked for in texts, or that failed. */
  readonly answer: SearchAnswer | null;
  readonly failed: boolean;
  readonly state: SearchState;
}

type Outcome = Omit<Searched, 'state'>;

const NOTHING: Outcome = { answered: null, answer: null, failed: false };

/** Searches for a query while it is typed; an earlier question ends with the next. `null` asks for nothing in texts. */
export function useSearch(query: string | null): Searched {
  const client = useSearchClient();
  const [outcome, setOutcome] = useState(NOTHING);
  const [state, setState] = useState<SearchState>({ state: 'ready' });
  const again = useRef(() => {});
  useEffect(() => {
    client.open();
    return client.follow((news) => {
      if (news.news === 'state') setState(news.state);
      again.current();
    });
  }, [client]);
  useEffect(() => {
    if (query === null) return undefined;
    const stop = new AbortController();
    const ask = async () => {
      try {
        const answer = await client.query(query, { typing: true, most: MOST }, stop.signal);
        if (answer && !stop.signal.aborted) setOutcome({ answered: query, answer, failed: false });
      } catch (error) {
        console.error('Searching failed:', error);
        if (!stop.signal.aborted) setOutcome({ answered: query, answer: null, failed: true });
      }
    };
    void ask();
    // What was found before may no longer be all.
    again.current = () => void ask();
    return () => {
      stop.abort();
      again.current = () => {};
    };
  }, [client, query]);
  return { ...(query === null ? { ...NOTHING, answered: '' } : outcome), state };
}
