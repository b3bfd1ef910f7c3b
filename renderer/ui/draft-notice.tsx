import { UI_TEXTS } from '../texts/ui';
import { Button } from './button';
import styles from './draft-notice.module.css';

interface DraftNoticeProps {
  /** What is stored in the place of the draft; empty where nothing is. */
  readonly stored?: string;
  /** Absent where what is typed is stored by a button of its own. */
  readonly onStore?: () => void;
  readonly onGiveUp: () => void;
}

/** Beside a text that was brought back: that it is not stored, what is stored instead, and the ways on. */
export function DraftNotice({ stored = '', onStore, onGiveUp }: DraftNoticeProps) {
  return (
    <div className={styles.notice}>
      <div className={styles.line}>
        <output className={styles.words}>{UI_TEXTS.draft}</output>
        <span className={styles.ways}>
          {onStore ? (
            <Button variant="quiet" className={styles.way} onClick={onStore}>
              {UI_TEXTS.storeDraft}
            </Button>
          ) : null}
          <Button variant="discard" className={styles.way} onClick={onGiveUp}>
            {UI_TEXTS.giveUpDraft}
          </Button>
        </span>
      </div>
      {stored === '' ? null : (
        <p className={styles.stored} title={stored}>
          {UI_TEXTS.storedInstead(stored)}
        </p>
      )}
    </div>
  );
}
