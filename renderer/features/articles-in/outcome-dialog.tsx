import type { OpenedFile } from '../../../shared/host/host';
import type { Id } from '../../../shared/model/ids';
import { FILE_TEXTS } from '../../texts/files';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import styles from './articles-in.module.css';
import type { Outcome } from './add-read-articles';

interface OutcomeDialogProps {
  readonly outcomes: readonly Outcome[];
  readonly onOpen: (documentId: Id) => void;
  readonly onReadAsText: (file: OpenedFile) => void;
  readonly onClose: () => void;
}

/** What became of each of several files. */
export function OutcomeDialog({ outcomes, onOpen, onReadAsText, onClose }: OutcomeDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={FILE_TEXTS.outcomeTitle}
      footer={
        <Button variant="primary" onClick={onClose}>
          {FILE_TEXTS.close}
        </Button>
      }
    >
      <ul className={styles.outcomes}>
        {outcomes.map((outcome) => (
          <li key={`${outcome.name} ${outcome.sentence}`}>
            <span className={styles.state} data-kind={outcome.kind}>
              {FILE_TEXTS.outcomeState[outcome.kind]}
            </span>
            <span className={styles.sentence}>
              {outcome.sentence}
              {'documentId' in outcome && outcome.title !== outcome.name ? (
                <small>{outcome.name}</small>
              ) : null}
            </span>
            {'documentId' in outcome ? (
              <Button variant="quiet" onClick={() => onOpen(outcome.documentId)}>
                {FILE_TEXTS.open}
              </Button>
            ) : null}
            {'readable' in outcome && outcome.readable ? (
              <ReadAsText file={outcome.readable} onRead={onReadAsText} />
            ) : null}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface ReadAsTextProps {
  readonly file: OpenedFile;
  readonly onRead: (file: OpenedFile) => void;
}

const ReadAsText = ({ file, onRead }: ReadAsTextProps) => (
  <Button
    variant="quiet"
    aria-label={FILE_TEXTS.readNameAsText(file.name)}
    onClick={() => onRead(file)}
  >
    {FILE_TEXTS.readAsText}
  </Button>
);
