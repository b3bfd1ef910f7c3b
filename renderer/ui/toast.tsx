import { Toast } from '@base-ui/react/toast';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { UI_TEXTS } from '../texts/ui';
import { Icon } from './icon';
import styles from './toast.module.css';

export type ToastTone = 'info' | 'good' | 'bad';

/** A short message. Bad news stays until it is closed; an action is offered for longer. */
export interface ToastMessage {
  readonly text: string;
  readonly tone?: ToastTone | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

const QUICK = 5_000;
const WITH_ACTION = 10_000;

/** The last message with an action: one offer to undo at a time, or the older one would say what is no longer so. */
let offered: string | null = null;

/** Where the messages appear; F6 brings the focus to them. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider limit={3} timeout={QUICK}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} aria-label={UI_TEXTS.notifications}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** Shows a message. Stable, so that it can stand in dependencies. */
export const useToast = (): ((toast: ToastMessage) => void) => useEndingToast();

/** Shows a message and answers the way to take it away, for one that is true only for a time. Stable. */
export function useEndingToast(): (toast: ToastMessage) => () => void {
  const { add, close } = Toast.useToastManager();
  return useCallback(
    ({ text, tone = 'info', action }: ToastMessage) => {
      if (action && offered !== null) close(offered);
      const id = add({
        description: text,
        type: tone,
        priority: tone === 'bad' ? 'high' : 'low',
        timeout: tone === 'bad' ? 0 : action ? WITH_ACTION : QUICK,
        ...(action
          ? {
              actionProps: {
                children: action.label,
                onClick: () => {
                  close(id);
                  action.run();
                },
              },
            }
          : {}),
      });
      if (action) offered = id;
      return () => close(id);
    },
    [add, close],
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={styles.toast}
      aria-label={UI_TEXTS.notification}
      // The library hides an urgent message, which it reads out elsewhere, while F6 and Tab lead to it all the same.
      aria-hidden={false}
    >
      <Toast.Content className={styles.content}>
        <Toast.Description className={styles.text} />
        <Toast.Action className={styles.action} />
        <Toast.Close className={styles.close} aria-label={UI_TEXTS.close} aria-hidden={false}>
          <Icon name="close" size={14} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
