import { useEffect, useState } from 'react';
import { settleMany } from '../../../shared/operations/review';
import type { ChangeSet } from '../../../shared/operations/change-set';
import type { BulkSide } from '../../../shared/review/queue';
import type { BulkPlan, ReviewDetails } from '../../db/read/review-reader';
import { useRepository } from '../../queries/database-context';
import { useRunCommand } from '../../session/use-command';
import { REVIEW } from '../../texts/review';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Progress } from '../../ui/progress';
import { Select } from '../../ui/select';
import { useToast } from '../../ui/toast';
import { BulkPreview } from './bulk-preview';
import { useReview } from './review-context';
import styles from './review.module.css';
import type { Names } from './use-names';
import { settlement } from './use-settle';

/** Items shown before they are settled; more would be a list to read rather than a look. */
const SHOWN = 50;
/** Items worked out at a time, so that the window goes on. */
const AT_A_TIME = 200;

const takeOf = (value: string): BulkSide =>
  value === 'keep' || value === 'drop' ? value : { annotator: value };

interface Preview {
  readonly value: string;
  readonly plan: BulkPlan;
  readonly shown: readonly ReviewDetails[];
}

/** Settles all that is in sight one way, after showing what that would do. One change, undone as one. */
export function BulkDialog({
  names,
  onClose,
}: {
  readonly names: Names;
  readonly onClose: () => void;
}) {
  const repository = useRepository();
  const toast = useToast();
  const run = useRunCommand();
  const { client, filter, overview } = useReview();
  const sides = Object.keys(overview?.annotators ?? {})
    .map((id) => ({ value: id, label: REVIEW.bulkSideOf(names.annotator(id).name) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const options = [
    ...sides,
    ...(overview?.kinds.found
      ? [
          { value: 'keep', label: REVIEW.bulkKeep },
          { value: 'drop', label: REVIEW.bulkDrop },
        ]
      : []),
  ];
  const [value, setValue] = useState(options[0]?.value ?? '');
  const [preview, setPreview] = useState<Preview | null>(null);
  const [done, setDone] = useState<number | null>(null);
  useEffect(() => {
    let current = true;
    const look = async () => {
      const plan = await client.bulk(filter, takeOf(value));
      const ids = plan.choices.slice(0, SHOWN).map(({ id }) => id);
      const shown = await client.details(ids);
      if (current) setPreview({ value, plan, shown });
    };
    void look();
    return () => {
      current = false;
    };
  }, [client, filter, value]);
  const plan = preview?.value === value ? preview.plan : null;

  const settle = async () => {
    if (!plan) return;
    const changes: ChangeSet[] = [];
    for (let at = 0; at < plan.choices.length; at += AT_A_TIME) {
      setDone(at);
      const some = plan.choices.slice(at, at + AT_A_TIME);
      const choices = new Map(some.map(({ id, choice }) => [id, choice]));
      const ids = some.map(({ id }) => id);
      for (const details of await client.details(ids, true)) {
        const choice = choices.get(details.item.id);
        const change =
          choice === undefined ? null : await settlement(repository, details, { take: choice }, '');
        if (change) changes.push(change);
      }
    }
    const { outcome } = await repository.apply(
      settleMany(changes, REVIEW.bulkSubject(changes.length)),
    );
    if (outcome === 'failed') return;
    toast({
      text: REVIEW.bulkDone(changes.length),
      tone: 'good',
      action: { label: REVIEW.undo, run: () => void run('undo') },
    });
  };
  const count = plan?.choices.length ?? 0;
  return (
    <Dialog
      open
      holdOpen={done !== null}
      onClose={onClose}
      size="large"
      title={REVIEW.bulkTitle}
      description={REVIEW.bulkOf(
        overview?.ids.length ?? 0,
        filter.kind === null ? REVIEW.all : REVIEW.kinds[filter.kind],
      )}
      footer={
        done === null ? (
          <>
            <Button onClick={onClose}>{REVIEW.cancel}</Button>
            <Button
              variant="primary"
              disabled={count === 0}
              onClick={() => repository.inTurn(() => settle().finally(onClose), 'passage')}
            >
              {REVIEW.bulkDo(count)}
            </Button>
          </>
        ) : undefined
      }
    >
      {done === null ? (
        <>
          <Select label={REVIEW.bulkTake} value={value} options={options} onChange={setValue} />
          {plan && preview ? (
            <>
              <output className={styles.bulkCounts}>
                {REVIEW.bulkCounts(count, plan.stayingOpen)}
              </output>
              <BulkPreview plan={plan} shown={preview.shown} names={names} />
            </>
          ) : null}
        </>
      ) : (
        <Progress label={REVIEW.bulkWorking} done={done} total={count} />
      )}
    </Dialog>
  );
}
