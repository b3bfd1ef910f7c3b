import type { CommandId } from '../../shared/host/commands';
import { useRunCommand } from './use-command';
import { useKeys } from './keymap';

/** What makes a button of a command: the key that does the same, as the person set it, and running it. */
export function useCommandButton(id: CommandId): {
  readonly keys: string | undefined;
  readonly onClick: () => void;
} {
  const run = useRunCommand();
  return { keys: useKeys(id), onClick: () => run(id) };
}
