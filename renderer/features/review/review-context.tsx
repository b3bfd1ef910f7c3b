import { createContext, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { sightKey } from '../../../shared/visibility/sight';
import { NO_FILTER } from '../../../shared/review/queue';
import type { ReviewFilter, ReviewOverview } from '../../../shared/review/queue';
import { useLive } from '../../queries/database-context';
import { useSession } from '../../session/session-context';
import { ReviewClient } from '../../workers/review/review-client';
import { useRequired } from '../../required-context';

/** How long the project must be quiet before a count that nobody looks at is brought up to date, in ms. */
const QUIET = 1500;

interface Review {
  readonly client: ReviewClient;
  /** Of the filter in sight; undefined while it is read. */
  readonly overview: ReviewOverview | undefined;
  /** All open items, whatever is in sight; 0 while nothing is known. */
  readonly open: number;
  readonly filter: ReviewFilter;
  /** The number of the change that `overview` shows. */
  readonly changes: number;
  readonly failed: boolean;
  readonly retry: () => void;
  readonly skipped: ReadonlySet<string>;
  readonly setSkipped: (skipped: ReadonlySet<string>) => void;
}

const ReviewContext = createContext<Review | null>(null);

/** What is to be settled, for whoever shows it. */
export const useReview = (): Review => useRequired(ReviewContext, 'ReviewProvider');

interface Read {
  readonly overview: ReviewOverview;
  readonly key: string;
  readonly changes: number;
}

/**
 * Keeps the queue of the review up to date. The worker reads the project only when there is something to compare:
 * more than one annotator, or the review in sight.
 */
export function ReviewProvider({ children }: { readonly children: ReactNode }) {
  const [{ main }] = useSession();
  const [client] = useState(() => new ReviewClient());
  useEffect(() => () => client.close(), [client]);
  const changes = useLive((repository) => repository.changes(), []);
  const seen = useLive(async (repository) => sightKey(await repository.sight()), []);
  const annotators = useLive(async (repository) => (await repository.annotators()).length, []);
  const [read, setRead] = useState<Read | null>(null);
  const [failedAt, setFailedAt] = useState<number | null>(null);
  const [tries, setTries] = useState(0);
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());

  const inSight = main.view === 'review';
  const of = JSON.stringify((main.view === 'review' && main.filter) || NO_FILTER);
  const wanted = inSight || (annotators ?? 0) > 1;
  useEffect(() => {
    if (!wanted || changes === undefined || seen === undefined) return;
    let current = true;
    const ask = async () => {
      try {
        const overview = await client.overview(JSON.parse(of) as ReviewFilter);
        if (current) setRead({ overview, key: of, changes });
      } catch {
        // Storage failed in the worker; the window's own state says why, and one can ask again.
        if (current) setFailedAt(tries);
      }
    };
    const timer = setTimeout(() => void ask(), inSight ? 0 : QUIET);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, wanted, inSight, changes, seen, of, tries]);
  const failed = failedAt === tries;

  const retry = useCallback(() => setTries((count) => count + 1), []);
  const value = useMemo(
    () => ({
      client,
      overview: read?.key === of ? read.overview : undefined,
      open: read?.overview.open ?? 0,
      filter: JSON.parse(of) as ReviewFilter,
      changes: read?.changes ?? 0,
      failed,
      retry,
      skipped,
      setSkipped,
    }),
    [client, read, of, failed, retry, skipped],
  );
  return <ReviewContext value={value}>{children}</ReviewContext>;
}
