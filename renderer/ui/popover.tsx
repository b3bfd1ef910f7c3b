import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import styles from './popover.module.css';

interface PopoverProps {
  /** A button; a press on it opens and closes. */
  readonly trigger: ReactElement;
  readonly title: string;
  /** Begins where its button begins; otherwise their middles meet. */
  readonly atStart?: boolean;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  /** Where the focus goes when it closes; otherwise to its button. */
  readonly finalFocus?: (() => HTMLElement | null) | undefined;
  readonly children: ReactNode;
}

/** Something small that opens beside its button and closes on Esc or a press outside. */
export function Popover({
  trigger,
  title,
  side = 'bottom',
  atStart = false,
  open,
  onOpenChange,
  finalFocus,
  children,
}: PopoverProps) {
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          side={side}
          align={atStart ? 'start' : 'center'}
          sideOffset={6}
          className={styles.positioner}
        >
          <Base.Popup className={styles.popup} {...(finalFocus ? { finalFocus } : {})}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
