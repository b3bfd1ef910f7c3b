import { Dialog as Base } from '@base-ui/react/dialog';
import { useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { UI_TEXTS } from '../texts/ui';
import { IconButton } from './button';
import { Icon } from './icon';
import styles from './dialog.module.css';
import { FocusAtOnce } from './focus-at-once';
import { useCountedDialog } from './open-dialogs';

interface DialogProps {
  readonly open: boolean;
  /** Esc, the close button or a press outside. */
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** Where the focus goes first; otherwise to the first field, else the main button, else the dialog. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Keep open on a press outside, where work could be lost. */
  readonly holdOpen?: boolean;
  readonly children: ReactNode;
}

const FIELD = 'input:not([type=hidden], :disabled), textarea:not(:disabled)';
const MAIN_BUTTON = '[data-variant=primary]:not(:disabled)';

/** A modal dialog. Focus stays inside and returns to where it was. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  footer,
  size = 'medium',
  initialFocus,
  holdOpen = false,
  children,
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  useCountedDialog(open);
  const beginning = () => {
    const within = popup.current;
    return (
      within?.querySelector<HTMLElement>(FIELD) ??
      within?.querySelector<HTMLElement>(MAIN_BUTTON) ??
      within
    );
  };
  return (
    <Base.Root
      open={open}
      disablePointerDismissal={holdOpen}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          ref={popup}
          data-modal=""
          className={`${styles.dialog} ${styles[size]}`}
          initialFocus={initialFocus ?? beginning}
        >
          <FocusAtOnce find={() => initialFocus?.current ?? beginning()} />
          <header className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close
              render={
                <IconButton label={UI_TEXTS.close}>
                  <Icon name="close" />
                </IconButton>
              }
            />
          </header>
          <div className={styles.body}>
            {description === undefined ? null : (
              <Base.Description className={styles.description}>{description}</Base.Description>
            )}
            {children}
          </div>
          {footer === undefined ? null : <footer className={styles.foot}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
