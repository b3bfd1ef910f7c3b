import { useEffect } from 'react';
import type { CommandId } from '../../shared/host/commands';
import { useRepository } from '../queries/database-context';
import { useSession } from '../session/session-context';
import { placesTo } from '../session/trail';
import type { Direction } from '../session/trail';
import { useCommand, useRunCommand } from '../session/use-command';
import { APP } from '../texts/app';
import { useToast } from '../ui/toast';
import { isDialogOpen } from '../ui/open-dialogs';
import { canBeShown } from './can-be-shown';

/** `MouseEvent.button` of the two buttons at the side of a mouse. */
const BUTTONS: ReadonlyMap<number, CommandId> = new Map([
  [3, 'go-back'],
  [4, 'go-forward'],
]);

/** Back and forward through the places visited, by keys and by the mouse; what is gone meanwhile is passed over. */
export function useTrail(): void {
  const repository = useRepository();
  const [{ trail }, dispatch] = useSession();
  const toast = useToast();
  const run = useRunCommand();

  const go = async (direction: Direction) => {
    for (const [passed, { main }] of placesTo(trail, direction).toReversed().entries()) {
      if (!(await canBeShown(repository.shown, main))) continue;
      dispatch({ type: 'go', direction, steps: passed + 1 });
      return;
    }
    toast({ text: direction === 'back' ? APP.nothingBefore : APP.nothingAfter });
  };
  useCommand('go-back', () => void go('back'), trail.past.length > 0 || 'hint');
  useCommand('go-forward', () => void go('forward'), trail.future.length > 0 || 'hint');

  useEffect(() => {
    // The browser would leave the app for the page before it.
    const handle = (event: MouseEvent) => {
      const command = BUTTONS.get(event.button);
      if (command === undefined) return;
      event.preventDefault();
      if (event.type === 'mouseup' && !isDialogOpen()) run(command);
    };
    window.addEventListener('mousedown', handle);
    window.addEventListener('mouseup', handle);
    return () => {
      window.removeEventListener('mousedown', handle);
      window.removeEventListener('mouseup', handle);
    };
  }, [run]);
}
