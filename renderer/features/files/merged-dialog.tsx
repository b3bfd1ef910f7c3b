import { MERGED_TEXTS, VERSION_TEXTS } from '../../texts/versions';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import styles from './files.module.css';

/** What a merge left to do. */
export interface LeftToDo {
  /** What was merged and is to settle, in sentences. */
  readonly sentence: string;
  readonly toSettle: number;
  /** Articles that are here in versions. */
  readonly versions: number;
  readonly undo: () => void;
  readonly review: () => void;
  /** Shows an article that was brought, where none is open. */
  readonly open: () => void;
}

interface MergedDialogProps {
  readonly left: LeftToDo;
  readonly onVersions: () => void;
  readonly onClose: () => void;
}

/** After a merge that brought versions of articles: what can be done next. */
export function MergedDialog({ left, onVersions, onClose }: MergedDialogProps) {
  const { sentence, toSettle, versions, undo, review, open } = left;
  const then = (next: () => void) => () => {
    onClose();
    next();
  };
  return (
    <Dialog
      open
      onClose={then(open)}
      size="small"
      title={MERGED_TEXTS.title}
      footer={
        <>
          <Button onClick={then(undo)}>{VERSION_TEXTS.undo}</Button>
          <Button onClick={then(open)}>{VERSION_TEXTS.close}</Button>
          {toSettle > 0 ? <Button onClick={then(review)}>{MERGED_TEXTS.review}</Button> : null}
          <Button variant="primary" onClick={then(onVersions)}>
            {VERSION_TEXTS.look}
          </Button>
        </>
      }
    >
      <p>{sentence}</p>
      <p className={styles.after}>{VERSION_TEXTS.offer(versions)}</p>
    </Dialog>
  );
}
