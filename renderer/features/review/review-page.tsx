import { useRef, useState } from 'react';
import { useBlind } from '../../queries/blind';
import { useRepository } from '../../queries/database-context';
import { useCommand, useRunCommand } from '../../session/use-command';
import { useSession } from '../../session/session-context';
import { NO_FILTER } from '../../../shared/review/queue';
import { BLIND } from '../../texts/blind';
import { REVIEW } from '../../texts/review';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Notice } from '../../ui/notice';
import { useToast } from '../../ui/toast';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { BulkDialog } from './bulk-dialog';
import { useReview } from './review-context';
import { ReviewItemView } from './review-item-view';
import { ReviewWalk } from './review-walk';
import styles from './review.module.css';
import { useNames } from './use-names';
import { useQueue } from './use-queue';
import { settlement } from './use-settle';
import type { Settlement } from './use-settle';

/** The review: one thing to settle at a time, with the text it is about, all values, and who said so. */
export function ReviewPage() {
  const repository = useRepository();
  const toast = useToast();
  const { overview, failed, retry } = useReview();
  const queue = useQueue();
  const names = useNames();
  const [bulk, setBulk] = useState(false);
  const [said, setSaid] = useState('');
  const open = overview?.open ?? 0;
  const run = useRunCommand();
  const blind = useBlind();
  const { current } = queue;
  useCommand('settle-alike', () => setBulk(true), open > 0);
  useCommand('next-item', () => queue.move(1), open > 0);
  useCommand('previous-item', () => queue.move(-1), open > 0);
  useCommand('skip-item', queue.skip, Boolean(current));

  const settle = (how: Settlement, reason: string) => {
    if (!current) return;
    queue.leave();
    // In the order of the keys, so that undo takes back the last one first.
    repository.inTurn(async () => {
      const change = await settlement(repository, current, how, reason);
      if (!change) {
        toast({ text: REVIEW.nothingToSettle, tone: 'bad' });
        return;
      }
      const { outcome } = await repository.apply(change);
      if (outcome === 'written') setSaid(REVIEW.settled(Math.max(0, open - 1)));
    }, 'passage');
  };

  const body = () => {
    if (failed && !overview)
      return (
        <EmptyState title={REVIEW.failed}>
          <Button variant="primary" onClick={retry}>
            {REVIEW.again}
          </Button>
        </EmptyState>
      );
    if (!overview || !names || current === undefined)
      return <p className={styles.waiting}>{overview ? '' : REVIEW.reading}</p>;
    if (current === null) return <NothingLeft skipped={queue.skipped} open={open} blind={blind} />;
    return (
      <>
        <ReviewItemView key={current.item.id} details={current} names={names} onSettle={settle} />
        <ReviewWalk queue={queue} onBulk={() => setBulk(true)} />
      </>
    );
  };
  return (
    <article className={styles.page} aria-label={REVIEW.title} aria-busy={current === undefined}>
      <div className={styles.measure}>
        {blind ? <Notice onClick={() => run('show-annotators')}>{BLIND.pages}</Notice> : null}
        {body()}
      </div>
      <VisuallyHidden>
        <output aria-live="polite">{said}</output>
      </VisuallyHidden>
      {bulk && names ? <BulkDialog names={names} onClose={() => setBulk(false)} /> : null}
    </article>
  );
}

interface NothingLeftProps {
  readonly skipped: number;
  readonly open: number;
  readonly blind: boolean;
}

function NothingLeft({ skipped, open, blind }: NothingLeftProps) {
  const [, dispatch] = useSession();
  const { setSkipped } = useReview();
  const first = useRef<HTMLButtonElement>(null);
  const show = () => dispatch({ type: 'show-main', main: { view: 'review', filter: NO_FILTER } });
  if (skipped > 0)
    return (
      <EmptyState title={REVIEW.skippedTitle(skipped)}>
        <Button ref={first} variant="primary" onClick={() => setSkipped(new Set())}>
          {REVIEW.skippedAgain}
        </Button>
      </EmptyState>
    );
  return open > 0 ? (
    <EmptyState title={REVIEW.doneFilter} body={REVIEW.doneFilterBody(open)}>
      <Button variant="primary" onClick={show}>
        {REVIEW.showAll}
      </Button>
    </EmptyState>
  ) : (
    <EmptyState title={blind ? BLIND.settled : REVIEW.doneTitle} body={REVIEW.doneBody}>
      <Button onClick={() => dispatch({ type: 'show-list', list: 'articles' })}>
        {REVIEW.toArticles}
      </Button>
    </EmptyState>
  );
}
