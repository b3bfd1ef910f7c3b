import { TIME_MACHINE } from '../../texts/time-machine';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import type { Comparison, OpenedSnapshot } from '../../workers/time-machine/time-machine-session';
import styles from './time-machine.module.css';

interface EverythingDialogProps {
  readonly when: string;
  readonly opened: OpenedSnapshot;
  readonly comparison: Comparison;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Says what everything going back would bring and take, before anything is done. */
export function EverythingDialog({ when, opened, comparison, onYes, onNo }: EverythingDialogProps) {
  const { turnovers, others, otherProject } = comparison;
  return (
    <Dialog
      open
      onClose={onNo}
      size="small"
      title={TIME_MACHINE.sure(when)}
      footer={
        <>
          <Button keys="Escape" onClick={onNo}>
            {TIME_MACHINE.sureNo}
          </Button>
          <Button variant="primary" onClick={onYes}>
            {TIME_MACHINE.sureYes}
          </Button>
        </>
      }
    >
      <ul className={styles.sure}>
        {otherProject ? <li>{TIME_MACHINE.otherProject(opened.projectName)}</li> : null}
        {TIME_MACHINE.sureSays(turnovers, others, opened).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className={styles.sureAlways}>{TIME_MACHINE.sureAlways}</p>
    </Dialog>
  );
}
