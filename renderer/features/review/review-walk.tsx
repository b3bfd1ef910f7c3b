import { COMMANDS } from '../../../shared/host/commands';
import type { CommandId } from '../../../shared/host/commands';
import { useKeys } from '../../session/keymap';
import { useCommandButton } from '../../session/use-command-button';
import { REVIEW } from '../../texts/review';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import styles from './review.module.css';
import type { QueuePlace } from './use-queue';

/** How far one is, and the keys that walk. */
export function ReviewWalk({
  queue,
  onBulk,
}: {
  readonly queue: QueuePlace;
  readonly onBulk: () => void;
}) {
  const keys = useKeys('settle-alike');
  return (
    <footer className={styles.walk}>
      <span className={styles.position}>
        {REVIEW.position(queue.at, queue.total, queue.skipped)}
      </span>
      <progress
        className={styles.progress}
        aria-label={REVIEW.progress}
        value={queue.at - 1}
        max={Math.max(1, queue.total)}
      />
      <span className={styles.keys}>
        <WalkKey command="previous-item" words={REVIEW.back} />
        <WalkKey command="next-item" words={REVIEW.next} />
        <WalkKey command="skip-item" words={REVIEW.skip} />
        <WalkKey command="undo" words={REVIEW.undo} />
      </span>
      <Button variant="quiet" className={styles.alike} keys={keys} onClick={onBulk}>
        {COMMANDS['settle-alike'].name}
      </Button>
    </footer>
  );
}

function WalkKey({ command, words }: { readonly command: CommandId; readonly words: string }) {
  const { keys, onClick } = useCommandButton(command);
  return (
    <button type="button" className={styles.walkKey} onClick={onClick}>
      {keys === undefined ? null : <Kbd keys={keys} />} {words}
    </button>
  );
}
