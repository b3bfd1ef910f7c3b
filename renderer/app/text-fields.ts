import { useSyncExternalStore } from 'react';

const TEXT_FIELD =
  'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select, [contenteditable=""], [contenteditable="true"]';
const READ_ONLY = '[aria-readonly="true"], [role="document"]';

/** Whether keys pressed there are text. */
export const isTextField = (target: Element): boolean => {
  const field = target.closest(TEXT_FIELD);
  return field !== null && !field.matches(READ_ONLY);
};

/** Whether the focus is in a text field. */
export const isTyping = (): boolean =>
  document.activeElement !== null && isTextField(document.activeElement);

const subscribe = (listener: () => void): (() => void) => {
  // When `focusout` comes, the focus has not arrived anywhere yet.
  const later = () => queueMicrotask(listener);
  document.addEventListener('focusin', listener);
  document.addEventListener('focusout', later);
  return () => {
    document.removeEventListener('focusin', listener);
    document.removeEventListener('focusout', later);
  };
};

/** {@link isTyping}, followed. */
export const useTyping = (): boolean => useSyncExternalStore(subscribe, isTyping);
