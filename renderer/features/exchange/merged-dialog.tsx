import { useState } from 'react';
import { joinSpeakers } from '../../../shared/operations/identities';
import { useRepository } from '../../queries/database-context';
import { MERGED_TEXTS, VERSION_TEXTS } from '../../texts/versions';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useToast } from '../../ui/toast';
import styles from './exchange.module.css';
import type { BroughtTwice } from './use-versions';

/** What a merge left to do. */
export interface LeftToDo extends BroughtTwice {
  /** What was merged and is to settle, in sentences. */
  readonly sentence: string;
  readonly toSettle: number;
  readonly undo: () => void;
  readonly review: () => void;
  /** Shows an article that was brought, where none is open. */
  readonly open: () => void;
}

interface MergedDialogProps {
  readonly merged: LeftToDo;
  readonly onVersions: () => void;
  readonly onClose: () => void;
}

/** Names that are listed; of more, how many they are. */
const LISTED = 8;

/** After a merge that brought versions of articles, or speakers twice: what can be done next. */
export function MergedDialog({ merged, onVersions, onClose }: MergedDialogProps) {
  const { sentence, toSettle, versions, undo, review, open } = merged;
  const repository = useRepository();
  const toast = useToast();
  const [speakers, setSpeakers] = useState(merged.speakers);
  const then = (next: () => void) => () => {
    onClose();
    next();
  };
  const join = async () => {
    const { outcome } = await repository.apply(joinSpeakers(speakers));
    if (outcome !== 'written') return;
    toast({
      text: MERGED_TEXTS.joined(speakers.length),
      tone: 'good',
      action: { label: VERSION_TEXTS.undo, run: () => void repository.undo() },
    });
    if (versions > 0) setSpeakers([]);
    else then(toSettle > 0 ? review : open)();
  };
  const asksJoin = speakers.length > 0;
  return (
    <Dialog
      open
      onClose={then(open)}
      size="small"
      title={MERGED_TEXTS.title}
      footer={
        <>
          {asksJoin ? null : <Button onClick={then(undo)}>{VERSION_TEXTS.undo}</Button>}
          <Button onClick={then(open)}>{VERSION_TEXTS.close}</Button>
          {toSettle > 0 ? <Button onClick={then(review)}>{MERGED_TEXTS.review}</Button> : null}
          {versions > 0 ? (
            <Button variant={asksJoin ? 'outline' : 'primary'} onClick={then(onVersions)}>
              {VERSION_TEXTS.look}
            </Button>
          ) : null}
          {asksJoin ? (
            <Button variant="primary" onClick={() => void join()}>
              {MERGED_TEXTS.join(speakers.length)}
            </Button>
          ) : null}
        </>
      }
    >
      <p>{sentence}</p>
      {versions > 0 ? <p className={styles.after}>{VERSION_TEXTS.offer(versions)}</p> : null}
      {asksJoin ? (
        <>
          <p className={styles.after}>{MERGED_TEXTS.sameSpeakers(speakers.length)}</p>
          <ul className={styles.names}>
            {speakers.slice(0, LISTED).map(({ name, ids: [first] }) => (
              <li key={first}>{name}</li>
            ))}
            {speakers.length > LISTED ? (
              <li>{MERGED_TEXTS.others(speakers.length - LISTED)}</li>
            ) : null}
          </ul>
          <p className={styles.after}>{MERGED_TEXTS.joinHint}</p>
        </>
      ) : null}
    </Dialog>
  );
}
