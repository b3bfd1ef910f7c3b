import { AGREEMENT } from '../../texts/agreement';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Progress } from '../../ui/progress';
import { useShownLate } from '../../ui/use-shown-late';
import type { Asked } from './use-agreement';

interface ComparingProps {
  readonly asked: Pick<Asked<unknown>, 'working' | 'step' | 'failed' | 'again'>;
  /** The steps of the whole. */
  readonly total: number;
}

/** How far the worker is, when it takes long; and what to do when it could not. */
export function Comparing({ asked, total }: ComparingProps) {
  const late = useShownLate(asked.working);
  if (asked.failed)
    return (
      <EmptyState title={AGREEMENT.failed}>
        <Button variant="outline" onClick={asked.again}>
          {AGREEMENT.again}
        </Button>
      </EmptyState>
    );
  return late ? <Progress label={AGREEMENT.comparing} done={asked.step} total={total} /> : null;
}
