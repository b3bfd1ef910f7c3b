import { useEffect, useRef } from 'react';
import { useRunCommand } from '../session/use-command';
import { useKeymap } from '../session/keymap';
import { useSession } from '../session/session-context';
import { isMac } from '../ui/key-names';
import { isDialogOpen } from '../ui/open-dialogs';
import { commandFor } from './shortcuts';
import { isTextField } from './text-fields';

const LAYER = '[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]';

/** A key ends here: in a command or, with Esc, one step back. */
export function useShortcuts(): void {
  const [session, dispatch] = useSession();
  const keymap = useKeymap();
  const run = useRunCommand();

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const inDialog = session.dialog !== null || isDialogOpen() || target.closest(LAYER) !== null;
    if (event.key === 'Escape') {
      if (inDialog || event.isComposing) return;
      if (isTextField(target) && target instanceof HTMLElement) target.blur();
      dispatch({ type: 'back' });
      run('focus-reader');
      return;
    }
    const place = { inTextField: isTextField(target), inDialog };
    // The first of the commands on this key that something on screen answers.
    if (commandFor(event, place, keymap, isMac(), run)) event.preventDefault();
  };
  const latest = useRef(onKeyDown);
  useEffect(() => {
    latest.current = onKeyDown;
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => latest.current(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** When a field or dialog closes and leaves the focus nowhere, it goes back to the text. */
export function useFocusHome(): void {
  const [{ field, dialog }] = useSession();
  const run = useRunCommand();
  useEffect(() => {
    if (field !== null || dialog !== null) return;
    const frame = requestAnimationFrame(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) run('focus-reader');
    });
    return () => cancelAnimationFrame(frame);
  });
}
